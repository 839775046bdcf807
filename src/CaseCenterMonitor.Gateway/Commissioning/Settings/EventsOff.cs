using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>An esp-rfid controller says what its door does only if event logging over MQTT is on; without it a door opens for a card and nobody hears it.</summary>
internal sealed class EventsOff : ISettingCheck
{
    /// <summary>Whoever was let in has opened the door by then.</summary>
    private static readonly TimeSpan OpensWithin = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> _letIn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _speaking = new(StringComparer.Ordinal);

    public void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now)
    {
        if (dialect != DeviceDialects.EspRfid)
        {
            return;
        }

        foreach (var report in reports)
        {
            if (report is DeviceReport.Door)
            {
                _speaking.Add(report.Address);
            }
            else if (report is DeviceReport.Access { Result: Protocol.Canonical.AccessResult.Granted } && !message.Retained)
            {
                _letIn.TryAdd(report.Address, now);
            }
        }
    }

    public IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now)
    {
        if (dialect == DeviceDialects.EspRfid && !_speaking.Contains(address) && _letIn.TryGetValue(address, out var at) && now - at > OpensWithin)
        {
            yield return new LocalName(
                "它放行了人，却没有报告门的状态；请在控制器中打开 MQTT 事件记录",
                "it let somebody in and said nothing about the door; switch on event logging over MQTT in the controller");
        }
    }
}
