using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

// The server's side of dashboards/floor-plan/src/live/contract.ts; a test holds the two equal, field by field.

public sealed record ZoneView(
    ZoneId Id, string Kind, LocalName Name, LocalName Short, bool InsidePerimeter, bool DetaineesAllowed, int Capacity);

public sealed record DoorView(
    DoorId Id, LocalName Name, IReadOnlyList<string> Between, bool Perimeter, string Class, DoorPhysical Physical, DoorAlarm Alarm, Instant? Since,
    HealthState Health);

public sealed record CameraView(DeviceId Id, ZoneId? Zone, HealthState Health, Instant? HealthSince, int? Count, Instant? CountSince);

public sealed record ReaderView(DeviceId Id, ZoneId? Zone, HealthState Health, Instant? HealthSince);

public sealed record ButtonView(DeviceId Id, ZoneId? Zone, HealthState Health, Instant? HealthSince);

public sealed record GatewayView(GatewayId Id, LocalName Name, bool Online, Instant? Since);

public sealed record LimitView(
    string Key, double Seconds, string Source, string? SourceZh, Confidence Confidence, string? OverriddenBy, string? OverriddenWhy)
{
    public static LimitView Of(Limit limit) =>
        new(limit.Key, limit.Value.TotalSeconds, limit.Source, limit.SourceZh, limit.Confidence, limit.OverriddenBy, limit.OverriddenWhy);
}

/// <param name="LastCheckEntry">Journal number under which the last look was written down: forms vary what they ask by it. Null before the first.</param>
/// <param name="Rousing">Each look wakes the person, and writes down how they answered.</param>
public sealed record ObservationView(ObservationLevel Level, double IntervalSeconds, Instant? LastCheckAt, Instant DueAt, long? LastCheckEntry, bool Rousing);

/// <param name="ExcludedSeconds">What is not counted and over.</param>
/// <param name="PausedSince">Set while time is not counted; then nobody can say when it ends.</param>
public sealed record ClockView(string Basis, Instant StartedAt, LimitView Limit, double ExcludedSeconds, Instant? PausedSince, Instant? EndsAt);

public sealed record PersonView(
    RecordId Record, Sex Sex, AgeGroup AgeGroup, WristbandId? Wristband, StrapState Strap, ZoneId? Zone, WristbandPresence Presence,
    Instant? ZoneSince, Instant? LastHeard, Instant? UnattendedSince, ObservationView Observation, ClockView Clock);

public sealed record OfficerView(OfficerNumber Number, Sex Sex, WristbandId Wristband, ZoneId? Zone, WristbandPresence Presence, Instant? ZoneSince);

public sealed record SubjectView(SubjectKind Kind, string Id);

public sealed record AlarmView(
    string Key, string Rule, SubjectView Subject, int Priority, bool Unknown, AlarmState State, bool Latching, Instant Since, Instant RaisedAt,
    Instant? ReturnedAt, ZoneId? Zone, IReadOnlyDictionary<string, string> Args, IReadOnlyList<FactView> Facts, LimitView? Limit,
    OfficerNumber? AcknowledgedBy, Instant? AcknowledgedAt, string? Cause, IReadOnlyList<Told> Told, Instant? EscalatedAt, AttendanceView? Attended,
    Instant? AttendBy, ResolutionView? Resolved, AsideView? Aside, string? FirstOut,
    OfficerNumber? Concerns, Instant? HeldUntil, long Sequence);

/// <param name="Seen">Their band was heard at the place; false when it is their own word.</param>
public sealed record AttendanceView(OfficerNumber By, Instant At, bool Seen);

public sealed record ResolutionView(
    OfficerNumber By, Instant At, ResolvedCause Cause, ResolvedAction Action, string? Note, OfficerNumber? VerifiedBy, Instant? VerifiedAt);

/// <param name="InForce">False while a second person must still agree: until then it rings.</param>
public sealed record AsideView(
    SetAsideKind Kind, OfficerNumber By, Instant At, Instant? Until, string Reason, string? WorkOrder, OfficerNumber? AgreedBy, bool InForce);

public sealed record FactView(string Kind, IReadOnlyDictionary<string, string> Args);

public sealed record CentreView(string Id, LocalName Name, string TimeZone);

public sealed record Picture(
    CentreView Centre, long Sequence, Instant At, IReadOnlyList<ZoneView> Zones, IReadOnlyList<DoorView> Doors, IReadOnlyList<CameraView> Cameras,
    IReadOnlyList<ReaderView> Readers, IReadOnlyList<ButtonView> Buttons, IReadOnlyList<GatewayView> Gateways, IReadOnlyList<PersonView> People,
    IReadOnlyList<OfficerView> Officers, IReadOnlyList<AlarmView> Alarms);

public sealed record Update(
    long Previous, long Sequence, Instant At, IReadOnlyList<DoorView> Doors, IReadOnlyList<CameraView> Cameras, IReadOnlyList<ReaderView> Readers,
    IReadOnlyList<ButtonView> Buttons, IReadOnlyList<GatewayView> Gateways, IReadOnlyList<PersonView> People, IReadOnlyList<OfficerView> Officers, IReadOnlyList<AlarmView> Alarms,
    IReadOnlyList<string> GonePeople, IReadOnlyList<string> GoneAlarms);

public sealed record Joined(Picture? Picture, IReadOnlyList<Update> Missed);

public sealed record Beat(long Sequence, Instant At, Instant? HeardAt);
