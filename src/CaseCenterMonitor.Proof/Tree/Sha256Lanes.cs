using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>
/// SHA-256 (FIPS 180-4, section 6.2) of as many messages at once as a word has lanes. Verifying a journal hashes millions of short
/// messages, and a call into the system's library costs more than such a message; one message alone is better left to the library.
/// </summary>
internal static class Sha256Lanes
{
    public const int BlockBytes = 64;

    /// <summary>The words of a state.</summary>
    public const int Words = 8;

    private const int Rounds = 64;
    private const int WordsPerBlock = 16;

    // The first 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64.
    private static readonly uint[] Start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static readonly uint[] Constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>How many blocks a message of so many bytes fills with its padding: one bit, and its length in eight bytes.</summary>
    public static int Blocks(int length) => (length + 1 + sizeof(ulong) + BlockBytes - 1) / BlockBytes;

    /// <summary>Writes the padding behind a message.</summary>
    /// <param name="room">As long as all the message's blocks.</param>
    public static void Pad(Span<byte> room, int length)
    {
        room[length..].Clear();
        room[length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(room[^sizeof(ulong)..], (ulong)length * 8);
    }

    public static void Begin<TWord>(Span<TWord> state)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        for (var word = 0; word < Words; word++)
        {
            state[word] = TWord.Of(Start[word]);
        }
    }

    /// <param name="state">Eight words of every lane.</param>
    /// <param name="messages">All messages with their padding.</param>
    /// <param name="blocks">For each lane, where in the messages its next block begins.</param>
    /// <param name="active">All bits set in the lanes whose state moves on; the messages of the others have ended before.</param>
    public static void Compress<TWord>(Span<TWord> state, ReadOnlySpan<byte> messages, ReadOnlySpan<int> blocks, TWord active)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        Span<TWord> w = stackalloc TWord[WordsPerBlock];
        Transpose(messages, blocks, w);
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var t = 0; t < Rounds; t += WordsPerBlock)
        {
            for (var i = 0; i < WordsPerBlock; i += Words)
            {
                Round(a, b, c, ref d, e, f, g, ref h, w[i] + TWord.Of(Constants[t + i]));
                Round(h, a, b, ref c, d, e, f, ref g, w[i + 1] + TWord.Of(Constants[t + i + 1]));
                Round(g, h, a, ref b, c, d, e, ref f, w[i + 2] + TWord.Of(Constants[t + i + 2]));
                Round(f, g, h, ref a, b, c, d, ref e, w[i + 3] + TWord.Of(Constants[t + i + 3]));
                Round(e, f, g, ref h, a, b, c, ref d, w[i + 4] + TWord.Of(Constants[t + i + 4]));
                Round(d, e, f, ref g, h, a, b, ref c, w[i + 5] + TWord.Of(Constants[t + i + 5]));
                Round(c, d, e, ref f, g, h, a, ref b, w[i + 6] + TWord.Of(Constants[t + i + 6]));
                Round(b, c, d, ref e, f, g, h, ref a, w[i + 7] + TWord.Of(Constants[t + i + 7]));
            }

            if (t + WordsPerBlock < Rounds)
            {
                Schedule(w);
            }
        }

        ReadOnlySpan<TWord> moved = [a, b, c, d, e, f, g, h];
        for (var word = 0; word < Words; word++)
        {
            state[word] += moved[word] & active;
        }
    }

    /// <summary>The hash of one lane.</summary>
    public static Hash32 Result<TWord>(ReadOnlySpan<TWord> state, int lane)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        Span<byte> bytes = stackalloc byte[Hash32.ByteCount];
        for (var word = 0; word < Words; word++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes[(word * sizeof(uint))..], state[word][lane]);
        }

        return Hash32.From(bytes);
    }

    private static void Transpose<TWord>(ReadOnlySpan<byte> messages, ReadOnlySpan<int> blocks, Span<TWord> w)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        var words = MemoryMarshal.Cast<TWord, uint>(w);
        for (var lane = 0; lane < TWord.Lanes; lane++)
        {
            var block = MemoryMarshal.Cast<byte, uint>(messages.Slice(blocks[lane], BlockBytes));
            for (var word = 0; word < block.Length; word++)
            {
                words[(word * TWord.Lanes) + lane] = BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(block[word]) : block[word];
            }
        }
    }

    // Sixteen words on, in place: w[i] still holds the word of sixteen rounds ago when it is replaced.
    private static void Schedule<TWord>(Span<TWord> w)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        for (var i = 0; i < WordsPerBlock; i++)
        {
            var (early, late) = (w[(i + 1) & 15], w[(i + 14) & 15]);
            var s0 = TWord.Xor(TWord.RotateRight(early, 7), TWord.RotateRight(early, 18), TWord.ShiftRight(early, 3));
            var s1 = TWord.Xor(TWord.RotateRight(late, 17), TWord.RotateRight(late, 19), TWord.ShiftRight(late, 10));
            w[i] += s0 + w[(i + 9) & 15] + s1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round<TWord>(TWord a, TWord b, TWord c, ref TWord d, TWord e, TWord f, TWord g, ref TWord h, TWord kw)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        var t1 = h + TWord.Xor(TWord.RotateRight(e, 6), TWord.RotateRight(e, 11), TWord.RotateRight(e, 25)) + TWord.Choose(e, f, g) + kw;
        var t2 = TWord.Xor(TWord.RotateRight(a, 2), TWord.RotateRight(a, 13), TWord.RotateRight(a, 22)) + TWord.Majority(a, b, c);
        d += t1;
        h = t1 + t2;
    }
}
