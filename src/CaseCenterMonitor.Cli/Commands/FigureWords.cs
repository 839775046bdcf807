using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>The names of figures and verdicts in both languages.</summary>
internal static class FigureWords
{
    public static (string En, string Zh) Of(FigureKind kind) => kind switch
    {
        FigureKind.Annunciated => ("annunciated", "报警次数"),
        FigureKind.SuppressedByDesign => ("suppressed by design", "按设计抑制"),
        FigureKind.RaisedSetAside => ("raised while set aside", "搁置期间触发"),
        FigureKind.PerDay => ("per day", "每日"),
        FigureKind.PerHour => ("per hour", "每小时"),
        FigureKind.PerTenMinutes => ("per 10 min", "每10分钟"),
        FigureKind.PeakTenMinutes => ("peak 10 min", "10分钟峰值"),
        FigureKind.TenMinutesOver => ("10-min periods over 10", "超过10次的10分钟段"),
        FigureKind.TenMinutesOverShare => ("share of 10-min periods over 10", "超过10次的10分钟段占比"),
        FigureKind.HoursOver => ("hours over 30", "超过30次的小时"),
        FigureKind.HoursOverShare => ("share of hours over 30", "超过30次的小时占比"),
        FigureKind.Floods => ("floods", "报警泛滥次数"),
        FigureKind.FloodShare => ("share of time in flood", "泛滥时间占比"),
        FigureKind.Chattering => ("chattering alarms", "抖动报警"),
        FigureKind.Fleeting => ("fleeting", "瞬时报警"),
        FigureKind.Stale => ("stale (over 24 h)", "长期报警（超过24小时）"),
        FigureKind.Standing => ("standing at the end", "期末仍成立"),
        FigureKind.CriticalShare => ("P1 share", "P1占比"),
        FigureKind.HighShare => ("P2 share", "P2占比"),
        FigureKind.MediumShare => ("P3 share", "P3占比"),
        FigureKind.LowShare => ("P4 share", "P4占比"),
        FigureKind.ContributorsShare => ("share of the top ten", "前十名占比"),
        FigureKind.CriticalUnattended => ("P1 over, nobody came", "P1结束无人到场"),
        FigureKind.CriticalWaiting => ("P1 open, nobody came yet", "P1未结束尚无人到场"),
        FigureKind.Reraised => ("raised again (INT-1)", "再次报警（INT-1）"),
        FigureKind.Escalated => ("escalated", "已上报"),
        FigureKind.Shelved => ("shelved", "搁置次数"),
        FigureKind.ShelvedStanding => ("shelved at the end", "期末仍搁置"),
        FigureKind.ShelvedLongestSeconds => ("longest shelving, s", "最长搁置（秒）"),
        FigureKind.ShelvedNearRisk => ("shelved near a person at risk", "风险人员附近搁置"),
        FigureKind.OutOfService => ("taken out of service", "停用次数"),
        FigureKind.OutOfServiceStanding => ("out of service at the end", "期末仍停用"),
        FigureKind.Resolved => ("resolved", "已处置"),
        FigureKind.FalseAlarms => ("false alarms", "误报"),
        FigureKind.CriticalFalseInWeek => ("P1 false in a week", "每周P1误报"),
        FigureKind.CriticalUnverified => ("P1 resolved, not verified", "P1已处置未复核"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"No words for {kind}."),
    };

    public static (string En, string Zh) Of(AlarmVerdict verdict) => verdict switch
    {
        AlarmVerdict.NotKnown => ("not known", "不详"),
        AlarmVerdict.NoLimit => ("", ""),
        AlarmVerdict.WithinBudget => ("within budget", "在预算内"),
        AlarmVerdict.AboveBudget => ("above budget", "超出预算"),
        AlarmVerdict.AboveManageable => ("above manageable", "超出可管理上限"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), $"No words for {verdict}."),
    };

    public static (string En, string Zh) Of(NotKnownBecause why) => why switch
    {
        NotKnownBecause.NotOver => ("not over when the record ends", "记录结束时尚未结束"),
        NotKnownBecause.BeforeTheRecord => ("begins before the record", "早于记录开始"),
        NotKnownBecause.NotRecorded => ("more than a tenth was not recorded", "超过十分之一未被记录"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), $"No words for {why}."),
    };

    public static bool IsShare(FigureKind kind) => kind is FigureKind.TenMinutesOverShare or FigureKind.HoursOverShare or FigureKind.FloodShare
        or FigureKind.CriticalShare or FigureKind.HighShare or FigureKind.MediumShare or FigureKind.LowShare or FigureKind.ContributorsShare;
}
