using System.Globalization;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>The rows of the table: what needs something first. Pure.</summary>
internal sealed class PageDevices(SiteFile site, PageWords words)
{
    /// <summary>DEVICES.md 2.6: a device is there if it was heard within this many of its own intervals.</summary>
    private const double IntervalsMax = 2.5;

    private const int SecondsShownMax = 120;
    private const int MinutesShownMax = 120;

    private readonly Dictionary<string, int> _heartbeats = Heartbeats(site);

    public IReadOnlyList<PageDevice> Of(Bystander bystander, DateTimeOffset now) =>
    [
        .. bystander.Devices.Select(device => Row(device, bystander, now))
            .OrderBy(row => Place(row.Level)).ThenBy(row => row.Id ?? row.Address, StringComparer.Ordinal),
    ];

    private PageDevice Row(HeardDevice device, Bystander bystander, DateTimeOffset now)
    {
        List<PageTodo> todo = [.. bystander.AdviceFor(device, now).Select(advice => new PageTodo(words.Of(advice), null))];
        if (device.Problem is { } refused)
        {
            todo.Insert(0, new PageTodo(words.Of(
                $"它的 {device.Refused} 条消息不能使用，最后一条：", $"{device.Refused} of its messages could not be used, the last:"), refused));
        }

        var level = todo.Count > 0 ? PageLevel.Wrong : IsSilent(device, now) ? PageLevel.Unknown : device.Id is null ? PageLevel.New : PageLevel.Fine;
        return new PageDevice(
            $"{device.Dialect} {device.Address}", device.Id, device.Address, device.Dialect, Ago(device.LastHeard, now), words.Of(device.Means),
            device.Kind == HeardAs.Reader ? device.Tags : null, level, State(level), level == PageLevel.Unknown ? State(level) : device.Id is null ? State(PageLevel.New) : null, todo);
    }

    // What only the broker's store has spoken of may have been dead for a year.
    private bool IsSilent(HeardDevice device, DateTimeOffset now) => device.LastHeard is not { } heard
        || (device.Id is { } id && _heartbeats.TryGetValue(id, out var seconds) && (now - heard).TotalSeconds > seconds * IntervalsMax);

    private string State(PageLevel level) => level switch
    {
        PageLevel.Fine => words.Of("正常", "heard"),
        PageLevel.New => words.Of("新设备：场所文件没有", "new: not in the site file"),
        PageLevel.Unknown => words.Of("沉默已超过其心跳允许的时间", "silent for longer than its heartbeat allows"),
        PageLevel.Wrong => words.Of("需要处理", "needs something"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A device is not in this state."),
    };

    private static int Place(PageLevel level) => level switch
    {
        PageLevel.Alarm => 0,
        PageLevel.Wrong => 1,
        PageLevel.Unknown => 2,
        PageLevel.New => 3,
        PageLevel.Fine => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No place for this level."),
    };

    private string Ago(DateTimeOffset? heard, DateTimeOffset now)
    {
        if (heard is not { } at)
        {
            return words.Of("仅有存留", "only kept");
        }

        var age = now > at ? now - at : TimeSpan.Zero;
        return age.TotalSeconds < SecondsShownMax ? Number(age.TotalSeconds, "秒前", "s ago")
            : age.TotalMinutes < MinutesShownMax ? Number(age.TotalMinutes, "分钟前", "min ago")
            : Number(age.TotalHours, "小时前", "h ago");
    }

    private string Number(double number, string zh, string en) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {words.Of(zh, en)}");

    private static Dictionary<string, int> Heartbeats(SiteFile site) => site.Devices.Where(device => device.Kind != SiteDeviceKind.Grants)
        .ToDictionary(device => device.Id, device => device.HeartbeatSeconds, StringComparer.Ordinal);
}
