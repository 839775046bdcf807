using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Proving;
using NodaTime;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>A journal that times what is written to it. What is counted is on disk: an append that fails is none.</summary>
/// <param name="journal">Disposed with this.</param>
internal sealed class MeasuredJournal(IJournal journal, ServerMeter meter, Readiness readiness, NotaryBell bell, TimeProvider clock) : IJournal
{
    public long LastSequence => journal.LastSequence;

    public long Size => journal.Size;

    public long LastErasure => journal.LastErasure;

    public IKeptTiles? Tiles => journal.Tiles;

    public bool CatchUp() => journal.CatchUp();

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        if (entries.Count == 0)
        {
            journal.Append(expected, recordedAt, entries);
            return;
        }

        using var hop = Hops.Append(ServerMeter.WhatOf(entries), entries.Count);
        var began = clock.GetTimestamp();
        journal.Append(expected, recordedAt, entries);
        meter.Appended(entries, clock.GetElapsedTime(began));
        readiness.JournalWritten();
        bell.Ring();
    }

    public IEnumerable<JournalEntry> Read(long first = 1) => journal.Read(first);

    public void Dispose() => journal.Dispose();
}
