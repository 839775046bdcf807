using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

public sealed record RankView(string Key, LocalName Name);

/// <param name="ApproverRank">The lowest rank that may approve it.</param>
public sealed record ExtensionView(string Key, LocalName Name, LimitView Limit, RankView ApproverRank);

public sealed record BasisView(string Key, LocalName Name, LimitView Limit, IReadOnlyList<ExtensionView> Extensions);

public sealed record ObservationLevelView(ObservationLevel Level, LocalName Name, double IntervalSeconds);

/// <param name="Key">What an observation plan calls it.</param>
public sealed record RegimeView(string Key, ObservationLevel Level, double IntervalSeconds, bool Rousing);

public sealed record PoliciesView(
    IReadOnlyList<BasisView> Bases, IReadOnlyList<RankView> Ranks, IReadOnlyList<ObservationLevelView> ObservationLevels,
    IReadOnlyList<RegimeView> Regimes, IReadOnlyList<string> FreeWristbands);

public sealed record JournalHealth(long Sequence, long Entries, long Bytes);

public sealed record IngestHealth(long Accepted, long Duplicates, long Rejected, long Gaps, int Queue);

/// <param name="Clash">Two processes speak as this gateway; null as long as this server has not seen it.</param>
public sealed record GatewayHealth(
    string Id, bool Online, Instant? Since, string? BootId, string? Version, Instant? HeartbeatAt, long QueueDepth, double OldestUnsentSeconds,
    long Received, long Quarantined, long Throttled, IdClash? Clash);

public sealed record DeviceHealthView(string Id, string Kind, string? Zone, HealthState Health, Instant? Since, string? Detail);

public sealed record QuarantineView(DateTimeOffset Time, string Where, string Topic, string Reason, int PayloadBytes, string Sample);

public sealed record HealthView(
    Instant At, string Build, JournalHealth Journal, IngestHealth Ingest, OutboxFigures Notifications, IReadOnlyList<GatewayHealth> Gateways,
    IReadOnlyList<DeviceHealthView> Devices, IReadOnlyList<QuarantineView> Quarantine);

/// <summary>What pages read besides the live stream.</summary>
public static class ReadEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Reading").RequireAuthorization(May.SeeCentre);
        api.MapGet("/plan", (Premises premises) => Results.Text(premises.PlanGeoJson, "application/geo+json"));
        api.MapGet("/picture", Picture);
        api.MapGet("/policies", Policies);
        routes.MapGet("/api/health", Health).WithTags("Reading").RequireAuthorization(May.SeeHealth);
        api.MapLaw();
        api.MapAhead();
        api.MapDuty();
    }

    private static async Task<Picture> Picture(IGrainFactory grains, Premises premises) =>
        JsonSerializer.Deserialize<Joined>(await grains.GetGrain<ICentreGrain>(premises.Site.Id).Join(null), LiveJson.Options)!.Picture!;

    private static async Task<PoliciesView> Policies(IGrainFactory grains, Premises premises)
    {
        var policies = premises.Centre.Policies;
        var details = await grains.GetGrain<ICentreGrain>(premises.Site.Id).FreeWristbands();
        return new PoliciesView(
            [.. policies.Bases.Select(basis => new BasisView(
                basis.Key, new LocalName(basis.NameZh, basis.NameEn), LimitView.Of(policies[basis.Key]),
                [.. basis.Extensions.Select(extension => new ExtensionView(
                    extension.Key, new LocalName(extension.NameZh, extension.NameEn), LimitView.Of(policies[extension.Key]), RankOf(policies, extension)))]))],
            [.. policies.Ranks.Select(RankOf)],
            [.. Enum.GetValues<ObservationLevel>().Select(level => new ObservationLevelView(
                level, NameOf(level), policies.Regime(ObservationPlan.RegimeOf(level))!.MaxInterval.TotalSeconds))],
            [.. policies.Regimes.Select(regime => new RegimeView(regime.Key, regime.Level, regime.MaxInterval.TotalSeconds, regime.Rousing))],
            details);
    }

    private static RankView RankOf(ApproverRank rank) => new(rank.Key, new LocalName(rank.NameZh, rank.NameEn));

    private static RankView RankOf(Core.Policies policies, Extension extension) => policies.Ranks.FirstOrDefault(rank => rank.Key == extension.Rank) is { } rank
        ? RankOf(rank)
        : new RankView(extension.Rank ?? "", new LocalName(extension.ApproverRank, extension.ApproverRank));

    private static async Task<HealthView> Health(
        IGrainFactory grains, Premises premises, Intake intake, IngestCounters counters, GatewayWatch watch, QuarantineList quarantine, NotifyOutbox outbox)
    {
        var centre = grains.GetGrain<ICentreGrain>(premises.Site.Id);
        var figures = await centre.Figures();
        var picture = await Picture(grains, premises);
        return new HealthView(
            intake.Now(),
            premises.Build,
            new JournalHealth(figures.Sequence, figures.Sequence, figures.Bytes),
            new IngestHealth(counters.Accepted, figures.Duplicates, counters.Rejected, figures.Gaps, intake.Waiting),
            outbox.Figures(),
            [.. premises.Site.Gateways.Select(gateway => Row(gateway.Id, watch[gateway.Id]))],
            [
                .. picture.Readers.Select(reader => new DeviceHealthView(reader.Id.Value, "reader", reader.Zone?.Value, reader.Health, reader.HealthSince, null)),
                .. picture.Cameras.Select(camera => new DeviceHealthView(camera.Id.Value, "camera", camera.Zone?.Value, camera.Health, camera.HealthSince, null)),
                .. picture.Buttons.Select(button => new DeviceHealthView(button.Id.Value, "button", button.Zone?.Value, button.Health, button.HealthSince, null)),
                .. picture.Doors.Select(door => new DeviceHealthView(door.Id.Value, "door", door.Between[^1], door.Health, door.Since, null)),
            ],
            [.. quarantine.Latest().Select(stuck => new QuarantineView(
                stuck.Entry.Time, stuck.Where, stuck.Entry.Topic, stuck.Entry.Reason, stuck.Entry.PayloadBytes, stuck.Entry.Sample))]);
    }

    private static GatewayHealth Row(string id, GatewayState? state) => new(
        id, state?.Told == true, state?.Since, state?.BootId, state?.Version, state?.HeartbeatAt, state?.Heartbeat?.QueueDepth ?? 0,
        state?.Heartbeat?.OldestUnsentSeconds ?? 0, state?.Heartbeat?.Received ?? 0, state?.Heartbeat?.Quarantined ?? 0, state?.Heartbeat?.Throttled ?? 0, state?.Clash);

    private static LocalName NameOf(ObservationLevel level) => level switch
    {
        ObservationLevel.General => new LocalName("一般巡查", "General"),
        ObservationLevel.Intermittent => new LocalName("加强巡查", "Intermittent"),
        ObservationLevel.Constant => new LocalName("持续监看", "Constant"),
        ObservationLevel.CloseProximity => new LocalName("贴身看护", "Close proximity"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No name for this level."),
    };
}
