using System.Globalization;
using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A date field of the page, typed part by part as at a keyboard, in whatever order the page's language has them.</summary>
internal static class DateParts
{
    /// <param name="wall">What a clock on the centre's wall shows: 2026-02-01, or with a time 2026-02-01T12:00:05.</param>
    public static async Task Type(IPage page, string field, string wall)
    {
        var when = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        var parts = new List<(string Part, string Format)> { ("year", "yyyy"), ("month", "MM"), ("day", "dd") };
        if (wall.Contains('T', StringComparison.Ordinal))
        {
            parts.AddRange([("hour", "HH"), ("minute", "mm")]);
            parts.AddRange(wall.Length > "2026-02-01T12:00".Length ? [("second", "ss")] : Array.Empty<(string, string)>());
        }

        foreach (var (part, format) in parts)
        {
            await page.Locator($"[data-field={field}] [data-type={part}]").FocusAsync();
            await page.Keyboard.TypeAsync(when.ToString(format, CultureInfo.InvariantCulture));
        }
    }
}
