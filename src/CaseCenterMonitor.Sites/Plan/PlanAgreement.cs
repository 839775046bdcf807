using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Sites.Plan;

/// <summary>Holds site file and plan against each other: an alarm for a room that nobody finds on the plan is no help at night.</summary>
internal static class PlanAgreement
{
    public static void Check(SiteFile site, OnceOnly ids, IReadOnlyList<PlanFeature>? plan, string planName, ProblemList problems)
    {
        if (plan is null)
        {
            return;
        }

        var drawn = new OnceOnly(new ProblemList(planName));
        var described = Described(site);
        foreach (var feature in plan.TakeWhile(_ => !problems.Full))
        {
            if (drawn.Has(feature.Id))
            {
                problems.Add(planName, feature.At, $"id '{SiteText.Shown(feature.Id)}' is already used on line {drawn.PlaceOf(feature.Id).Line} of the plan; it may occur once");
                continue;
            }

            drawn.Claim(feature.Id, feature.At, feature.Id);
            var same = described.GetValueOrDefault((feature.Kind, feature.Id));
            var problem = same is null ? Missing(feature, described) : Difference(feature, same);
            if (problem is not null)
            {
                problems.Add(planName, feature.At, problem);
            }
        }

        var drawnIds = plan.Select(feature => (feature.Kind, feature.Id)).ToHashSet();
        foreach (var (kind, id) in described.Keys.Where(key => !drawnIds.Contains(key)).TakeWhile(_ => !problems.Full))
        {
            var near = Suggestion.DidYouMean(id, drawnIds.Where(one => one.Kind == kind && !described.ContainsKey(one)).Select(one => one.Id));
            problems.Add(ids.PlaceOf(id), $"{Word(kind)} '{id}' is not on the plan {site.Plan}{near}{(near.Length > 0 ? "" : "; draw it there, or remove it here")}");
        }
    }

    /// <summary>What the site file says, in the plan's words. Entries without a readable id were reported already.</summary>
    private static Dictionary<(PlanKind Kind, string Id), PlanFeature> Described(SiteFile site)
    {
        var described = new Dictionary<(PlanKind, string), PlanFeature>();
        void Add(PlanKind kind, string id, string? says, IReadOnlyList<string> between, string? door)
        {
            if (id.Length > 0)
            {
                described.TryAdd((kind, id), new PlanFeature(kind, id, default, says, between, door));
            }
        }

        foreach (var zone in site.Zones)
        {
            Add(PlanKind.Zone, zone.Id, zone.Kind, [], null);
        }

        foreach (var door in site.Doors)
        {
            Add(PlanKind.Door, door.Id, null, door.Between, null);
            Add(PlanKind.Reader, door.CardReader ?? "", null, [], door.Id);
        }

        foreach (var reader in site.Readers)
        {
            Add(PlanKind.Reader, reader.Id, reader.Zone, [], null);
        }

        foreach (var camera in site.Cameras)
        {
            Add(PlanKind.Camera, camera.Id, camera.Zone, [], null);
        }

        return described;
    }

    private static string Missing(PlanFeature feature, Dictionary<(PlanKind Kind, string Id), PlanFeature> described)
    {
        var near = Suggestion.DidYouMean(feature.Id, described.Keys.Where(key => key.Kind == feature.Kind).Select(key => key.Id));
        var remedy = feature.Door is null ? "describe it there, or remove it from the plan" : $"write cardReader: {feature.Id} at door {feature.Door}, or remove it from the plan";
        return $"{Word(feature.Kind)} '{SiteText.Shown(feature.Id)}' is not in the site file{(near.Length > 0 ? near : $"; {remedy}")}";
    }

    /// <summary>What the two say differently; null when they agree. What the site file could not say properly is a problem of its own already.</summary>
    private static string? Difference(PlanFeature plan, PlanFeature site) => plan.Kind switch
    {
        PlanKind.Zone => Unless(plan.Says, site.Says, "kind"),
        PlanKind.Door => site.Between.Count != 2 || plan.Between.ToHashSet().SetEquals(site.Between)
            ? null
            : $"door '{plan.Id}' joins {string.Join(" and ", plan.Between)} here, but {string.Join(" and ", site.Between)} in the site file; correct one of them",
        PlanKind.Camera => Unless(plan.Says, site.Says, "zone"),
        PlanKind.Reader when plan.Door is not null || site.Door is not null => Unless(plan.Door, site.Door, "door"),
        PlanKind.Reader => Unless(plan.Says, site.Says, "zone"),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Kind, "No comparison for this kind of feature."),
    };

    private static string? Unless(string? plan, string? site, string what) => plan == site || site is ""
        ? null
        : $"{what} is '{SiteText.Shown(plan ?? "missing")}' here, but '{site ?? "missing"}' in the site file; correct one of them";

    private static string Word(PlanKind kind) => kind switch
    {
        PlanKind.Zone => "zone",
        PlanKind.Door => "door",
        PlanKind.Camera => "camera",
        PlanKind.Reader => "reader",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind of feature."),
    };
}
