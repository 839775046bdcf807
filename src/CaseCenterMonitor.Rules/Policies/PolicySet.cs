using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>One value as it applies, after packs, overlays and the centre's own changes.</summary>
/// <param name="From">The key of the value it was taken from; null when it is its own.</param>
public sealed record InForceValue(PackValue Value, string Pack, string? From, string? OverriddenBy, string? OverriddenWhy)
{
    public string Key => Value.Key;
}

/// <summary>A duty, and the pack that says so.</summary>
public sealed record InForceDuty(PackDuty Duty, string Pack);

/// <summary>A change a centre makes: who decided it, and why.</summary>
public sealed record PolicyOverride(string Key, Amount Amount, string By, string Why);

/// <summary>What several packs give together. Later packs replace what earlier ones say under the same key.</summary>
public sealed class PolicySet
{
    public static readonly PolicySet Empty = new([], []);

    private readonly Dictionary<string, InForceValue> _values = new(StringComparer.Ordinal);

    private PolicySet(IReadOnlyList<PolicyPack> layers, IReadOnlyList<PolicyOverride> overrides)
    {
        Layers = layers;
        foreach (var layer in layers)
        {
            foreach (var value in layer.Values)
            {
                Put(value, layer.Key);
            }
        }

        // A change of a rule's own value is the last word on it; a change of what it is taken from carries over to the others.
        foreach (var change in overrides.OrderBy(change => _values.GetValueOrDefault(change.Key)?.From is not null))
        {
            Override(change);
        }

        Ranks = layers.LastOrDefault(layer => layer.Ranks.Count > 0)?.Ranks ?? [];
        Duties = [.. layers.SelectMany(layer => layer.Duties.Select(duty => new InForceDuty(duty, layer.Key))).GroupBy(duty => duty.Duty.Key).Select(same => same.Last())];
        Clocks = ClocksOf(layers);
        Regimes = [.. layers.SelectMany(layer => layer.Regimes).GroupBy(regime => regime.Key).Select(same => same.Last())];
    }

    public IReadOnlyList<PolicyPack> Layers { get; }

    public IReadOnlyList<ApproverRank> Ranks { get; }

    public IReadOnlyList<InForceDuty> Duties { get; }

    public IReadOnlyList<PackClock> Clocks { get; }

    public IReadOnlyList<PackRegime> Regimes { get; }

    /// <summary>In the order of their keys.</summary>
    public IEnumerable<InForceValue> Values => _values.Values.OrderBy(value => value.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _values.Keys;

    public IReadOnlyDictionary<string, PackValue> PackValues => _values.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);

    public IEnumerable<string> Grounds => Clocks.Where(clock => clock.IsGround).Select(clock => clock.Clock.Key);

    public static PolicySet Of(params IEnumerable<PolicyPack> layers) => new([.. layers], []);

    public InForceValue? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>The same with a centre's own changes.</summary>
    /// <exception cref="InvalidOperationException">A change names no value there is; <see cref="PackLaw"/> finds that beforehand.</exception>
    public PolicySet With(IReadOnlyList<PolicyOverride> overrides) => overrides.Count == 0 ? this : new PolicySet(Layers, overrides);

    public Core.Policies ToPolicies()
    {
        var limits = Values.Where(value => value.Value.Amount.Kind == AmountKind.Time).Select(LimitOf).ToDictionary(limit => limit.Key, StringComparer.Ordinal);
        return new Core.Policies(limits.Values, BasesOf(Clocks))
        {
            Figures = Values.Where(value => value.Value.Amount.Kind != AmountKind.Time).Select(FigureOf),
            Regimes = [.. Regimes.Select(regime => RegimeOf(regime, limits[regime.Interval]))],
            Ranks = Ranks,
            Clocks = [.. Clocks.Select(clock => clock.Clock)],
        };
    }

    // Whoever has a law of its own has its own grounds too: those of the packs below are none there.
    private static List<PackClock> ClocksOf(IReadOnlyList<PolicyPack> layers)
    {
        var clocks = new List<PackClock>();
        foreach (var layer in layers)
        {
            if (layer.Kind == PackKind.Pack && layer.Clocks.Any(clock => clock.IsGround))
            {
                clocks.RemoveAll(clock => clock.IsGround);
            }

            foreach (var clock in layer.Clocks)
            {
                var place = clocks.FindIndex(known => known.Clock.Key == clock.Clock.Key);
                if (place >= 0)
                {
                    clocks[place] = clock;
                }
                else
                {
                    clocks.Add(clock);
                }
            }
        }

        return clocks;
    }

    private static IEnumerable<LegalBasis> BasesOf(IEnumerable<PackClock> clocks) => clocks
        .Where(clock => clock.IsGround)
        .Select(clock => new LegalBasis(clock.Clock.Key, clock.Clock.NameZh, clock.Clock.NameEn, clock.Clock.Extensions));

    private static Limit LimitOf(InForceValue value) => new(
        value.Key, Duration.FromSeconds((long)value.Value.Amount.Low), value.Value.Citation.Text.En, value.Value.Citation.Mark, value.OverriddenBy,
        value.OverriddenWhy, value.Value.Citation.Text.Zh, value.Pack);

    private static Figure FigureOf(InForceValue value) => new(
        value.Key, value.Value.Amount, value.Value.Citation.Text.En, value.Value.Citation.Text.Zh, value.Value.Citation.Mark, value.Pack, value.OverriddenBy,
        value.OverriddenWhy);

    private static ObservationRegime RegimeOf(PackRegime regime, Limit limit) => new(
        regime.Key, regime.Level, limit.Value, MinOf(regime.MinInterval, limit.Value), regime.Variation, regime.Rousing, regime.ConstantView,
        regime.CloseProximity, limit);

    private static Duration MinOf(Amount? least, Duration most) => least switch
    {
        null => Duration.Zero,
        { Kind: AmountKind.Share } => Duration.FromSeconds((long)(most.TotalSeconds * least.Low)),
        _ => Duration.FromSeconds((long)least.Low),
    };

    private void Put(PackValue value, string pack)
    {
        var followers = _values.Values.Where(known => known.From == value.Key).Select(known => known.Key).Concat(value.Sets).ToList();
        _values[value.Key] = new InForceValue(value, pack, null, null, null);
        foreach (var key in followers)
        {
            _values[key] = new InForceValue(value with { Key = key, Sets = [] }, pack, value.Key, null, null);
        }
    }

    private void Override(PolicyOverride change)
    {
        if (!_values.ContainsKey(change.Key))
        {
            throw new InvalidOperationException($"The site file overrides '{change.Key}', which no rule and no law has. Known: {string.Join(", ", _values.Keys)}.");
        }

        foreach (var known in _values.Values.Where(known => known.Key == change.Key || known.From == change.Key).ToList())
        {
            _values[known.Key] = known with { Value = known.Value with { Amount = change.Amount }, OverriddenBy = change.By, OverriddenWhy = change.Why };
        }
    }
}
