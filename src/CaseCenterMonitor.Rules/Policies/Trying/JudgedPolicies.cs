using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Rules.Policies.Trying;

/// <summary>
/// What a journal was judged by, put together again from the packs it names and the values that differ from theirs. So a change can be tried the
/// way a centre would make it: the rule values that a law sets follow it, and intervals of regimes with it.
/// </summary>
public sealed class JudgedPolicies
{
    private const string NotByTheCentre = "journal";
    private readonly IReadOnlyList<PolicyOverride> _overrides;

    private JudgedPolicies(SitePolicies named, PolicySet stack, IReadOnlyList<PolicyOverride> overrides)
    {
        (Named, Stack, _overrides) = (named, stack, overrides);
        InForce = stack.With(overrides);
    }

    /// <summary>The pack and the overlays.</summary>
    public SitePolicies Named { get; }

    /// <summary>Packs and overlays, without the centre's own changes.</summary>
    public PolicySet Stack { get; }

    public PolicySet InForce { get; }

    /// <summary>A value that the packs of this build have otherwise than the journal is taken from the journal; clocks are those of this build.</summary>
    public static JudgedPolicies Of(Core.Policies judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var named = Name([.. judged.Limits.Select(limit => limit.Pack), .. judged.Figures.Select(figure => figure.Pack)]);
        var stack = PackLibrary.Stack(named.Pack, named.Overlays);
        var values = ValuesOf(judged);

        // First what stands on its own; then what is taken from it and is still not as it was.
        var own = values.Where(value => stack.Find(value.Key) is { From: null } known && (value.Amount != Plain(known) || value.By != NotByTheCentre)).ToList();
        var carried = stack.With(own);
        return new JudgedPolicies(named, stack, [.. own, .. values.Where(value => carried.Find(value.Key) is { From: not null } known && value.Amount != Plain(known))]);
    }

    /// <summary>The same with some values changed; later ones win.</summary>
    internal PolicySet With(IReadOnlyList<PolicyOverride> changes) => Stack.With([.. _overrides, .. changes]);

    /// <summary>The same with one more overlay. What the centre itself has changed stays the last word, as it would be.</summary>
    internal PolicySet Under(PolicyPack overlay)
    {
        var sets = overlay.Values.SelectMany(value => value.Sets.Append(value.Key)).ToHashSet(StringComparer.Ordinal);
        return PolicySet.Of([.. Stack.Layers, overlay]).With([.. _overrides.Where(value => value.By != NotByTheCentre || !sets.Contains(value.Key))]);
    }

    private static SitePolicies Name(IReadOnlyList<string?> named)
    {
        var known = named.OfType<string>().Distinct().Select(PackLibrary.Find).OfType<PolicyPack>().ToList();
        var pack = known.FirstOrDefault(pack => pack.Kind == PackKind.Pack && pack.Key != PackLibrary.Fallback)?.Key
            ?? (known.Any(pack => pack.Key == PackLibrary.Fallback) ? PackLibrary.Fallback : PackLibrary.Default);
        return new SitePolicies(pack, [.. PackLibrary.OverlaysOf(pack).Where(overlay => known.Any(one => one.Key == overlay))]);
    }

    private static List<PolicyOverride> ValuesOf(Core.Policies judged) =>
    [
        .. judged.Limits.Select(limit => new PolicyOverride(
            limit.Key, Amount.Of(AmountKind.Time, limit.Value.TotalSeconds), limit.OverriddenBy ?? NotByTheCentre, limit.OverriddenWhy ?? "")),
        .. judged.Figures.Select(figure => new PolicyOverride(figure.Key, figure.Amount, figure.OverriddenBy ?? NotByTheCentre, figure.OverriddenWhy ?? "")),
    ];

    private static Amount Plain(InForceValue value) => value.Value.Amount;
}
