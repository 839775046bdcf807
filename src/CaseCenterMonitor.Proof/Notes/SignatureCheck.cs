using System.Buffers.Binary;
using NodaTime;
using NSec.Cryptography;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>The one place where the type of a key decides how it signs.</summary>
internal static class SignatureCheck
{
    private const int Ed25519Bytes = 64;

    /// <param name="time">When it was signed, for the types that say so.</param>
    public static bool Verifies(VerifierKey key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, out Instant? time)
    {
        time = null;
        return key.Type switch
        {
            SignatureType.Ed25519 => Ed25519(key, text, signature),
            SignatureType.Ed25519Cosignature => Cosigned(key, text, signature, out time),
            SignatureType.Ecdsa or SignatureType.CertificateTransparency or SignatureType.MlDsa44Cosignature => false,
            _ => throw new InvalidOperationException($"Unknown signature type {key.Type}."),
        };
    }

    private static bool Cosigned(VerifierKey key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, out Instant? time)
    {
        time = Cosignature.TimeOf(signature);
        return time is not null
            && Ed25519(key, Cosignature.Message(BinaryPrimitives.ReadUInt64BigEndian(signature), text), signature[Cosignature.TimeBytes..]);
    }

    private static bool Ed25519(VerifierKey key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519Bytes && SignatureAlgorithm.Ed25519.Verify(key.Ed25519!, message, signature);
}
