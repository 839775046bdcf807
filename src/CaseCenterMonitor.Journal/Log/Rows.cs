namespace CaseCenterMonitor.Journal.Log;

// Times are ticks of 100 ns since 1970, as in the entries. Intervals are half-open: the first instant belongs to them, the last does not.

/// <summary>One line of the detention log: what an entry is about, so that it can be found. What it says is in the entry.</summary>
/// <param name="Kind">The word of its signal; for a step of an alarm "alarm", for the others the word of their kind.</param>
/// <param name="Officer">Who did it, when an officer did.</param>
/// <param name="IsLedger">It belongs to the suite's ledger of entries and exits.</param>
/// <param name="Text">What was written freely, for searching; null when nothing was.</param>
public sealed record LineRow(
    long Sequence, long At, string Kind, string? Record, string? Wristband, string? Zone, string? Officer, string? Rule, string? Device, bool IsLedger, string? Text);

/// <summary>Whose place it is: a person held, an officer, a visitor.</summary>
public enum WhoKind { Record = 1, Officer = 2, Visitor = 3 }

/// <summary>Somebody in one place. A new row begins when the place changes, and when what is known of it does: a gap is a row of its own.</summary>
/// <param name="Who">Record, officer's number, or the visitor's wristband.</param>
/// <param name="To">Null while it lasts.</param>
/// <param name="Zone">Where the band was heard last; null when it never was.</param>
/// <param name="Presence">The word of the presence; only with "present" is it also there.</param>
/// <param name="Entry">Number of the entry that began it.</param>
public sealed record StayRow(WhoKind Kind, string Who, long Entry, long From, long? To, string? Zone, string? Wristband, string Presence, long? EndEntry);

/// <summary>One life of an alarm, from when it was raised to when it was normal again.</summary>
/// <param name="Entry">Number of the entry that raised it.</param>
/// <param name="SubjectKind">The word of the kind of its subject.</param>
/// <param name="Record">The person it is about; null when it is about none.</param>
/// <param name="Priority">1 to 4: the worst it had.</param>
/// <param name="State">The word of its state after <paramref name="LastEntry"/>.</param>
public sealed record AlarmRow(
    long Entry, string Rule, string SubjectKind, string Subject, string? Record, string? Zone, int Priority, string State, long RaisedAt, long? AcknowledgedAt,
    string? AcknowledgedBy, long? AttendedAt, string? AttendedBy, long? ResolvedAt, string? ResolvedBy, long? EscalatedAt, long? ReturnedAt, long? EndedAt, long LastEntry);

/// <summary>One stay in the centre: a row of the detention log, and the thread that ties its leaves together.</summary>
/// <param name="Thread">16 random bytes as base64url: what an outsider sees instead of the number.</param>
/// <param name="Entries">How many entries are about it.</param>
/// <param name="LastEntry">Number of the last of them.</param>
/// <param name="EndedAs">The word of the signal that ended it; null while the person is held.</param>
public sealed record RecordRow(
    string Record, string Thread, long Entries, long LastEntry, long? ArrivedAt, long? BookedAt, string? Basis, string? Sex, string? AgeGroup, string? Observation,
    string? Wristband, long? EndedAt, string? EndedAs);

/// <summary>Who wore a wristband, and when.</summary>
public sealed record WearingRow(string Wristband, long Entry, long From, long? To, WhoKind Kind, string Who);

/// <summary>What the entries of one append add to the log and change in it. Rows other than lines replace those of the same key.</summary>
public sealed record LogPage(
    IReadOnlyList<LineRow> Lines, IReadOnlyCollection<StayRow> Stays, IReadOnlyCollection<AlarmRow> Alarms, IReadOnlyCollection<RecordRow> Records,
    IReadOnlyCollection<WearingRow> Wearings)
{
    public static LogPage Empty { get; } = new([], [], [], [], []);
}

/// <summary>The rows that are not over.</summary>
/// <param name="LastStarted">Number of the last entry that says who judges; 0 when there is none.</param>
public sealed record OpenLog(
    IReadOnlyList<StayRow> Stays, IReadOnlyList<AlarmRow> Alarms, IReadOnlyList<RecordRow> Records, IReadOnlyList<WearingRow> Wearings, long LastStarted);
