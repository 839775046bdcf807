using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>SHA-256 over the entries of a journal from the first on, in the order of their numbers; what anybody changes in one of them changes it.</summary>
public sealed class JournalDigest : IDisposable
{
    private const int HeadBytes = 32;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The last entry in it.</summary>
    public long Last { get; private set; }

    /// <summary>Up to and including <see cref="Last"/>.</summary>
    public byte[] Current => _hash.GetCurrentHash();

    /// <exception cref="JournalDivergedException">An entry is missing.</exception>
    public void Take(JournalEntry entry)
    {
        if (entry.Sequence != Last + 1)
        {
            throw new JournalDivergedException(entry.Sequence, $"the entry before it is {Last}: what stood between is gone");
        }

        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt64LittleEndian(head, entry.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], entry.OccurredAt.ToUnixTimeTicks());
        BinaryPrimitives.WriteInt64LittleEndian(head[16..], entry.RecordedAt.ToUnixTimeTicks());
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], (int)entry.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], entry.Body.Length);
        _hash.AppendData(head);
        _hash.AppendData(entry.Body.Span);
        Last = entry.Sequence;
    }

    public void Dispose() => _hash.Dispose();
}
