using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>Finds one setting that makes a device unfit for custody, by listening. One check is one file and one line in <see cref="SettingChecks"/>.</summary>
internal interface ISettingCheck
{
    void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now);

    /// <summary>What is wrong and what to do about it, in one sentence each, in both languages.</summary>
    IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now);
}

/// <summary>Every check there is.</summary>
internal static class SettingChecks
{
    public static IReadOnlyList<ISettingCheck> All() => [new SlowHeartbeat(), new PassiveTimeout(), new EventsOff(), new ClockOff(), new TwoSpeakers()];
}
