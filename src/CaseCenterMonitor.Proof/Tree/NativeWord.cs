using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>As many lanes as the machine's usual vectors have: 8 with AVX2, 4 with those that every x64 and ARM64 has.</summary>
internal readonly struct NativeWord(Vector<uint> word) : ILaneWord<NativeWord>
{
    private const int Bits = 32;

    private readonly Vector<uint> _word = word;

    public static int Lanes => Vector<uint>.Count;

    public uint this[int lane] => _word[lane];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord Of(uint word) => new(new Vector<uint>(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord Of(ReadOnlySpan<uint> words) => new(new Vector<uint>(words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord operator +(NativeWord left, NativeWord right) => new(left._word + right._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord operator &(NativeWord left, NativeWord right) => new(left._word & right._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord Xor(NativeWord one, NativeWord two, NativeWord three) => new(one._word ^ two._word ^ three._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord RotateRight(NativeWord word, [ConstantExpected] byte bits) => new((word._word >>> bits) | (word._word << (Bits - bits)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord ShiftRight(NativeWord word, [ConstantExpected] byte bits) => new(word._word >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord Choose(NativeWord which, NativeWord one, NativeWord other) => new(other._word ^ (which._word & (one._word ^ other._word)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NativeWord Majority(NativeWord one, NativeWord two, NativeWord three) => new((one._word & two._word) | (three._word & (one._word | two._word)));
}
