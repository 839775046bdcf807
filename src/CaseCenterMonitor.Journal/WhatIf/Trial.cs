using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Rows;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>What a journal is judged by, twice.</summary>
/// <param name="Old">The centre of a start, with the policies that were in force then.</param>
/// <param name="Changed">The same centre with the policies to try.</param>
/// <param name="RulesFor">The rules of this build for a centre.</param>
/// <param name="ShiftChanges">When shifts change.</param>
public sealed record TrialSettings(
    Func<StartedBody, Centre> Old, Func<StartedBody, Centre> Changed, Func<Centre, IReadOnlyList<Rule>> RulesFor, IReadOnlyList<LocalTime> ShiftChanges);

/// <summary>One journal under two policies. Reading and decoding is done once, and each side judges on a thread of its own.</summary>
public sealed class Trial
{
    private readonly JournalAddress _journal;
    private readonly TrialSettings _settings;
    private readonly Agreement _agreement = new();
    private Instant _last;

    private Trial(JournalAddress journal, TrialSettings settings) => (_journal, _settings) = (journal, settings);

    public OccurrenceList Old { get; private set; } = new();

    public OccurrenceList Changed { get; private set; } = new();

    /// <summary>Where the journal's own steps differ from what this build judges under the same policies; null when they do not.</summary>
    public string? Difference => _agreement.Difference;

    public long Entries { get; private set; }

    /// <summary>From the first entry to the last.</summary>
    public Window Written { get; private set; }

    /// <summary>Null for a journal without a start, which nobody has judged.</summary>
    public Shifts? Shifts { get; private set; }

    public DutyRoster? Roster { get; private set; }

    /// <param name="progress">Called now and then with the number of the entry that was read.</param>
    /// <exception cref="JournalDivergedException">An entry is missing or of a kind that this build does not know.</exception>
    /// <exception cref="ErasedEntryException">The content of an entry was erased.</exception>
    public static Trial Run(JournalAddress journal, TrialSettings settings, Action<long> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var trial = new Trial(journal, settings);
        trial.Run(progress);
        return trial;
    }

    private void Run(Action<long> progress)
    {
        using var rows = _journal.OpenRows();
        var old = new JudgedSide(_settings.Old, _settings.RulesFor, Past, _agreement);
        var changed = new JudgedSide(_settings.Changed, _settings.RulesFor, Past);
        Entries = rows.LastSequence;
        Fan<Item>.Out(
            (give, stop) => Decode(rows, give, progress, stop),
            items => Take(old, items),
            items =>
            {
                Watch(items);
                Take(changed, items);
            });
        old.End();
        Roster?.End(_last);
        (Old, Changed) = (old.Occurrences, changed.Occurrences);
    }

    private static void Take(JudgedSide side, ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            side.Take(item);
        }
    }

    private void Decode(IJournalRows rows, Action<Item> give, Action<long> progress, CancellationToken stop)
    {
        const int ProgressEvery = 1 << 16;
        var (arrivals, steps) = (new ArrivalDecoder(), new StepDecoder());
        rows.Read(
            rows.LastSequence,
            (sequence, kind, recordedAt, body) =>
            {
                if ((sequence & (ProgressEvery - 1)) == 0)
                {
                    progress(sequence);
                }

                if (ItemOf(arrivals, steps, sequence, kind, recordedAt, body) is { } item)
                {
                    give(item);
                }
            },
            stop);
    }

    private Item? ItemOf(ArrivalDecoder arrivals, StepDecoder steps, long sequence, EntryKind kind, Instant recordedAt, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty && kind is (EntryKind.Arrival or EntryKind.Transition or EntryKind.Started))
        {
            throw new ErasedEntryException(sequence);
        }

        switch (kind)
        {
            case EntryKind.Arrival:
                var decoded = arrivals.Read(body);
                return Item.Of(new Arrival(sequence, decoded.ReceivedAt, recordedAt, decoded.Signal));
            case EntryKind.Transition:
                return _agreement.Difference is null ? Item.Of(sequence, recordedAt, steps.Read(body)) : null;
            case EntryKind.Started:
                return Item.Of(sequence, recordedAt, JournalJson.Read<StartedBody>(body));
            case EntryKind.Rejected or EntryKind.Viewed or EntryKind.Site or EntryKind.Erased:
                // Nothing that is judged.
                return null;
            default:
                throw new JournalDivergedException(sequence, $"entries of kind {kind} are not known to this build");
        }
    }

    // Who was on duty is history, and the same for both sides.
    private void Watch(ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            _last = item.RecordedAt;
            if (item.Started is { } started)
            {
                var centre = _settings.Changed(started);
                Shifts ??= Core.Shifts.Of(centre.TimeZone, _settings.ShiftChanges);
                Roster ??= new DutyRoster(Shifts);
                Roster.Know(centre.Officers.Values);
                Written = Written == default ? new Window(item.RecordedAt, item.RecordedAt) : Written;
            }
            else if (item.Arrival is { } arrival)
            {
                Roster?.Take(arrival.Signal);
            }
        }

        Written = Written with { To = _last };
    }

    private void Past(long before, Action<Arrival> adopt)
    {
        using var rows = _journal.OpenRows();
        var decoder = new ArrivalDecoder();
        rows.Read(
            before - 1,
            (sequence, kind, recordedAt, body) =>
            {
                if (kind == EntryKind.Arrival)
                {
                    var decoded = decoder.Read(body);
                    adopt(new Arrival(sequence, decoded.ReceivedAt, recordedAt, decoded.Signal));
                }
            },
            CancellationToken.None);
    }
}
