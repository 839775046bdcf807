using System.Globalization;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads how wristbands are located, and holds the values against each other: some of them only mean something together.</summary>
internal static class LocatingReader
{
    /// <summary>The rule about a lost wristband looks after 20 s in a corridor (MOV-2): by then the gateway must have said that it is not heard.</summary>
    private const double WeakSecondsMax = 20;

    /// <summary>The same rule looks after 60 s in a room.</summary>
    private const double LostSecondsMax = 60;

    /// <summary>The shortest time in which a deaf reader can be told from a healthy one that has nothing to say is 3 s (DEVICES.md 4.3).</summary>
    private const double SilenceSecondsMin = 3;

    private static readonly string[] Keys =
    [
        "windowSeconds", "newestSeconds", "readingsMin", "marginPercent", "marginMetres", "dwellSeconds", "readerSilenceSeconds", "weakSeconds",
        "lostSeconds", "restateSeconds", "absorption", "powerAt1m",
    ];

    public static SiteLocator Locator(Entry file)
    {
        var usual = new SiteLocator();
        if (!file.Has("locator") || file.Mapping("locator", "a group such as { dwellSeconds: 5 }") is not { } mapping)
        {
            return usual;
        }

        var entry = new Entry(mapping, "locator", Keys, file.Problems);
        var locator = new SiteLocator
        {
            WindowSeconds = Number(entry, "windowSeconds", 2, 60, "seconds", usual.WindowSeconds),
            NewestSeconds = Number(entry, "newestSeconds", 1, 60, "seconds", usual.NewestSeconds),
            ReadingsMin = entry.Has("readingsMin") ? entry.Whole("readingsMin", 1, 20, "readings") : usual.ReadingsMin,
            MarginPercent = Number(entry, "marginPercent", 1, 90, "percent", usual.MarginPercent),
            MarginMetres = Number(entry, "marginMetres", 0, 5, "metres", usual.MarginMetres),
            DwellSeconds = Number(entry, "dwellSeconds", 0.5, 60, "seconds", usual.DwellSeconds),
            ReaderSilenceSeconds = Number(entry, "readerSilenceSeconds", SilenceSecondsMin, 60, "seconds", usual.ReaderSilenceSeconds),
            WeakSeconds = Number(entry, "weakSeconds", 5, WeakSecondsMax, "seconds", usual.WeakSeconds),
            LostSeconds = Number(entry, "lostSeconds", 10, LostSecondsMax, "seconds", usual.LostSeconds),
            RestateSeconds = Number(entry, "restateSeconds", 10, 3600, "seconds", usual.RestateSeconds),
            Absorption = Absorption(entry) ?? usual.Absorption,
            PowerAt1m = PowerAt1m(entry) ?? usual.PowerAt1m,
        };
        CheckTogether(entry, locator);
        return locator;
    }

    /// <summary>Null when it does not say. Between free air and walls of steel.</summary>
    public static double? Absorption(Entry entry) => entry.Has("absorption") ? entry.Number("absorption", 1.5, 6, "(no unit)") : null;

    /// <summary>Null when it does not say.</summary>
    public static double? PowerAt1m(Entry entry) => entry.Has("powerAt1m") ? entry.Number("powerAt1m", -100, -20, "dBm") : null;

    private static void CheckTogether(Entry entry, SiteLocator locator)
    {
        if (locator.NewestSeconds > locator.WindowSeconds)
        {
            Report(entry, "newestSeconds", "windowSeconds", Text($"the newest {locator.NewestSeconds} s are no part of the window of {locator.WindowSeconds} s; write at most {locator.WindowSeconds}"));
        }

        if (locator.ReaderSilenceSeconds >= locator.WindowSeconds + locator.DwellSeconds)
        {
            Report(entry, "readerSilenceSeconds", "windowSeconds", Text(
                $"a reader would be found deaf after {locator.ReaderSilenceSeconds} s, when its people have long been placed next door; write less than window and dwell together, {locator.WindowSeconds + locator.DwellSeconds} s"));
        }

        if (locator.WeakSeconds >= locator.LostSeconds)
        {
            Report(entry, "weakSeconds", "lostSeconds", Text($"a wristband would be lost after {locator.LostSeconds} s before it is weak; write less than {locator.LostSeconds}"));
        }
    }

    /// <summary>At the first of the two keys that the file has.</summary>
    private static void Report(Entry entry, string key, string other, string problem) => entry.Report(entry.Has(key) ? key : other, problem);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Number(Entry entry, string key, double least, double most, string unit, double usual) =>
        entry.Has(key) ? entry.Number(key, least, most, unit) : usual;
}
