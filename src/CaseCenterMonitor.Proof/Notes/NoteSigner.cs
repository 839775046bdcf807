using System.Buffers.Binary;
using NodaTime;
using NSec.Cryptography;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>The key of a log or of a witness, made from a seed of 32 bytes that somebody else keeps. Disposed of, it forgets the seed.</summary>
public sealed class NoteSigner : IDisposable
{
    public const int SeedBytes = 32;

    private readonly Key _key;

    private NoteSigner(string name, SignatureType type, ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedBytes || !NoteName.IsValid(name))
        {
            throw new ArgumentException($"A signer has a name and a seed of {SeedBytes} bytes.");
        }

        _key = NSec.Cryptography.Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        Key = VerifierKey.Of(name, type, _key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>What others verify with.</summary>
    public VerifierKey Key { get; }

    /// <exception cref="ArgumentException">The seed has not 32 bytes, or the name cannot be one.</exception>
    public static NoteSigner ForLog(string name, ReadOnlySpan<byte> seed) => new(name, SignatureType.Ed25519, seed);

    /// <summary>Never from the seed of a log, and never one seed for two witnesses: the name is not among what is signed.</summary>
    /// <inheritdoc cref="ForLog"/>
    public static NoteSigner ForWitness(string name, ReadOnlySpan<byte> seed) => new(name, SignatureType.Ed25519Cosignature, seed);

    /// <param name="text">Whole lines, as they stand in the note.</param>
    /// <exception cref="InvalidOperationException">This is the key of a witness, which signs nothing without a time.</exception>
    public NoteSignature Sign(ReadOnlySpan<byte> text) => Key.Type is SignatureType.Ed25519
        ? new NoteSignature(Key.Name, Key.Id, SignatureAlgorithm.Ed25519.Sign(_key, text))
        : throw new InvalidOperationException("A witness cosigns.");

    /// <param name="checkpoint">The text of the checkpoint, without signatures.</param>
    /// <param name="time">Cut to whole seconds.</param>
    /// <exception cref="InvalidOperationException">This is the key of a log.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not after 1970.</exception>
    public NoteSignature Cosign(ReadOnlySpan<byte> checkpoint, Instant time)
    {
        if (Key.Type is not SignatureType.Ed25519Cosignature)
        {
            throw new InvalidOperationException("A log signs without a time.");
        }

        var seconds = time.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seconds, nameof(time));
        Span<byte> head = stackalloc byte[Cosignature.TimeBytes];
        BinaryPrimitives.WriteUInt64BigEndian(head, (ulong)seconds);
        return new NoteSignature(Key.Name, Key.Id, [.. head, .. SignatureAlgorithm.Ed25519.Sign(_key, Cosignature.Message((ulong)seconds, checkpoint))]);
    }

    public void Dispose() => _key.Dispose();
}
