using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Region;

// The server's side of dashboards/floor-plan/src/region/contract.ts; a test holds the two equal, field by field.

public enum CentreContact
{
    /// <summary>Not heard since this server began.</summary>
    Never,

    Live,

    /// <summary>Heard before, and not for longer than the limit: what is known is old.</summary>
    Lost,
}

/// <param name="Since">Contact: since when it is so.</param>
/// <param name="DataAt">How old what is shown is, by this server's clock; null: nothing was heard.</param>
/// <param name="Summary">The last that was heard.</param>
/// <param name="Names">Null when they are what this page was told before.</param>
public sealed record CentreRow(
    string Id, LocalName Name, string Page, CentreContact Contact, Instant Since, Instant? DataAt, SummaryView? Summary, PlaceNames? Names);

/// <summary>A <see cref="CentreSummary"/> without what stands elsewhere in the row.</summary>
public sealed record SummaryView(
    long Sequence, Instant At, string TimeZone, int Held, int Officers, int Placed, int NearLimit, IReadOnlyList<CaseCenterMonitor.Server.Live.AlarmView> Alarms, int MoreAlarms)
{
    public static SummaryView Of(CentreSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new SummaryView(
            summary.Sequence, summary.At, summary.Centre.TimeZone, summary.Held, summary.Officers, summary.Placed, summary.NearLimit, summary.Alarms, summary.MoreAlarms);
    }
}

public sealed record RegionView(string Id, LocalName Name, string TimeZone, Instant At, double ContactSeconds, IReadOnlyList<CentreRow> Centres);

/// <param name="DataAt">Of each centre that was ever heard, by its id.</param>
public sealed record RegionBeat(Instant At, IReadOnlyDictionary<string, Instant> DataAt);
