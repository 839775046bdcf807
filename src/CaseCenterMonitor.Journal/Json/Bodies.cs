using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Where a signal came from: the gateway's own counter, which tells a repeat from news.</summary>
public sealed record Origin(GatewayId Gateway, string BootId, long Sequence);

/// <summary>Body of an arrival.</summary>
/// <param name="Origin">Set for what a gateway sent.</param>
/// <param name="CommandId">Set for what no gateway numbered: chosen by the page for what an operator did, or by the server, so that a repeat happens once.</param>
public sealed record ArrivalBody(Signal Signal, Instant ReceivedAt, Origin? Origin = null, string? CommandId = null);

/// <summary>Body of a start: which rules and limits judge everything that follows.</summary>
/// <param name="Judges">Hash of build, rules, centre and limits. Equal hashes promise equal transitions.</param>
/// <param name="TakenUpAt">
/// Set when the server did not start but took up a change while it ran: what the new limits find is stamped no earlier. After a start nobody knows what
/// gateways still have to tell of the time before, and nothing is said.
/// </param>
public sealed record StartedBody(string Build, string Judges, CentreBody Centre, SettingsBody Settings, Instant? TakenUpAt = null);

/// <summary>Body of a rejected message: why, and enough of it to find the culprit.</summary>
/// <param name="Origin">Set when the envelope could be read and only its content was refused: its number is no gap.</param>
public sealed record RejectedBody(string Topic, string Reason, int Bytes, string Sample, Origin? Origin = null);

/// <summary>The engine's settings as they were in force. What may be null is missing in journals written before alarms could be attended and shelved.</summary>
public sealed record SettingsBody(
    Duration Lateness, Duration EscalateCritical, Duration EscalateHigh, Duration? AttendCritical = null, Duration? AttendHigh = null,
    Duration? ShelveHighMax = null, Duration? ShelveMax = null, Duration? ChatterHold = null)
{
    public static SettingsBody Of(EngineSettings settings) => new(
        settings.Lateness, settings.EscalateCritical, settings.EscalateHigh, settings.AttendCritical, settings.AttendHigh, settings.ShelveHighMax, settings.ShelveMax,
        settings.ChatterHold);

    public EngineSettings ToSettings() => new(Lateness, EscalateCritical, EscalateHigh)
    {
        AttendCritical = AttendCritical ?? EngineSettings.Default.AttendCritical,
        AttendHigh = AttendHigh ?? EngineSettings.Default.AttendHigh,
        ShelveHighMax = ShelveHighMax ?? EngineSettings.Default.ShelveHighMax,
        ShelveMax = ShelveMax ?? EngineSettings.Default.ShelveMax,

        // Before there was such a thing none was held: an old journal goes as it went.
        ChatterHold = ChatterHold ?? Duration.Zero,
    };
}

/// <summary>
/// The centre as it was in force, so that a journal can be replayed with nothing but itself. What may be null is missing in journals written
/// before there were policy packs; <paramref name="TimeZone"/> also in some that came after.
/// </summary>
public sealed record CentreBody(
    string Id,
    IReadOnlyList<Zone> Zones,
    IReadOnlyList<Door> Doors,
    IReadOnlyList<Device> Devices,
    IReadOnlyList<GatewayId> Gateways,
    IReadOnlyList<WristbandId> Wristbands,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Limit> Limits,
    IReadOnlyList<LegalBasis> Bases,
    IReadOnlyList<Figure>? Figures = null,
    IReadOnlyList<ObservationRegime>? Regimes = null,
    IReadOnlyList<ApproverRank>? Ranks = null,
    IReadOnlyList<ClockDefinition>? Clocks = null,
    string? TimeZone = null)
{
    /// <summary>In the order of their ids, so that the same centre is written the same way.</summary>
    public static CentreBody Of(Centre centre) => new(
        centre.Id,
        [.. centre.Zones.Values.OrderBy(zone => zone.Id.Value, StringComparer.Ordinal)],
        [.. centre.Doors.Values.OrderBy(door => door.Id.Value, StringComparer.Ordinal)],
        [.. centre.Devices.Values.OrderBy(device => device.Id.Value, StringComparer.Ordinal)],
        [.. centre.Gateways.OrderBy(gateway => gateway.Value, StringComparer.Ordinal)],
        [.. centre.Wristbands.OrderBy(wristband => wristband.Value, StringComparer.Ordinal)],
        [.. centre.Officers.Values.OrderBy(officer => officer.Number.Value, StringComparer.Ordinal)],
        [.. centre.Policies.Limits],
        centre.Policies.Bases,
        [.. centre.Policies.Figures],
        centre.Policies.Regimes,
        centre.Policies.Ranks,
        centre.Policies.Clocks,
        centre.TimeZone.Id);

    /// <param name="complete">Adds what rules of today need and an older journal has no value for.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is not known to the time zone data of this build.</exception>
    public Centre ToCentre(Func<Policies, Policies> complete) => new(Id, Zones, Doors, Devices, Gateways, Wristbands, Officers, complete(ToPolicies()))
    {
        // Builds that wrote no zone judged the hours of night by UTC.
        TimeZone = TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc,
    };

    private Policies ToPolicies() => new(Limits, Bases)
    {
        Figures = Figures ?? [],
        Regimes = Regimes ?? [],
        Ranks = Ranks ?? [],
        Clocks = Clocks ?? [.. Bases.Select(ClockDefinition.Of)],
    };
}
