using System.Buffers.Text;
using System.Text;
using CaseCenterMonitor.Proof.Text;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>One signature line of a note: whose it says it is, and the bytes that have to show it.</summary>
public sealed class NoteSignature
{
    private readonly byte[] _signature;

    internal NoteSignature(string name, KeyId id, byte[] signature, bool isOneSpelling = true)
    {
        (Name, Id, _signature, IsOneSpelling) = (name, id, signature, isOneSpelling);
    }

    public string Name { get; }

    public KeyId Id { get; }

    /// <summary>What stands behind the key id; its form is the business of the key's type.</summary>
    public ReadOnlySpan<byte> Signature => _signature;

    /// <summary>False when spare bits of the base64 were set. No key verifies such a line: a note would have a second spelling with the same signatures.</summary>
    public bool IsOneSpelling { get; }

    // An em dash and a space, as bytes: text comparison by culture finds a dash where there is none, and editors make a dash of another kind.
    private static ReadOnlySpan<byte> Mark => "\u2014 "u8;

    /// <returns>The line with its line end.</returns>
    public override string ToString()
    {
        var bytes = new byte[KeyId.ByteCount + _signature.Length];
        Id.CopyTo(bytes);
        _signature.CopyTo(bytes.AsSpan(KeyId.ByteCount));
        return $"\u2014 {Name} {Convert.ToBase64String(bytes)}\n";
    }

    /// <param name="line">Without its line end.</param>
    /// <returns>Null when it is no signature line.</returns>
    internal static NoteSignature? TryParse(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(Mark) || line[Mark.Length..].IndexOf((byte)' ') is not (> 0 and var space))
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(line.Slice(Mark.Length, space));
        var bytes = StrictBase64.DecodeWithSpareBits(line[(Mark.Length + space + 1)..], out var isOneSpelling);
        return NoteName.IsValid(name) && bytes is { Length: > KeyId.ByteCount }
            ? new NoteSignature(name, KeyId.From(bytes), bytes[KeyId.ByteCount..], isOneSpelling)
            : null;
    }
}
