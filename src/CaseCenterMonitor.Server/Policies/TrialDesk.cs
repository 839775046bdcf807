using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;
using CaseCenterMonitor.Server.Logs;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>
/// Tries drafts on the record, as <c>ccm what-if</c> does, behind the running centre: one at a time, on threads that the centre does not need, and no longer than
/// <see cref="TimeMax"/>. What it gives is kept with the draft.
/// </summary>
public sealed class TrialDesk(Premises premises, ChangesFile file, TimeProvider clock, ILogger<TrialDesk> log) : IDisposable
{
    /// <summary>A year of a busy centre takes a few minutes; what takes longer takes the machine from the centre.</summary>
    public static readonly Duration TimeMax = Duration.FromMinutes(20);

    /// <summary>The longest period that is asked about.</summary>
    public const int DaysMax = 400;

    /// <summary>Lines of each list that is kept.</summary>
    public const int RowsMax = 20;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private (long Draft, TrialView View)? _running;

    /// <summary>What is known of trying it: what runs now, or what was kept; null when it was never tried.</summary>
    public TrialView? Of(long draft)
    {
        lock (_gate)
        {
            return _running is { } running && running.Draft == draft ? running.View : file.TrialOf(draft);
        }
    }

    /// <returns>False when another one is being tried.</returns>
    public bool Begin(Draft draft, LocalDate from, LocalDate to, Person by)
    {
        lock (_gate)
        {
            if (_running is not null)
            {
                return false;
            }

            _running = (draft.Id, new TrialView(TrialState.Running, from, to, by, Now(), 0, null, null));
        }

        _ = Task.Run(() => Run(draft));
        return true;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Run(Draft draft)
    {
        var begun = _running!.Value.View;
        TrialView ended;
        try
        {
            ended = begun with { State = TrialState.Done, Share = 1, Result = Judge(draft, begun, _stop.Token) };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            ended = begun with { State = TrialState.Failed, Problem = Reason(failure) };
            log.LogWarning(LogEvent.TrialFailed, failure, "Centre {Centre}: change {Change} could not be tried on the record", premises.Site.Id, draft.Id);
        }

        lock (_gate)
        {
            _running = null;
            if (!_stop.IsCancellationRequested)
            {
                file.Keep(draft.Id, ended);
            }
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        ErasedEntryException or TrialEndedException or IOException => failure.Message,
        AggregateException { InnerException: { } inner } => Reason(inner),
        JournalDivergedException => failure.Message,
        _ => "It failed; the log of the server says why.",
    };

    private TrialResult Judge(Draft draft, TrialView asked, CancellationToken stop)
    {
        var zone = DateTimeZoneProviders.Tzdb[premises.Site.TimeZone];
        var change = new PolicyChange.Values([.. draft.Values.Select(line => new PolicyOverride(line.Key, AmountText.Parse(line.Proposed)!, "what-if", line.Why))]);
        var (last, deadline) = (Math.Max(1, LastEntry()), Now() + TimeMax);
        var trial = Trial.Run(
            premises.Journal,
            new TrialSettings(
                started => Zoned(started).Centre.ToCentre(old => JudgedPolicies.Of(old).InForce.ToPolicies()),
                started => Zoned(started).Centre.ToCentre(old => change.On(JudgedPolicies.Of(old)).ToPolicies()),
                RuleBook.For, Shifts.DefaultChanges),
            entry => Reached(entry, last, deadline, stop));
        var window = new Window(zone.AtStartOfDay(asked.From).ToInstant(), zone.AtStartOfDay(asked.To.PlusDays(1)).ToInstant());
        return ResultOf(trial, window);
    }

    // A journal of an early build names no time zone.
    private StartedBody Zoned(StartedBody started) => started.Centre.TimeZone is null ? started with { Centre = started.Centre with { TimeZone = premises.Site.TimeZone } } : started;

    private void Reached(long entry, long last, Instant deadline, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (Now() > deadline)
        {
            throw new TrialEndedException($"It took longer than {TimeMax.TotalMinutes} min and was ended, so that the machine is there for the centre. Use ccm what-if on a copy of the journal.");
        }

        lock (_gate)
        {
            _running = _running is { } running ? (running.Draft, running.View with { Share = Math.Min(1, entry / (double)last) }) : null;
        }
    }

    private long LastEntry()
    {
        using var journal = premises.Journal.OpenToRead();
        return journal.LastSequence;
    }

    private static TrialResult ResultOf(Trial trial, Window window)
    {
        var comparison = Comparison.Of(trial.Old, trial.Changed, window, trial.Shifts!, trial.Roster!);
        var persons = comparison.ByPerson.Where(tally => tally.IsChanged).ToList();
        return new TrialResult(
            trial.Entries, TallyView.Of(comparison.Total), [.. comparison.ByPriority.Select(TallyView.Of)],
            [.. comparison.ByRule.Where(tally => tally.IsChanged || tally.Before > 0).Take(RowsMax).Select(TallyView.Of)],
            [.. persons.Take(RowsMax).Select(TallyView.Of)], Math.Max(0, persons.Count - RowsMax), [.. comparison.ByShift.Select(TallyView.Of)],
            comparison.Load.ByShift.Sum(shift => shift.Before), comparison.Load.ByShift.Sum(shift => shift.After),
            comparison.Load.EscalationsBefore, comparison.Load.EscalationsAfter,
            trial.Written.From > window.From ? trial.Written.From : null, trial.Difference);
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private sealed class TrialEndedException(string message) : Exception(message);
}
