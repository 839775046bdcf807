using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>Which sections a pack has and which keys their entries have. docs/policy-packs.md says the same in prose.</summary>
internal static class PackSections
{
    public static SectionWords Ranks { get; } = new("ranks", "a rank", ["key", "name"], [], Required: false);

    public static SectionWords Values { get; } = new("values", "a value", ["key", "value", "bound", "mark", "cite", "sets", "note"], ["mark", "cite"], Required: false);

    public static SectionWords Duties { get; } = new("duties", "a duty", ["key", "text", "mark", "cite"], [], Required: false);

    public static SectionWords Clocks { get; } = new("clocks", "a clock",
        ["key", "name", "ground", "for", "onlyWith", "starts", "stops", "excludes", "limit", "extensions", "leads", "vulnerable", "repeat", "mark", "cite"], [], Required: false);

    public static SectionWords Extensions { get; } = new("extensions", "an extension", ["limit", "when", "rank", "after"], [], Required: false);

    public static SectionWords Regimes { get; } = new("regimes", "a regime",
        ["key", "level", "interval", "minInterval", "variation", "rousing", "constantView", "closeProximity", "mark", "cite"], ["mark", "cite"], Required: false);

    public static IReadOnlyList<SectionWords> WithDefaults { get; } = [Values, Regimes];

    public static IReadOnlyList<string> FileKeys { get; } =
        ["pack", "kind", "name", "note", "inForce", "over", "defaults", Ranks.Key, Values.Key, Duties.Key, Clocks.Key, Regimes.Key];
}
