using System.Globalization;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>Custody record numbers: month, day and a running number, such as 1123-041.</summary>
public sealed class RecordNumbers(TimeZoneInfo zone, IEnumerable<string> taken, int first)
{
    private int _last = Math.Max(first - 1, taken.Select(NumberOf).DefaultIfEmpty(0).Max());

    public string Next(DateTimeOffset now)
    {
        _last++;
        return string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(now, zone):MMdd}-{_last:D3}");
    }

    private static int NumberOf(string record) =>
        int.TryParse(record[(record.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
