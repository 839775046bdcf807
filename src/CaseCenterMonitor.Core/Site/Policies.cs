using System.Collections.Frozen;
using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How sure we are of a source: DOMAIN.md section 1. A proposal is ours and has no law behind it.</summary>
public enum Confidence { Verbatim, Secondary, Unverified, Proposal }

/// <summary>One limit as it applies at this centre, with where its value comes from and who changed it.</summary>
/// <param name="Source">Where it comes from, in English.</param>
/// <param name="SourceZh">The same in Chinese; null in journals written before packs had both.</param>
/// <param name="Pack">The policy pack it was taken from.</param>
public sealed record Limit(
    string Key, Duration Value, string Source, Confidence Confidence, string? OverriddenBy = null, string? OverriddenWhy = null, string? SourceZh = null,
    string? Pack = null)
{
    /// <summary>A value that is no length of time, as an alarm carries it with its source: hours of the day, a share, a number of periods.</summary>
    /// <param name="after">How long it may be broken; zero when it is broken at once.</param>
    public static Limit Of(Figure figure, Duration after) => new(
        figure.Key, after, figure.Source, figure.Confidence, figure.OverriddenBy, figure.OverriddenWhy, figure.SourceZh, figure.Pack);
}

/// <summary>A legal ground for holding somebody: the limit it starts with and the extensions it allows, in their order.</summary>
public sealed record LegalBasis(string Key, string NameZh, string NameEn, IReadOnlyList<Extension> Extensions);

/// <param name="Key">Also the key of its limit: the whole time allowed once it is approved, not the time added.</param>
/// <param name="NameZh">When it may be approved.</param>
/// <param name="ApproverRank">Who may approve it, in English.</param>
/// <param name="Rank">Key of the lowest rank that may approve it; null in journals written before ranks had an order.</param>
/// <param name="After">The limits it may follow; null for the one before it in the list alone.</param>
public sealed record Extension(
    string Key, string NameZh, string NameEn, string ApproverRank, string? Rank = null, IReadOnlyList<string>? After = null);

/// <summary>The limits and legal grounds in force. A rule that asks for a limit nobody defined is a mistake of ours and throws.</summary>
public sealed class Policies(IEnumerable<Limit> limits, IEnumerable<LegalBasis> bases)
{
    private readonly FrozenDictionary<string, Limit> _limits = limits.ToFrozenDictionary(limit => limit.Key, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Figure> _figures = FrozenDictionary<string, Figure>.Empty;
    private IReadOnlyList<ClockDefinition>? _clocks;

    public IReadOnlyList<LegalBasis> Bases { get; } = [.. bases];

    public IEnumerable<Limit> Limits => _limits.Values.OrderBy(limit => limit.Key, StringComparer.Ordinal);

    /// <summary>Values that are not lengths of time.</summary>
    public IEnumerable<Figure> Figures
    {
        get => _figures.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal);
        init => _figures = value.ToFrozenDictionary(figure => figure.Key, StringComparer.Ordinal);
    }

    /// <summary>Ways of watching over somebody, by level and by condition.</summary>
    public IReadOnlyList<ObservationRegime> Regimes { get; init; } = [];

    /// <summary>Who may approve, lowest first.</summary>
    public IReadOnlyList<ApproverRank> Ranks { get; init; } = [];

    /// <summary>Every legal clock. Where none is given, each legal ground has the plain clock of its limit, from arrival to release.</summary>
    public IReadOnlyList<ClockDefinition> Clocks
    {
        get => _clocks ??= [.. Bases.Select(ClockDefinition.Of)];
        init => _clocks = value;
    }

    public Limit this[string key] => Find(key) ?? throw new InvalidOperationException($"No limit '{key}' is in force; every key a rule uses needs a default.");

    public Limit? Find(string key) => _limits.GetValueOrDefault(key);

    /// <summary>A value that is no length of time as the limit of an alarm that rings at once.</summary>
    public Limit AtOnce(string key) => Limit.Of(FindFigure(key) ?? throw Missing(key), Duration.Zero);

    public Figure? FindFigure(string key) => _figures.GetValueOrDefault(key);

    public LegalBasis? Basis(string key) => Bases.FirstOrDefault(basis => basis.Key == key);

    public ObservationRegime? Regime(string key) => Regimes.FirstOrDefault(regime => regime.Key == key);

    public int Count(string key) => (int)Of(key, AmountKind.Count).Low;

    /// <returns>0.20 for 20 %.</returns>
    public double Share(string key) => Of(key, AmountKind.Share).Low;

    public bool Flag(string key) => Of(key, AmountKind.Flag).IsYes;

    public double Quantity(string key) => Of(key, AmountKind.Quantity).Low;

    /// <summary>Both ends are still within.</summary>
    public (double Low, double High) Range(string key) => Of(key, AmountKind.Range) is { Low: var low, High: var high } ? (low, high) : default;

    public DayHours Hours(string key) => Of(key, AmountKind.Hours) is { Low: var from, High: var to } ? new DayHours((int)from, (int)to) : default;

    private Amount Of(string key, AmountKind kind) => FindFigure(key) is not { } figure
        ? throw Missing(key)
        : figure.Amount.Kind == kind ? figure.Amount : throw new InvalidOperationException($"'{key}' is of kind {figure.Amount.Kind}, and was asked for as {kind}.");

    private static InvalidOperationException Missing(string key) => new($"No value '{key}' is in force; every key a rule uses needs a default.");
}
