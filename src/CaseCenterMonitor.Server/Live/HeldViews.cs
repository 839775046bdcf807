using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <param name="EndsAt">Null while nobody can say when it ends.</param>
/// <param name="RemainingSeconds">Counted time left, negative when it is over; null without a limit.</param>
public sealed record RunningClockView(
    string Key, LocalName Name, ClockState State, double ElapsedSeconds, double? RemainingSeconds, Instant? EndsAt, LimitView? Limit, Instant? NextWarning);

public sealed record PlanView(string Regime, Instant Since, string? Reason, double? StatedIntervalSeconds, double IntervalSeconds);

public sealed record OpenInterviewView(Instant Since, ZoneId? Room, IReadOnlyList<OfficerNumber> Officers, Instant? PausedSince, bool? Recorded, bool AdultPresent);

public sealed record OpenRestraintView(RestraintKind Kind, Instant Since, OfficerNumber? WatchedBy, Instant? ProneSince, Instant CirculationCheckedAt, Instant ReviewedAt);

public sealed record OpenExitView(Instant ApprovedAt, string ApprovedBy, string Reason, Instant ReturnBy, Instant? WentOutAt, Instant? CameBackAt);

public sealed record OpenEscortView(Instant Since, ZoneId? To, Instant ExpectedBy);

public sealed record OpenHealthRequestView(Instant At, bool Emergency);

public sealed record DoseView(string Medicine, Instant DueAt);

public sealed record BelongingsView(OfficerNumber? Custodian, Instant ListedAt, Instant? ReturnedAt);

/// <summary>One person held with everything that is open about them. What stands in the picture already does not stand here again.</summary>
/// <param name="Stages">Those that are done, in the order of the line.</param>
/// <param name="Room">The one they were given.</param>
/// <param name="Risks">Words of the assessment; null while nobody has assessed them.</param>
/// <param name="Groups">Protected groups they count as.</param>
/// <param name="ContactsOwed">Who was asked for and neither told nor written down as impossible.</param>
/// <param name="Extension">The approved one that applies; null when none was.</param>
/// <param name="ForceOwed">Uses of force whose report is not written.</param>
public sealed record HeldView(
    RecordId Record, IReadOnlyList<Stage> Stages, ZoneId? Room, PlanView Plan, IReadOnlyList<string>? Risks, IReadOnlyList<string> Groups,
    IReadOnlyList<string> ApartFrom, OpenInterviewView? Interview, Instant? RestingSince, OpenRestraintView? Restraint, OpenHealthRequestView? HealthRequest,
    IReadOnlyList<DoseView> Medication, IReadOnlyList<Instant> ForceOwed, IReadOnlyList<string> MissingPapers, BelongingsView? Belongings, OpenExitView? Exit,
    Instant? ExitApprovedAt, Instant? PreReleaseAt, OpenEscortView? Escort, IReadOnlyList<ContactKind> ContactsOwed, string? Extension,
    IReadOnlyList<RunningClockView> Clocks);

/// <param name="Held">What the book said when they were counted.</param>
public sealed record CountView(int Counted, int Held, OfficerNumber By, Instant At);

/// <summary>How many people there are by the book, by the wristbands, and by whoever counted them last. Three numbers that must be one.</summary>
/// <param name="Book">Held, by the record.</param>
/// <param name="Out">Of them out on a temporary exit.</param>
/// <param name="Heard">Whose wristband is heard in a room now.</param>
/// <param name="NotHeard">Records of those held and not out whose place nobody can say.</param>
/// <param name="Counted">By hand; null when nobody has.</param>
/// <param name="DueAt">When counting falls due again (MOV-12); null while nobody is held.</param>
public sealed record HeadcountView(int Book, int Out, int Heard, IReadOnlyList<string> NotHeard, CountView? Counted, Instant? DueAt, LimitView Limit);

/// <summary>A piece of case property that is not handed over, or is lent and not back.</summary>
public sealed record OpenItemView(string Item, ZoneId? Store, OfficerNumber? Custodian, OfficerNumber? LentTo, Instant? LentUntil);

/// <param name="TakenAt">Null until the officer who comes has taken over.</param>
public sealed record HandOverView(Instant At, OfficerNumber By, OfficerNumber To, string? Note, Instant? TakenAt);

/// <summary>GET /api/held</summary>
/// <param name="HandOver">The last of a shift; null before the first.</param>
public sealed record HeldBookView(
    Instant At, long Sequence, HeadcountView Headcount, IReadOnlyList<HeldView> People, IReadOnlyList<OpenItemView> Items, HandOverView? HandOver);
