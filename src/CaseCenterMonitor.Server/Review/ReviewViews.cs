using System.Text.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Server.Review;

/// <summary>One page of an answer.</summary>
/// <param name="Next">Give it as "after" to go on; null when there is no more.</param>
public sealed record PageView<TRow>(IReadOnlyList<TRow> Rows, string? Next)
{
    internal static PageView<TRow> Of<TFrom>(Page<TFrom> page, Func<TFrom, TRow> view) => new([.. page.Rows.Select(view)], page.Next?.ToString());
}

/// <summary>One line of the log with what it says.</summary>
/// <param name="Entry">Its number in the journal, as text: a browser rounds numbers beyond 2^53.</param>
/// <param name="Says">The body as it was written; null when it was erased.</param>
public sealed record LineView(
    string Entry, Instant At, Instant RecordedAt, string Kind, string? Record, string? Wristband, string? Zone, string? Officer, string? Rule, string? Device,
    JsonElement? Says, bool Erased)
{
    internal static IReadOnlyList<LineView> Of(IReadOnlyList<LineRow> lines, RecordReader reader)
    {
        var entries = reader.Entries([.. lines.Select(line => line.Sequence)]).ToDictionary(entry => entry.Sequence);
        return [.. lines.Select(line => Of(line, entries[line.Sequence]))];
    }

    internal static LineView Of(LineRow line, EntryRow entry) => new(
        Number(line.Sequence), Time(line.At), entry.RecordedAt, line.Kind, line.Record, line.Wristband, line.Zone, line.Officer, line.Rule, line.Device,
        entry.Body is { } body ? JsonElement.Parse(body) : null, entry.IsErased);

    internal static string Number(long entry) => entry.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static Instant Time(long ticks) => Instant.FromUnixTimeTicks(ticks);

    internal static Instant? Time(long? ticks) => ticks is { } known ? Time(known) : null;
}

/// <summary>One row of the detention log: one stay in the centre.</summary>
public sealed record StayInCentreView(
    string Record, Instant? ArrivedAt, Instant? BookedAt, string? Basis, string? Sex, string? AgeGroup, string? Observation, string? Wristband, Instant? EndedAt,
    string? EndedAs, string Entries)
{
    internal static StayInCentreView Of(RecordRow row) => new(
        row.Record, LineView.Time(row.ArrivedAt), LineView.Time(row.BookedAt), row.Basis, row.Sex, row.AgeGroup, row.Observation, row.Wristband, LineView.Time(row.EndedAt),
        row.EndedAs, LineView.Number(row.Entries));
}

/// <summary>Somebody in one place, from the first instant to before the last.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Presence">Only with "present" they are also there; otherwise it is where the band was heard last.</param>
public sealed record PlaceView(string Who, WhoKind WhoKind, string? Zone, Instant From, Instant? To, string Presence, string Entry)
{
    internal static PlaceView Of(StayRow row) => new(row.Who, row.Kind, row.Zone, LineView.Time(row.From), LineView.Time(row.To), row.Presence, LineView.Number(row.Entry));
}

public sealed record AlarmLifeView(
    string Entry, string Rule, string SubjectKind, string Subject, string? Record, string? Zone, int Priority, string State, Instant RaisedAt, Instant? AcknowledgedAt,
    string? AcknowledgedBy, Instant? AttendedAt, string? AttendedBy, Instant? ResolvedAt, string? ResolvedBy, Instant? EscalatedAt, Instant? ReturnedAt, Instant? EndedAt,
    string LastEntry)
{
    internal static AlarmLifeView Of(AlarmRow row) => new(
        LineView.Number(row.Entry), row.Rule, row.SubjectKind, row.Subject, row.Record, row.Zone, row.Priority, row.State, LineView.Time(row.RaisedAt),
        LineView.Time(row.AcknowledgedAt), row.AcknowledgedBy, LineView.Time(row.AttendedAt), row.AttendedBy, LineView.Time(row.ResolvedAt), row.ResolvedBy,
        LineView.Time(row.EscalatedAt), LineView.Time(row.ReturnedAt), LineView.Time(row.EndedAt), LineView.Number(row.LastEntry));
}

/// <summary>A person's record, as it is opened: who, where, every alarm, and the newest lines.</summary>
/// <param name="Places">Oldest first.</param>
/// <param name="Lines">Newest first; older ones by /api/log?record=…&amp;after=….</param>
public sealed record RecordView(StayInCentreView Stay, IReadOnlyList<PlaceView> Places, PageView<AlarmLifeView> Alarms, PageView<LineView> Lines);

/// <summary>One place of a person with everybody else who was there meanwhile.</summary>
public sealed record CompanyView(PlaceView Place, IReadOnlyList<PlaceView> With);

/// <summary>Who wore a wristband.</summary>
public sealed record WearerView(string Who, WhoKind WhoKind, Instant From, Instant? To, string Entry)
{
    internal static WearerView Of(WearingRow row) => new(row.Who, row.Kind, LineView.Time(row.From), LineView.Time(row.To), LineView.Number(row.Entry));
}
