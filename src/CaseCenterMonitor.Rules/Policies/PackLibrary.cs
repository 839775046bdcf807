using CaseCenterMonitor.Rules.Policies.Reading;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>The packs that come with the system.</summary>
public static class PackLibrary
{
    /// <summary>What stories and examples are judged by; a centre names its own.</summary>
    public const string Default = "prc-2020";

    public const string RuleDefaults = "rule-defaults";

    /// <summary>Where the law of a place is silent.</summary>
    public const string Fallback = "intl-minimum";

    // Each stands on those before it.
    private static readonly string[] Names =
        [RuleDefaults, Fallback, "prc-2020", "pace-code-c", "us-tcjs", "us-title15", "prc-psapl-2026", "comparison"];

    private static readonly Lazy<IReadOnlyList<PolicyPack>> Loaded = new(Load);

    public static IReadOnlyList<PolicyPack> All => Loaded.Value;

    public static IEnumerable<PolicyPack> Of(PackKind kind) => All.Where(pack => pack.Kind == kind);

    public static PolicyPack? Find(string key) => All.FirstOrDefault(pack => pack.Key == key);

    public static IEnumerable<string> OverlaysOf(string pack) => Of(PackKind.Overlay).Where(overlay => overlay.Over == pack).Select(overlay => overlay.Key);

    /// <summary>A pack with what it stands on and what lies over it.</summary>
    /// <exception cref="InvalidOperationException">There is no such pack or overlay; <see cref="PackLaw"/> finds that beforehand.</exception>
    public static PolicySet Stack(string pack, params IEnumerable<string> overlays) => PolicySet.Of(
        [.. Under(All, pack), Known(pack, PackKind.Pack), .. overlays.Select(overlay => Known(overlay, PackKind.Overlay))]);

    /// <summary>The text of a pack as it is built in.</summary>
    public static string TextOf(string key)
    {
        using var stream = typeof(PackLibrary).Assembly.GetManifestResourceStream($"pack.{key}.yaml")
            ?? throw new InvalidOperationException($"The policy pack '{key}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What a file of this kind stands on; null for an overlay over a pack there is not.</summary>
    public static PolicySet? Below(PackKind kind, string? over) => Below(All, kind, over);

    private static PolicySet? Below(IReadOnlyList<PolicyPack> known, PackKind kind, string? over) => kind switch
    {
        PackKind.Defaults => PolicySet.Empty,
        PackKind.Comparison => PolicySet.Of(known.Where(pack => pack.Kind == PackKind.Defaults)),
        PackKind.Pack => PolicySet.Of(Under(known, "")),
        PackKind.Overlay => known.FirstOrDefault(pack => pack.Kind == PackKind.Pack && pack.Key == over) is { } lower
            ? PolicySet.Of([.. Under(known, lower.Key), lower])
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is known of this kind."),
    };

    private static IEnumerable<PolicyPack> Under(IReadOnlyList<PolicyPack> known, string pack) =>
        known.Where(one => one.Kind == PackKind.Defaults || (one.Key == Fallback && pack != Fallback));

    private static PolicyPack Known(string key, PackKind kind) => All.FirstOrDefault(pack => pack.Key == key && pack.Kind == kind)
        ?? throw new InvalidOperationException($"There is no {(kind == PackKind.Overlay ? "overlay" : "policy pack")} '{key}'.");

    private static IReadOnlyList<PolicyPack> Load()
    {
        var packs = new List<PolicyPack>();
        foreach (var name in Names)
        {
            var reading = PackReader.Read(TextOf(name), $"{name}.yaml", (kind, over) => Below(packs, kind, over));
            packs.Add(reading.Pack ?? throw new InvalidOperationException("A built-in policy pack is wrong: " + string.Join('\n', reading.Problems)));
        }

        return packs;
    }
}
