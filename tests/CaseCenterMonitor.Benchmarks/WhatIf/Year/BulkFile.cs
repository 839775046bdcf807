using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>
/// Fills a journal file as fast as the disk takes it: the server's own appends wait for the disk every time, and would take hours for a year.
/// The rows are those of the server; only the waiting is left out.
/// </summary>
internal sealed class BulkFile : IDisposable
{
    private const int EntriesInAppend = 20_000;
    private readonly ProvenJournal _journal;
    private readonly List<NewEntry> _waiting = new(EntriesInAppend);

    private BulkFile(ProvenJournal journal) => _journal = journal;

    public long Count => _journal.LastSequence + _waiting.Count;

    /// <summary>Makes the file; one that is there is an error.</summary>
    public static BulkFile Make(string path) => File.Exists(path)
        ? throw new IOException($"{path} is there already; a journal is never written over.")
        : new BulkFile(ProvenJournal.Open(SqliteStore.Open(path, waitsForDisk: false)));

    public void Add(EntryKind kind, Instant occurredAt, Instant recordedAt, byte[] body)
    {
        _waiting.Add(new NewEntry(kind, occurredAt, body) { RecordedAt = recordedAt });
        if (_waiting.Count == EntriesInAppend)
        {
            Write();
        }
    }

    public void Dispose()
    {
        Write();
        _journal.Dispose();
    }

    private void Write()
    {
        _journal.Append(_journal.LastSequence, Instant.MinValue, _waiting);
        _waiting.Clear();
    }
}
