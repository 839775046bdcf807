using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Text;
using NSec.Cryptography;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>A public key with the name it signs under: <c>name+id+base64(type, key)</c>, the form in which logs and witnesses hand theirs out.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    /// <summary>An ML-DSA-44 key has 1312 bytes; its text is the longest there is.</summary>
    private const int TextMax = 4096;

    private const int Ed25519Bytes = 32;
    private const int MlDsa44Bytes = 1312;
    private const int DerBytesMax = 512;

    private readonly byte[] _key;

    private VerifierKey(string name, SignatureType type, byte[] key, PublicKey? ed25519)
    {
        (Name, Type, _key, Ed25519) = (name, type, key, ed25519);
        Id = KeyId.Of(name, type, key);
    }

    public string Name { get; }

    public SignatureType Type { get; }

    public KeyId Id { get; }

    /// <summary>The bytes behind the type byte. Two keys with the same bytes are the same key under two names.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>Whether signatures of this key can be verified here. Those of other keys are of nobody we know.</summary>
    public bool CanVerify => Ed25519 is not null;

    internal PublicKey? Ed25519 { get; }

    /// <returns>Refused when the id written is not that of name, type and key: such a key was put together by hand, or by a program that is wrong.</returns>
    public static Parsed<VerifierKey> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Base64 has plus signs of its own: only the first two divide.
        var parts = text.Length <= TextMax ? text.Split('+', 3) : [];
        if (parts.Length != 3)
        {
            return Parsed<VerifierKey>.Refused("A verifier key has three parts: name+id+key.");
        }

        if (!NoteName.IsValid(parts[0]))
        {
            return Parsed<VerifierKey>.Refused("The name of the key is empty, too long, or has a white space.");
        }

        var bytes = Ascii.IsValid(parts[2]) ? StrictBase64.Decode(Encoding.ASCII.GetBytes(parts[2])) : null;
        if (bytes is not { Length: > 1 } || !IsKnown((SignatureType)bytes[0], bytes.Length - 1))
        {
            return Parsed<VerifierKey>.Refused("The key is not base64, of a type nobody knows, or not as long as its type wants.");
        }

        var key = Make(parts[0], (SignatureType)bytes[0], bytes[1..]);
        return key is null ? Parsed<VerifierKey>.Refused("The key is no point of the curve.")
            : string.Equals(key.Id.ToString(), parts[1], StringComparison.Ordinal) ? Parsed<VerifierKey>.Of(key)
            : Parsed<VerifierKey>.Refused("The id does not belong to this name and key.");
    }

    /// <exception cref="ArgumentException">The name cannot be one, or the 32 bytes are no key.</exception>
    public static VerifierKey Of(string name, SignatureType type, ReadOnlySpan<byte> ed25519)
    {
        if (!NoteName.IsValid(name) || ed25519.Length != Ed25519Bytes || type is not (SignatureType.Ed25519 or SignatureType.Ed25519Cosignature))
        {
            throw new ArgumentException("An Ed25519 key has a name, 32 bytes, and signs notes or cosigns them.");
        }

        return Make(name, type, ed25519.ToArray()) ?? throw new ArgumentException("The key is no point of the curve.", nameof(ed25519));
    }

    /// <summary>The same key as one that cosigns. Witnesses often hand theirs out as if it signed notes, with the id that such a key has.</summary>
    /// <exception cref="InvalidOperationException">The key is not Ed25519.</exception>
    public VerifierKey AsWitness() => Type switch
    {
        SignatureType.Ed25519Cosignature => this,
        SignatureType.Ed25519 => new VerifierKey(Name, SignatureType.Ed25519Cosignature, _key, Ed25519),
        SignatureType.Ecdsa or SignatureType.CertificateTransparency or SignatureType.MlDsa44Cosignature =>
            throw new InvalidOperationException($"A key of type {Type} cannot become an Ed25519 witness."),
        _ => throw new InvalidOperationException($"Unknown signature type {Type}."),
    };

    public bool IsSameKeyAs(VerifierKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key.SequenceEqual(other.Key);
    }

    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Type == other.Type && IsSameKeyAs(other);

    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id}+{Convert.ToBase64String([(byte)Type, .. _key])}");

    private static bool IsKnown(SignatureType type, int length) => type switch
    {
        SignatureType.Ed25519 or SignatureType.Ed25519Cosignature => length == Ed25519Bytes,
        SignatureType.MlDsa44Cosignature => length == MlDsa44Bytes,
        SignatureType.Ecdsa or SignatureType.CertificateTransparency => length <= DerBytesMax,
        _ => false, // A byte from outside: what is not in the table is nobody's type.
    };

    private static VerifierKey? Make(string name, SignatureType type, byte[] key)
    {
        if (type is not (SignatureType.Ed25519 or SignatureType.Ed25519Cosignature))
        {
            return new VerifierKey(name, type, key, null);
        }

        return PublicKey.TryImport(SignatureAlgorithm.Ed25519, key, KeyBlobFormat.RawPublicKey, out var point) ? new VerifierKey(name, type, key, point) : null;
    }
}
