using System.Globalization;
using CaseCenterMonitor.Core;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Rules;

/// <summary>How values are written into facts: instants in ISO 8601 UTC, durations in whole seconds. The wording decides how they are shown.</summary>
internal static class Arguments
{
    public static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static string Text(Duration duration) => ((long)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static (string, string) At(Instant at) => ("at", Text(at));

    public static (string, string) Zone(ZoneId? zone) => ("zone", zone?.Value ?? "");

    public static (string, string) Record(Detainee detainee) => ("record", detainee.Record.Value);
}
