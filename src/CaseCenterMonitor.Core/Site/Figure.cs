namespace CaseCenterMonitor.Core;

/// <summary>What kind of thing a policy value is.</summary>
public enum AmountKind
{
    /// <summary>A length of time, in seconds.</summary>
    Time,

    /// <summary>A whole number of people, times or things.</summary>
    Count,

    /// <summary>A part of a whole: 0.20 is 20 %.</summary>
    Share,

    /// <summary>1 is required or true, 0 is not.</summary>
    Flag,

    /// <summary>A number with a unit, such as 6 m².</summary>
    Quantity,

    /// <summary>From one number to another, both still within, such as 18..26 °C.</summary>
    Range,

    /// <summary>Hours of the day by the centre's own clock, in minutes from midnight. The first belongs to it, the last does not.</summary>
    Hours,
}

/// <summary>A policy value without its source.</summary>
/// <param name="High">Equal to <paramref name="Low"/> except for ranges and hours. Hours from 22:00 to 06:00 have a High below Low.</param>
public sealed record Amount(AmountKind Kind, double Low, double High, string Unit = "")
{
    public static Amount Of(AmountKind kind, double value, string unit = "") => new(kind, value, value, unit);

    public bool IsYes => Kind == AmountKind.Flag && Low != 0;
}

/// <summary>One policy value that is not a length of time, as it applies at this centre. Lengths of time are <see cref="Limit"/>.</summary>
/// <param name="Source">Where it comes from, in English.</param>
/// <param name="Pack">The policy pack it was taken from.</param>
public sealed record Figure(
    string Key, Amount Amount, string Source, string SourceZh, Confidence Confidence, string? Pack = null, string? OverriddenBy = null,
    string? OverriddenWhy = null);

/// <summary>Who may approve, from the lowest to the highest as they stand in <see cref="Policies.Ranks"/>.</summary>
public sealed record ApproverRank(string Key, string NameZh, string NameEn);
