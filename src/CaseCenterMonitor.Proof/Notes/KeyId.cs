using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>The first four bytes of a hash over name, type and key: enough to find a key among those one trusts, never enough to trust it.</summary>
public readonly record struct KeyId(uint Value)
{
    public const int ByteCount = sizeof(uint);

    public static KeyId From(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32BigEndian(bytes));

    public void CopyTo(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, Value);

    /// <returns>Eight lower-case hex digits.</returns>
    public override string ToString() => Value.ToString("x8", CultureInfo.InvariantCulture);

    internal static KeyId Of(string name, SignatureType type, ReadOnlySpan<byte> key) => type switch
    {
        SignatureType.Ed25519 or SignatureType.Ed25519Cosignature or SignatureType.MlDsa44Cosignature =>
            OfHash([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. key]),
        // The two of older logs: one leaves the name out, the other has a hash where the key would stand.
        SignatureType.Ecdsa => OfHash(key),
        SignatureType.CertificateTransparency => OfHash([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. TreeHash.Sha256(key).ToArray()]),
        _ => throw new InvalidOperationException($"No key id for signature type {type}."),
    };

    private static KeyId OfHash(ReadOnlySpan<byte> input) => From(TreeHash.Sha256(input).ToArray());
}
