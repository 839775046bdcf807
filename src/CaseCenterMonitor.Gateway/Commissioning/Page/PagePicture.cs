using System.Globalization;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>Makes the view of one moment out of what a bystander heard and what the gateway knows of itself. Pure.</summary>
public sealed class PagePicture(SiteFile site, string gateway)
{
    /// <summary>The first ones show what is spoken there; the rest is counted.</summary>
    public const int TopicsShown = 20;

    public PageView Of(Bystander bystander, GatewayState state, PageLanguage language, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(bystander);
        ArgumentNullException.ThrowIfNull(state);
        var words = new PageWords(language);
        var devices = new PageDevices(site, words).Of(bystander, now);
        PageSilent[] silent = [.. bystander.Silent.Select(device => new PageSilent(device.Id, device.Dialect, device.Address))];
        var more = bystander.Strangers.Count - TopicsShown;
        return new PageView(
            Title(devices, silent.Length, words),
            TimeZoneInfo.ConvertTime(now, site.Clocks).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            [.. Facts(bystander, state, words)],
            devices,
            silent,
            [.. bystander.Strangers.Take(TopicsShown)],
            more > 0 ? words.Of($"还有 {more} 个", $"{more} more") : null,
            SiteFragment.Of(bystander.Devices, gateway));
    }

    private static string Title(IReadOnlyList<PageDevice> devices, int silent, PageWords words)
    {
        int Count(PageLevel level) => devices.Count(device => device.Level == level);
        var (wrong, late, fresh) = (Count(PageLevel.Wrong), Count(PageLevel.Unknown), devices.Count(device => device.Id is null));
        if (devices.Count == 0)
        {
            return words.Of("尚未听到任何设备", "No device has been heard yet");
        }

        List<string> parts = [];
        Add(wrong, $"{wrong} 台需要处理", $"{wrong} {(wrong == 1 ? "needs" : "need")} something");
        Add(late, $"{late} 台沉默", $"{late} fell silent");
        Add(silent, $"{silent} 台从未听到", $"{silent} never heard");
        Add(fresh, $"{fresh} 台不在场所文件中", $"{fresh} not in the site file");
        var heard = words.Of($"听到 {devices.Count} 台设备", $"{devices.Count} {(devices.Count == 1 ? "device" : "devices")} heard");
        return parts.Count == 0
            ? words.Of($"{heard}，场所文件中的设备全部在线", $"{heard}: all of the site file, nothing wrong")
            : words.Of($"{heard}：{string.Join("，", parts)}", $"{heard}: {string.Join(", ", parts)}");

        void Add(int count, string zh, string en)
        {
            if (count > 0)
            {
                parts.Add(words.Of(zh, en));
            }
        }
    }

    private static IEnumerable<PageFact> Facts(Bystander bystander, GatewayState state, PageWords words)
    {
        yield return new PageFact(words.Of("服务器", "server"), state.ServerIsThere ? words.Of("在线", "there") : words.Of("不在", "not there"), state.ServerIsThere ? PageLevel.Fine : PageLevel.Wrong);
        yield return new PageFact(words.Of("待发", "waiting to be sent"), Number(state.Waiting), PageLevel.Fine);
        var (alarm, level) = Alarm(state.Alarm, words);
        yield return new PageFact(words.Of("就地报警", "local alarm"), alarm, level);
        yield return new PageFact(words.Of("收到消息", "messages"), Number(state.Received), PageLevel.Fine);
        yield return new PageFact(words.Of("已隔离", "quarantined"), Number(state.Quarantined), PageLevel.Fine);
        yield return new PageFact(words.Of("被放慢", "slowed down"), Number(state.Throttled), PageLevel.Fine);
        yield return new PageFact(words.Of("启动标识", "boot"), state.BootId, PageLevel.Fine);
        yield return new PageFact(words.Of("版本", "version"), state.Version, PageLevel.Fine);
        if (state.Missed > 0)
        {
            yield return new PageFact(words.Of("本页未及处理（网关已处理）", "missed by this page, not by the gateway"), Number(state.Missed), PageLevel.Unknown);
        }

        if (bystander.Beyond > 0)
        {
            yield return new PageFact(words.Of("设备过多，未列出的报告", "reports of devices beyond the table"), Number(bystander.Beyond), PageLevel.Unknown);
        }
    }

    private static (string Text, PageLevel Level) Alarm(LocalAlarmState? state, PageWords words) => state switch
    {
        null => (words.Of("尚未判定", "not judged yet"), PageLevel.Unknown),
        LocalAlarmState.Quiet => (words.Of("安静", "quiet"), PageLevel.Fine),
        LocalAlarmState.ServerGone => (words.Of("服务器不在", "server gone"), PageLevel.Wrong),
        LocalAlarmState.Sounding => (words.Of("正在鸣响", "SOUNDING"), PageLevel.Alarm),
        LocalAlarmState.Acknowledged => (words.Of("已确认，服务器尚未收到", "acknowledged, the server does not have it"), PageLevel.Wrong),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state of the local alarm."),
    };

    private static string Number(long number) => number.ToString("N0", Grouped);

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u00A0" };
}
