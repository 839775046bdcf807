using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>A device whose clock is wrong says when things happened and is not believed.</summary>
internal sealed class ClockOff : ISettingCheck
{
    private static readonly TimeSpan OffFrom = TimeSpan.FromMinutes(2);
    private readonly Dictionary<(string Dialect, string Address), TimeSpan?> _offsets = [];

    public void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now)
    {
        if (message.Retained)
        {
            return;
        }

        foreach (var report in reports.Where(report => report is not (DeviceReport.History or DeviceReport.Refused)))
        {
            if (report.Time is { IsBackfilled: false } time)
            {
                _offsets[(dialect, report.Address)] = time == DeviceTime.Unreadable ? null : time.Value - now;
            }
        }
    }

    public IEnumerable<string> Advice(string dialect, string address, DateTimeOffset now)
    {
        if (!_offsets.TryGetValue((dialect, address), out var offset))
        {
            yield break;
        }

        if (offset is not { } known)
        {
            yield return "its time cannot be read; set its clock and its time format";
        }
        else if (known.Duration() > DeviceClock.BehindMax)
        {
            yield return "its clock was never set; give it a time server";
        }
        else if (known.Duration() > OffFrom)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"its clock is {known.Duration().TotalMinutes:0} min {(known > TimeSpan.Zero ? "fast" : "slow")}; give it a time server, and check its time zone");
        }
    }
}
