using System.Globalization;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>How policy values are written: 30 s, 12 h, 2, 20 %, true, 6 m², 18..26 °C, 22:00..06:00.</summary>
public static partial class AmountText
{
    public const string Allowed =
        "a length of time such as 30 s, 15 min, 12 h or 90 d; a count such as 2; a share such as 20 %; true or false; a quantity such as 6 m²; "
        + "a range such as 18..26 °C; hours such as 22:00..06:00";

    /// <summary>The longest length of time anything is limited to: ten years, as records are kept.</summary>
    public static readonly Duration TimeMax = Duration.FromDays(3653);

    private const double NumberMax = 1_000_000;

    private static readonly string[] Units = ["m²", "m³", "m", "°C", "/min", "ppm", "×"];

    /// <returns>Null when it is none of <see cref="Allowed"/>.</returns>
    public static Amount? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "true" => Amount.Of(AmountKind.Flag, 1),
            "false" => Amount.Of(AmountKind.Flag, 0),
            _ => Hours(text) ?? Range(text) ?? Single(text),
        };
    }

    /// <summary>A value as a file would write it, with as large a unit of time as fits.</summary>
    public static string Format(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return amount.Kind switch
        {
            AmountKind.Time => Time((long)amount.Low),
            AmountKind.Count => Number(amount.Low),
            AmountKind.Share => Number(Math.Round(amount.Low * 100, 6)) + " %",
            AmountKind.Flag => amount.IsYes ? "true" : "false",
            AmountKind.Quantity => $"{Number(amount.Low)} {amount.Unit}",
            AmountKind.Range => $"{Number(amount.Low)}..{Number(amount.High)} {amount.Unit}",
            AmountKind.Hours => $"{Clock(amount.Low)}..{Clock(amount.High)}",
            _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Kind, "No writing for this kind."),
        };
    }

    public static string Kind(AmountKind kind) => kind switch
    {
        AmountKind.Time => "a length of time such as 15 min",
        AmountKind.Count => "a count such as 2",
        AmountKind.Share => "a share such as 20 %",
        AmountKind.Flag => "true or false",
        AmountKind.Quantity => "a quantity such as 6 m²",
        AmountKind.Range => "a range such as 18..26 °C",
        AmountKind.Hours => "hours such as 22:00..06:00",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };

    private static Amount? Hours(string text)
    {
        var match = HoursPattern().Match(text);
        return match.Success && Minute(match, "h1", "m1") is { } from && Minute(match, "h2", "m2") is { } to && from != to
            ? new Amount(AmountKind.Hours, from, to)
            : null;
    }

    private static int? Minute(Match match, string hour, string minute)
    {
        var (hours, minutes) = (int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[minute].Value, CultureInfo.InvariantCulture));
        return hours < 24 && minutes < 60 ? (hours * 60) + minutes : null;
    }

    private static Amount? Range(string text)
    {
        var match = RangePattern().Match(text);
        return match.Success && Value(match.Groups["low"].Value) is { } low && Value(match.Groups["high"].Value) is { } high && low < high
            && Units.Contains(match.Groups["unit"].Value)
            ? new Amount(AmountKind.Range, low, high, match.Groups["unit"].Value)
            : null;
    }

    private static Amount? Single(string text)
    {
        var match = SinglePattern().Match(text);
        if (!match.Success || Value(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        return match.Groups["unit"].Value switch
        {
            "" => number % 1 == 0 ? Amount.Of(AmountKind.Count, number) : null,
            "%" => number <= 100 ? Amount.Of(AmountKind.Share, number / 100) : null,
            "s" => Length(number, 1),
            "min" => Length(number, 60),
            "h" => Length(number, 3600),
            "d" => Length(number, 86_400),
            var unit when Units.Contains(unit) => Amount.Of(AmountKind.Quantity, number, unit),
            _ => null,
        };
    }

    private static Amount? Length(double number, int seconds) =>
        number * seconds % 1 == 0 && number * seconds <= TimeMax.TotalSeconds ? Amount.Of(AmountKind.Time, number * seconds) : null;

    private static double? Value(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= NumberMax ? number : null;

    private static string Time(long seconds) => seconds switch
    {
        > 0 when seconds % 86_400 == 0 && seconds > 4 * 86_400 => $"{seconds / 86_400} d",
        > 0 when seconds % 3600 == 0 => $"{seconds / 3600} h",
        > 0 when seconds % 60 == 0 => $"{seconds / 60} min",
        _ => $"{seconds} s",
    };

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Clock(double minutes) => string.Create(CultureInfo.InvariantCulture, $"{(int)minutes / 60:00}:{(int)minutes % 60:00}");

    [GeneratedRegex(@"\A(?<h1>\d\d):(?<m1>\d\d)\.\.(?<h2>\d\d):(?<m2>\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex HoursPattern();

    [GeneratedRegex(@"\A(?<low>\d{1,7}(\.\d{1,3})?)\.\.(?<high>\d{1,7}(\.\d{1,3})?) (?<unit>\S{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\A(?<number>\d{1,7}(\.\d{1,3})?)( (?<unit>\S{1,4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SinglePattern();
}
