using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>A controller whose heartbeat comes every three minutes, as esp-rfid's does at first, is missed for seven before anybody notices.</summary>
internal sealed class SlowHeartbeat : ISettingCheck
{
    /// <summary>What a heartbeat should take at most, DEVICES.md 3.4: set 30 s.</summary>
    private static readonly TimeSpan Wanted = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SlowFrom = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, (DateTimeOffset Last, TimeSpan? Shortest)> _beats = new(StringComparer.Ordinal);

    public void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now)
    {
        if (dialect != DeviceDialects.EspRfid || message.Retained)
        {
            return;
        }

        foreach (var alive in reports.OfType<DeviceReport.Alive>())
        {
            var between = _beats.TryGetValue(alive.Address, out var before) ? now - before.Last : (TimeSpan?)null;
            var shortest = before.Shortest is { } known && (between is null || known < between) ? known : between;
            _beats[alive.Address] = (now, shortest);
        }
    }

    public IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now)
    {
        if (dialect == DeviceDialects.EspRfid && _beats.TryGetValue(address, out var beat) && beat.Shortest is { } shortest && shortest > SlowFrom)
        {
            yield return new LocalName(
                string.Create(CultureInfo.InvariantCulture, $"它的心跳每 {shortest.TotalSeconds:F0} 秒一次；请在控制器中设为 {Wanted.TotalSeconds:F0} 秒"),
                string.Create(CultureInfo.InvariantCulture, $"its heartbeat comes every {shortest.TotalSeconds:F0} s; set it to {Wanted.TotalSeconds:F0} s in the controller"));
        }
    }
}
