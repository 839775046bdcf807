namespace CaseCenterMonitor.Core;

/// <summary>What is counted. The order is that of the page.</summary>
public enum FigureKind
{
    Annunciated, SuppressedByDesign, RaisedSetAside, PerDay, PerHour, PerTenMinutes, PeakTenMinutes, TenMinutesOver, TenMinutesOverShare, HoursOver,
    HoursOverShare, Floods, FloodShare, Chattering, Fleeting, Stale, Standing, CriticalShare, HighShare, MediumShare, LowShare, ContributorsShare,
    CriticalUnattended, CriticalWaiting, Reraised, Escalated, Shelved, ShelvedStanding, ShelvedLongestSeconds, ShelvedNearRisk, OutOfService,
    OutOfServiceStanding, Resolved, FalseAlarms, CriticalFalseInWeek, CriticalUnverified,
}

public enum AlarmVerdict
{
    /// <summary>Nothing was measured, or too little to judge by.</summary>
    NotKnown,

    /// <summary>A figure to which no number is set.</summary>
    NoLimit,
    WithinBudget,
    AboveBudget,
    AboveManageable,
}

/// <summary>An upper bound. Exclusive: "less than"; otherwise the value itself is still within.</summary>
public readonly record struct UpperBound(double Value, bool Exclusive = false)
{
    public bool Holds(double value) => Exclusive ? value < Value : value <= Value;
}

/// <summary>The numbers a figure is held against, with where they come from.</summary>
/// <param name="Acceptable">Null when the source gives none.</param>
/// <param name="Manageable">The most that is manageable; null when the source gives none.</param>
/// <param name="Budget">Of a custody desk, whose officer also walks, books in and answers bells: half of what is acceptable.</param>
public sealed record FigureLimits(UpperBound? Acceptable, UpperBound? Manageable, UpperBound? Budget, string Source)
{
    private const string Table = "ISA-18.2/IEC 62682 (DOMAIN.md 6.2)";
    private const string Desk = "custody desk budget (DOMAIN.md 6.2)";

    /// <returns>Null when no number is set to the figure.</returns>
    public static FigureLimits? Of(FigureKind kind) => kind switch
    {
        FigureKind.PerDay => Halved(new(150), new(300), Table + " [M]"),
        FigureKind.PerHour => Halved(new(6), new(12), Table + " [M]"),
        FigureKind.PerTenMinutes => Halved(new(1), new(2), Table + " [M]; EEMUA 191 one per 10 min [S]"),
        FigureKind.PeakTenMinutes => Halved(new(10), null, Table + " [S]"),
        FigureKind.TenMinutesOverShare or FigureKind.HoursOverShare => Halved(new(0.01, Exclusive: true), null, Table + " [M]"),
        FigureKind.FloodShare => new(null, new(0.01, Exclusive: true), new(0.005, Exclusive: true), Table + " [M]; half of it as " + Desk),
        FigureKind.ContributorsShare => Halved(new(0.05), null, Table + " [M]"),
        FigureKind.Chattering or FigureKind.Fleeting => new(new(0), null, new(0), Table + " [M]"),
        FigureKind.Stale => Halved(new(5, Exclusive: true), null, Table + " [M]"),
        FigureKind.CriticalShare => new(new(0.01, Exclusive: true), null, new(0.01, Exclusive: true), Table + " [S]: highest of four"),
        FigureKind.HighShare => new(new(0.05), null, new(0.05), Table + " [S]: 5/15/80"),
        FigureKind.MediumShare => new(new(0.15), null, new(0.15), Table + " [S]: 5/15/80"),
        FigureKind.Standing => Halved(new(10, Exclusive: true), null, "EEMUA 191 (DOMAIN.md 6.2) [M]"),
        FigureKind.ShelvedStanding => Halved(new(30, Exclusive: true), null, "EEMUA 191 (DOMAIN.md 6.2) [M]"),
        FigureKind.CriticalUnattended or FigureKind.CriticalWaiting => new(null, null, new(0), Desk),
        FigureKind.CriticalFalseInWeek => new(null, null, new(1), Desk),
        FigureKind.Annunciated or FigureKind.SuppressedByDesign or FigureKind.RaisedSetAside or FigureKind.TenMinutesOver or FigureKind.HoursOver
            or FigureKind.Floods or FigureKind.LowShare or FigureKind.Reraised or FigureKind.Escalated or FigureKind.Shelved
            or FigureKind.ShelvedLongestSeconds or FigureKind.ShelvedNearRisk or FigureKind.OutOfService or FigureKind.OutOfServiceStanding
            or FigureKind.Resolved or FigureKind.FalseAlarms or FigureKind.CriticalUnverified => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"Nobody has said what {kind} is held against."),
    };

    /// <summary>Above manageable is said only where the source gives such a number.</summary>
    public AlarmVerdict Judge(double value) =>
        Manageable is { } most && !most.Holds(value) ? AlarmVerdict.AboveManageable
        : (Budget ?? Acceptable) is { } bound && !bound.Holds(value) ? AlarmVerdict.AboveBudget
        : AlarmVerdict.WithinBudget;

    private static FigureLimits Halved(UpperBound acceptable, UpperBound? manageable, string source) =>
        new(acceptable, manageable, acceptable with { Value = acceptable.Value / 2 }, source + "; half of acceptable as " + Desk);
}

/// <param name="Value">A count, a rate, a share from 0 to 1, or seconds, as its kind says; null when it is not known, which is never 0.</param>
public sealed record AlarmFigure(FigureKind Kind, double? Value, AlarmVerdict Verdict, FigureLimits? Limits)
{
    public static AlarmFigure Of(FigureKind kind, double? value, bool judged = true)
    {
        var limits = FigureLimits.Of(kind);
        var verdict = value is null || (!judged && limits is not null) ? AlarmVerdict.NotKnown : limits?.Judge(value.Value) ?? AlarmVerdict.NoLimit;
        return new AlarmFigure(kind, value, verdict, limits);
    }
}
