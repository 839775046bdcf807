using System.Data.Common;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Logs;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// Two servers on one journal. The one that began last has it: whoever starts a server means it. The other one is fenced at its next write and stops for good,
/// or the two would throw each other out for ever and each would show half of what happens. Only a fresh process begins again.
/// </summary>
public sealed class OtherWriter(Premises premises, Readiness readiness, ILogger<OtherWriter> log) : IDisposable
{
    /// <summary>Of its own starts; more than one is in question only while a database comes and goes.</summary>
    private const int StartsMax = 64;

    private readonly Queue<Instant> _starts = new();
    private readonly CancellationTokenSource _seen = new();

    // The last number that was known when it was fenced, as long as it is not clear by whom.
    private long? _undecided;

    /// <summary>Cancelled when another server has the journal: this one lets nobody in any more.</summary>
    public CancellationToken Seen => _seen.Token;

    /// <summary>To be asked before the journal is opened.</summary>
    /// <exception cref="InvalidOperationException">Another server has it.</exception>
    public void Check()
    {
        Decide();
        if (Seen.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Another server has the journal {premises.Journal}: this one has stopped for good.");
        }
    }

    /// <summary>This server writes down now that it begins.</summary>
    public Instant Begin(Instant now)
    {
        if (_starts.Count == StartsMax)
        {
            _starts.Dequeue();
        }

        _starts.Enqueue(now);
        return now;
    }

    /// <summary>Looks why this server was fenced, when it was.</summary>
    /// <returns>Whether it is to stop for good. False: by something that it had written itself and given up, and that reached the disk after all.</returns>
    public bool IsBehind(Exception failure)
    {
        if (failure is not JournalFencedException fenced)
        {
            return false;
        }

        _undecided = fenced.Expected;
        try
        {
            Decide();
        }
        catch (Exception unreadable) when (unreadable is DbException or IOException)
        {
            // It is decided before the journal is opened again.
            log.LogWarning(LogEvent.CentreNote, unreadable, "Centre {Centre}: who wrote to its journal {Journal} cannot be seen now", premises.Site.Id, premises.Journal);
        }

        return Seen.IsCancellationRequested;
    }

    public void Dispose() => _seen.Dispose();

    private void Decide()
    {
        if (_undecided is { } known && FirstStartAfter(known) is { } start)
        {
            readiness.OtherWriterHasIt();
            _seen.Cancel();
            log.LogCritical(
                LogEvent.OtherWriter,
                "Centre {Centre}: another server began to write to its journal {Journal} with entry {Entry}. This one stops for good: it takes nothing and shows nothing. Let one server have the "
                + "journal: stop the other one and start this one again, or stop this one; docs/operations/faults.md says more",
                premises.Site.Id, premises.Journal, start);
        }

        _undecided = null;
    }

    // Every server writes down its start before anything else.
    private long? FirstStartAfter(long sequence)
    {
        using var journal = premises.Journal.OpenToRead();
        return journal.Read(sequence + 1).FirstOrDefault(entry => entry.Kind == EntryKind.Started && !_starts.Contains(entry.RecordedAt))?.Sequence;
    }
}
