using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>What <see cref="ReportWords"/> says, in Chinese. What a device or a decoder said word for word stays as it is.</summary>
public static class ReportWordsZh
{
    private const string NotSaid = "未说明";

    public static string Of(DeviceReport report) => report switch
    {
        DeviceReport.Door door => $"门{Physical(door.Physical)}，锁{Lock(door.Lock)}，报警{Alarm(door.Alarm)}",
        DeviceReport.Access access => $"{Means(access.Means)}开门，{Result(access.Result)}",
        DeviceReport.Alive => "在线信号",
        DeviceReport.Restarted => "已重新启动：此前所报不再有效",
        DeviceReport.Reconnected => "断线后恢复：状态需要确认",
        DeviceReport.Degraded degraded => $"状态不佳：{degraded.Detail}",
        DeviceReport.History past => $"过去的事：{past.Detail}",
        DeviceReport.Availability there => Presence(there.Presence),
        DeviceReport.HubAvailability hub => $"代其发言的程序：{Presence(hub.Presence)}",
        DeviceReport.Sighting => "听到一个标签",
        DeviceReport.TagState { PulsePerMinute: { } pulse } => string.Create(CultureInfo.InvariantCulture, $"一个标签报告自身，脉搏每分钟 {pulse} 次"),
        DeviceReport.TagState => "一个标签报告自身",
        DeviceReport.Distress help => $"呼救：{Kind(help.Kind)}",
        DeviceReport.Battery { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"电量 {percent} %"),
        DeviceReport.Battery => "电量不明",
        DeviceReport.Occupancy { Count: { } people } => string.Create(CultureInfo.InvariantCulture, $"计数 {people} 人"),
        DeviceReport.Occupancy => "计数不明",
        DeviceReport.Stillness still => string.Create(CultureInfo.InvariantCulture, $"有人已 {still.Idle.TotalSeconds:0} 秒未动"),
        DeviceReport.Nothing nothing => $"与我们无关：{nothing.Why}",
        DeviceReport.Refused refused => $"未能读懂：{refused.Reason}",
        _ => throw new InvalidOperationException($"No words for {report.GetType().Name}."),
    };

    private static string Physical(DoorPhysical? state) => state switch
    {
        null => NotSaid,
        DoorPhysical.Unknown => "状态不明",
        DoorPhysical.Open => "开",
        DoorPhysical.Closed => "关",
        DoorPhysical.Fault => "故障",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No word for this state of a door."),
    };

    private static string Lock(DoorLock? state) => state switch
    {
        null => NotSaid,
        DoorLock.Unknown => "状态不明",
        DoorLock.Locked => "锁上",
        DoorLock.Unlocked => "未锁",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No word for this state of a lock."),
    };

    private static string Alarm(DoorAlarm? state) => state switch
    {
        null => NotSaid,
        DoorAlarm.Unknown => "不明",
        DoorAlarm.Normal => "无",
        DoorAlarm.ForcedOpen => "被强行打开",
        DoorAlarm.OpenTooLong => "开启过久",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No word for this alarm of a door."),
    };

    private static string Result(AccessResult result) => result switch
    {
        AccessResult.Unknown => "结果不明",
        AccessResult.Granted => "已放行",
        AccessResult.Denied => "被拒绝",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No word for this result."),
    };

    private static string Means(AccessMeans means) => means switch
    {
        AccessMeans.Unknown => "以不明方式",
        AccessMeans.Card => "刷卡",
        AccessMeans.Button => "按钮",
        AccessMeans.Remote => "远程",
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, "No word for these means."),
    };

    private static string Presence(Presence presence) => presence switch
    {
        Protocol.Dialects.Presence.Online => "在线",
        Protocol.Dialects.Presence.Offline => "离线",
        Protocol.Dialects.Presence.Stopped => "按要求停止",
        _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, "No word for this presence."),
    };

    private static string Kind(DistressKind kind) => kind switch
    {
        DistressKind.PanicButton => "按下求助按钮",
        DistressKind.Fall => "有人跌倒",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind of distress."),
    };
}
