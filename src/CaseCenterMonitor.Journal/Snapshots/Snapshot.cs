using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// What had come of a journal up to one of its entries, so that a restart need not judge all of it again. Never the truth itself: it can be thrown
/// away at any time, and the journal gives it again.
/// </summary>
/// <param name="Sequence">Number of the last entry it stands for.</param>
/// <param name="Digest">Hash of the journal up to that entry, see <see cref="JournalDigest"/>.</param>
/// <param name="Checksum">SHA-256 of all the rest, against damage. It is no proof against somebody who can write it anew.</param>
/// <param name="Body">By <see cref="GraphWriter"/>.</param>
public sealed record Snapshot(long Sequence, SnapshotMaker Maker, byte[] Digest, byte[] Checksum, byte[] Body)
{
    public static Snapshot Of(long sequence, SnapshotMaker maker, byte[] digest, byte[] body) => new(sequence, maker, digest, Sum(sequence, maker, digest, body), body);

    public bool IsDamaged => !Sum(Sequence, Maker, Digest, Body).AsSpan().SequenceEqual(Checksum);

    /// <summary>Why this one cannot be used by such a maker; null when it can.</summary>
    public string? RefusalBy(SnapshotMaker maker) =>
        IsDamaged ? "it is damaged: its checksum is not that of its contents"
        : Maker.Build != maker.Build ? $"another build made it ({Maker.Build}; this is {maker.Build})"
        : Maker.Judges != maker.Judges ? "it was judged by another site file, other rules, limits or settings"
        : null;

    private static byte[] Sum(long sequence, SnapshotMaker maker, byte[] digest, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, sequence);
        hash.AppendData(number);
        hash.AppendData(Encoding.UTF8.GetBytes($"{maker.Build}\0{maker.Judges}\0"));
        hash.AppendData(digest);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}

/// <summary>What a journal was when somebody looked: its hash up to an entry. It outlives the snapshot that it was made for.</summary>
public sealed record JournalMark(long Sequence, byte[] Digest);

/// <summary>Where snapshots are held.</summary>
public interface ISnapshots
{
    /// <summary>How many are kept: one may turn out to be damaged.</summary>
    const int Kept = 2;

    /// <summary>Newest first.</summary>
    IReadOnlyList<Snapshot> Read();

    /// <summary>Of every snapshot there ever was, in the order of their entries.</summary>
    IReadOnlyList<JournalMark> Marks();

    /// <summary>Puts it in the place of one of the same entry, and drops all but the newest. All of that or nothing.</summary>
    void Write(Snapshot snapshot);

    /// <summary>Drops one that is damaged, and its mark with it: who knows which of its bytes are wrong.</summary>
    void Discard(long sequence);

    /// <summary>Drops every snapshot, so that the next start folds the whole journal. The marks stay.</summary>
    void DropAll();
}
