using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>What stories and examples are judged by, and what completes the journals of older builds.</summary>
public static class DefaultPolicies
{
    private static readonly Core.Policies Policies = PackLibrary.Stack(PackLibrary.Default).ToPolicies();

    public static IReadOnlyList<Limit> Limits { get; } = [.. Policies.Limits];

    /// <summary>Extensions stand in the order in which they must be approved; none may be jumped (never 12 to 48 hours).</summary>
    public static IReadOnlyList<LegalBasis> Bases => Policies.Bases;

    /// <summary>All of it, with some limits replaced.</summary>
    public static Core.Policies With(params Limit[] overrides) => new(Limits.Select(limit => overrides.FirstOrDefault(one => one.Key == limit.Key) ?? limit), Bases)
    {
        Figures = Policies.Figures,
        Regimes = [.. Policies.Regimes.Select(regime => overrides.FirstOrDefault(one => one.Key == regime.Limit.Key) is { } changed
            ? regime with { MaxInterval = changed.Value, Limit = changed }
            : regime)],
        Ranks = Policies.Ranks, Clocks = Policies.Clocks,
    };

    /// <summary>
    /// What an older journal says was in force, and the defaults of today for what it says nothing about: rules that came later need a value
    /// to judge it by.
    /// </summary>
    public static Core.Policies Complete(Core.Policies old)
    {
        ArgumentNullException.ThrowIfNull(old);
        return new Core.Policies([.. old.Limits, .. Limits.Where(limit => old.Find(limit.Key) is null)], old.Bases)
        {
            Figures = [.. old.Figures, .. Policies.Figures.Where(figure => old.FindFigure(figure.Key) is null)],
            Regimes = [.. old.Regimes, .. Policies.Regimes.Where(regime => old.Regime(regime.Key) is null)],
            Ranks = old.Ranks,
            Clocks = old.Clocks,
        };
    }
}
