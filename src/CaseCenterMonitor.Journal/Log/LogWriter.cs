using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>
/// Reads the detention log out of the entries: a fold like the engine's, so that it can be read anew at any time. What it knows is what is not over
/// yet; the rest is in the store.
/// </summary>
public sealed class LogWriter
{
    private readonly Places _places;
    private readonly AlarmLives _alarms;
    private readonly Records _records;
    private List<LineRow> _lines = [];

    /// <param name="find">The row of a record that is over.</param>
    public LogWriter(OpenLog open, Func<string, RecordRow?> find, FillRandom random)
    {
        ArgumentNullException.ThrowIfNull(open);
        _places = new Places(open);
        _alarms = new AlarmLives(open);
        _records = new Records(open, find, random);
    }

    /// <summary>The officers' bands, when the journal begins or is opened again.</summary>
    public void Begin(CentreBody centre) => _places.Begin(centre);

    /// <param name="written">As its leaf has it, when it is read again; null when it is new.</param>
    /// <returns>Its place in the thread of the record that it is about; null when it is about none.</returns>
    public ThreadPlace? Take(long entry, NodaTime.Instant occurredAt, EntryContent content, ThreadPlace? written = null)
    {
        switch (content)
        {
            case EntryContent.Started started:
                _places.Begin(started.Body.Centre);
                return Line(entry, occurredAt, LogWords.Started, null, written);
            case EntryContent.Arrived arrived:
                return Take(entry, arrived.Body.Signal, written);
            case EntryContent.Stepped stepped:
                return Take(entry, stepped.Step, written);
            case EntryContent.Rejected rejected:
                _lines.Add(Bare(entry, occurredAt, LogWords.Rejected) with { Device = rejected.Body.Origin?.Gateway.Value });
                return null;
            case EntryContent.Viewed viewed:
                return Line(entry, occurredAt, LogWords.Viewed, viewed.Body.Record is { } seen && _records.Knows(seen.Value) ? seen.Value : null, written, line => line with { Officer = viewed.Body.By.Value, Text = viewed.Body.What });
            case EntryContent.Site site:
                _lines.Add(Bare(entry, occurredAt, LogWords.Site) with { Text = site.Body.Name });
                return null;
            case EntryContent.Erased erased:
                return Line(entry, occurredAt, LogWords.Erased, null, written, line => line with { Officer = erased.Body.By?.Value, Text = erased.Body.Ground });
            case EntryContent.Gone:
                // Its line went with it; its number and its thread stay.
                _records.Pass(entry, written);
                return null;
            default:
                throw new InvalidOperationException($"The log has no line for {content.GetType().Name}.");
        }
    }

    /// <summary>What the entries since the last flush add and change.</summary>
    public LogPage Flush()
    {
        var (stays, wearings) = _places.Flush();
        var lines = _lines;
        _lines = [];
        return new LogPage(lines, stays, _alarms.Flush(), _records.Flush(), wearings);
    }

    private ThreadPlace? Take(long entry, Signal signal, ThreadPlace? written)
    {
        var mentions = Mentions.Of(signal);
        var wristband = mentions.Wristband?.Invoke(signal);

        // Whose band it is counts before the signal changes it, and after: who is given a band is named, who loses it too.
        var record = mentions.Record?.Invoke(signal) ?? RecordOf(signal) ?? (wristband is null ? null : _places.RecordOf(wristband));
        var place = record is null ? (ThreadPlace?)null : _records.Tie(record, entry, written);
        if (!Fold(entry, signal))
        {
            return place;
        }

        if (signal is not Signal.TimePassed)
        {
            var alarm = AlarmOf(signal);
            _lines.Add(new LineRow(
                entry, signal.OccurredAt.ToUnixTimeTicks(), mentions.Word, record, wristband, mentions.Zone?.Invoke(signal), mentions.Officer?.Invoke(signal),
                alarm?.Rule, mentions.Device?.Invoke(signal) ?? DeviceOf(alarm), LogWords.IsLedger(signal), mentions.TextIn(signal)));
        }

        return place;
    }

    private bool Fold(long entry, Signal signal)
    {
        switch (signal)
        {
            case Signal.WristbandLocated located:
                return _places.Locate(located, entry);
            case Signal.WristbandAssigned assigned:
                _places.PutOn(assigned.Wristband.Value, WhoKind.Record, assigned.Record.Value, entry, assigned.OccurredAt);
                break;
            case Signal.Released released:
                _places.TakeOffOf(WhoKind.Record, released.Record.Value, entry, released.OccurredAt);
                break;
            case Signal.VisitorAdmitted admitted:
                _places.PutOn(admitted.Wristband.Value, WhoKind.Visitor, admitted.Wristband.Value, entry, admitted.OccurredAt);
                break;
            case Signal.VisitorLeft left:
                _places.TakeOff(left.Wristband.Value, entry, left.OccurredAt);
                break;
        }

        _records.Take(signal);
        return true;
    }

    private ThreadPlace? Take(long entry, AlarmTransition step, ThreadPlace? written)
    {
        _alarms.Take(step, entry);
        var record = RecordOf(step.Key);
        var place = record is null ? (ThreadPlace?)null : _records.Tie(record, entry, written);
        _lines.Add(new LineRow(
            entry, step.At.ToUnixTimeTicks(), LogWords.Alarm, record, null, step.Condition?.Zone?.Value ?? _alarms.ZoneOf(step.Key), step.By?.Value, step.Key.Rule,
            DeviceOf(step.Key), false, step.Resolution?.Note ?? step.Aside?.Reason));
        return place;
    }

    private ThreadPlace? Line(long entry, NodaTime.Instant at, string kind, string? record, ThreadPlace? written, Func<LineRow, LineRow>? fill = null)
    {
        var place = record is null ? (ThreadPlace?)null : _records.Tie(record, entry, written);
        var line = Bare(entry, at, kind) with { Record = record };
        _lines.Add(fill is null ? line : fill(line));
        return place;
    }

    private static LineRow Bare(long entry, NodaTime.Instant at, string kind) => new(entry, at.ToUnixTimeTicks(), kind, null, null, null, null, null, null, false, null);

    private static string? RecordOf(Signal signal) => AlarmOf(signal) is { } alarm ? RecordOf(alarm) : null;

    private static string? RecordOf(AlarmKey alarm) => alarm.Subject.Kind == SubjectKind.Detainee ? alarm.Subject.Id : null;

    private static AlarmKey? AlarmOf(Signal signal) => signal switch
    {
        Signal.AlarmCommand command => command.Alarm,
        Signal.SupervisorTold told => told.Alarm,
        _ => null,
    };

    private static string? DeviceOf(AlarmKey? alarm) =>
        alarm is { Subject.Kind: SubjectKind.Door or SubjectKind.Device or SubjectKind.Gateway } about ? about.Subject.Id : null;
}
