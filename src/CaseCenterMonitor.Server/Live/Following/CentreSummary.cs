using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live.Following;

/// <summary>What alarms call rooms, doors and gateways, so that a page of the region can say their sentences.</summary>
public sealed record PlaceNames(
    IReadOnlyDictionary<string, LocalName> Zones, IReadOnlyDictionary<string, LocalName> Doors, IReadOnlyDictionary<string, LocalName> Gateways);

/// <summary>
/// A centre as its region sees it: counts and open alarms, worst first. Alarms name the record that they are about, as they do on a locked page; nothing else here is about
/// one person.
/// </summary>
/// <param name="At">The centre's own time.</param>
/// <param name="Placed">Of those held, the ones whose place is known now.</param>
/// <param name="NearLimit">Of those held, the ones whose time ends within <see cref="NearLimitWithin"/>, or has ended.</param>
/// <param name="MoreAlarms">Open alarms that are not listed, all of them less urgent.</param>
/// <param name="HeardAt">When anything was last heard of the building; null: never.</param>
public sealed record CentreSummary(
    CentreView Centre, long Sequence, Instant At, int Held, int Officers, int Placed, int NearLimit, IReadOnlyList<AlarmView> Alarms, int MoreAlarms, Instant? HeardAt,
    PlaceNames Names)
{
    /// <summary>More than a page of many centres shows of one.</summary>
    public const int AlarmsMax = 50;

    public static Duration NearLimitWithin { get; } = Duration.FromMinutes(30);

    /// <param name="picture">The whole picture of the centre at <paramref name="now"/>.</param>
    public static CentreSummary Of(Picture picture, Instant? heardAt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var open = picture.Alarms.Where(IsListed).OrderBy(alarm => alarm.Priority).ThenBy(alarm => alarm.AcknowledgedBy is null ? 0 : 1).ThenBy(alarm => alarm.Since).ToList();
        return new CentreSummary(
            picture.Centre, picture.Sequence, now, picture.People.Count,
            picture.Officers.Count(officer => officer is { Presence: WristbandPresence.Present, Zone: not null }),
            picture.People.Count(person => person is { Presence: WristbandPresence.Present, Zone: not null }),
            picture.People.Count(person => person.Clock.EndsAt is { } ends && ends - now <= NearLimitWithin),
            [.. open.Take(AlarmsMax)], Math.Max(0, open.Count - AlarmsMax), heardAt,
            new PlaceNames(
                picture.Zones.ToDictionary(zone => zone.Id.Value, zone => zone.Short), picture.Doors.ToDictionary(door => door.Id.Value, door => door.Name),
                picture.Gateways.ToDictionary(gateway => gateway.Id.Value, gateway => gateway.Name)));
    }

    private static bool IsListed(AlarmView alarm) => alarm.State != AlarmState.Normal && alarm.Aside is not { InForce: true };
}
