namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads which law applies at the centre, and the values it has set for itself.</summary>
internal sealed class LawReader(ISiteLaw? law, ProblemList problems)
{
    /// <summary>A week: longer than any legal clock or interval that a centre may set for itself in seconds.</summary>
    public const int LimitSecondsMax = 7 * 24 * 60 * 60;

    private readonly OnceOnly _limits = new(problems);
    private SitePolicies _policies = new("", []);
    private bool _known;

    public SitePolicies Policies(Entry file)
    {
        if (file.Mapping("policies", "the law that applies here, such as { pack: prc-2020, overlays: [prc-psapl-2026] }") is not { } mapping)
        {
            return _policies;
        }

        var entry = new Entry(mapping, "policies", ["pack", "overlays"], problems);
        var pack = law is null ? entry.Text("pack") : entry.Reference("pack", "policy pack", law.Packs);
        _known = pack is not null;
        _policies = new SitePolicies(pack ?? "", Overlays(entry, pack));
        return _policies;
    }

    public SiteLimit Limit(Entry entry)
    {
        var keys = _known ? law?.KeysOf(_policies) : null;
        var key = keys is null ? entry.Text("key") : entry.Text("key", word => Entry.ReferenceProblem(word, "policy value", keys));
        _limits.Claim(key, entry.PlaceOf("key"), $"limit '{key}'");
        var limit = Value(entry, key ?? "");
        if (key is not null && limit is { By.Length: > 0, Why.Length: > 0 } && _known && law?.ProblemOf(_policies, limit) is { } problem)
        {
            entry.Report(limit.Value is null ? "seconds" : "value", problem);
        }

        return limit;
    }

    private static SiteLimit Value(Entry entry, string key)
    {
        if (entry.Has("value") && entry.Has("seconds"))
        {
            entry.Report("value", "a limit has either seconds or a value such as 15 min; keep one of the two");
        }

        return entry.Has("value")
            ? new SiteLimit(key, 0, entry.Text("by") ?? "", entry.Text("why") ?? "", entry.Text("value") ?? "")
            : new SiteLimit(key, entry.Whole("seconds", 1, LimitSecondsMax, "seconds"), entry.Text("by") ?? "", entry.Text("why") ?? "");
    }

    private IReadOnlyList<string> Overlays(Entry entry, string? pack)
    {
        if (!entry.Has("overlays"))
        {
            return [];
        }

        var known = pack is null ? [] : law?.OverlaysOf(pack);
        return entry.Words("overlays", $"overlay of {pack}", known);
    }
}
