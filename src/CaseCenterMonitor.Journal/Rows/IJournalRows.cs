using NodaTime;

namespace CaseCenterMonitor.Journal.Rows;

/// <summary>Takes one entry. The body is the reader's own memory and is gone when this returns; it is empty where it was erased.</summary>
public delegate void TakeRow(long sequence, EntryKind kind, Instant recordedAt, ReadOnlySpan<byte> body);

/// <summary>The entries of a journal one after the other, for whoever reads all of them. For reading only. One caller at a time.</summary>
public interface IJournalRows : IDisposable
{
    /// <summary>Number of the last entry when it was opened; what is written later is not read.</summary>
    long LastSequence { get; }

    /// <summary>Every entry up to <paramref name="last"/>, in order.</summary>
    /// <exception cref="JournalDivergedException">A number is missing: what stood there is gone.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be read on.</exception>
    void Read(long last, TakeRow take, CancellationToken cancel);
}
