using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

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

    public IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now)
    {
        if (!_offsets.TryGetValue((dialect, address), out var offset))
        {
            yield break;
        }

        if (offset is not { } known)
        {
            yield return new LocalName("它的时间无法读懂；请设置时钟和时间格式", "its time cannot be read; set its clock and its time format");
        }
        else if (known.Duration() > DeviceClock.BehindMax)
        {
            yield return new LocalName("它的时钟从未校准；请为它指定时间服务器", "its clock was never set; give it a time server");
        }
        else if (known.Duration() > OffFrom)
        {
            var (minutes, isFast) = (known.Duration().TotalMinutes, known > TimeSpan.Zero);
            yield return new LocalName(
                string.Create(CultureInfo.InvariantCulture, $"它的时钟{(isFast ? "快" : "慢")} {minutes:0} 分钟；请为它指定时间服务器，并检查时区"),
                string.Create(CultureInfo.InvariantCulture, $"its clock is {minutes:0} min {(isFast ? "fast" : "slow")}; give it a time server, and check its time zone"));
        }
    }
}
