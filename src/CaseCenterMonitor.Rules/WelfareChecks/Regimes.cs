using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>A ladder for each regime in force, made once.</summary>
public sealed class Regimes
{
    private readonly Dictionary<string, (ObservationRegime Regime, Rung[] Ladder)> _regimes;

    public Regimes(Core.Policies policies, Func<ObservationRegime, Rung[]> ladder) =>
        _regimes = policies.Regimes.ToDictionary(regime => regime.Key, regime => (regime, ladder(regime)), StringComparer.Ordinal);

    public Rung[] LadderOf(Detainee person) => Find(person).Ladder;

    public ObservationRegime Of(Detainee person) => Find(person).Regime;

    /// <summary>The regime of a person; the strictest there is when theirs is not in force any more. Unknown is never safe.</summary>
    public static ObservationRegime Of(Core.Policies policies, Detainee person) =>
        policies.Regime(person.Plan.Regime) ?? policies.Regimes.MinBy(regime => regime.MaxInterval)!;

    private (ObservationRegime Regime, Rung[] Ladder) Find(Detainee person) =>
        _regimes.TryGetValue(person.Plan.Regime, out var found) ? found : _regimes.Values.MinBy(one => one.Regime.MaxInterval);
}
