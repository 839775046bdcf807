using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>Two processes with one client id throw each other out of the broker again and again; seen from here a device comes and goes.</summary>
internal sealed class TwoSpeakers : ISettingCheck
{
    private const int FlipsMax = 4;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);
    private readonly Dictionary<(string Dialect, string Address), (Presence Last, Queue<DateTimeOffset> Flips)> _seen = [];

    public void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now)
    {
        if (message.Retained)
        {
            return;
        }

        foreach (var report in reports)
        {
            var presence = report switch
            {
                DeviceReport.Availability there => there.Presence,
                DeviceReport.HubAvailability hub => hub.Presence,
                _ => (Presence?)null,
            };
            if (presence is { } said)
            {
                Note((dialect, report.Address), said, now);
            }
        }
    }

    public IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now)
    {
        if (IsFlapping((dialect, address), now) || IsFlapping((dialect, string.Empty), now))
        {
            yield return new LocalName("它在几秒内时断时续；请查找是否有另一个程序使用同一个 MQTT 客户端标识", "it comes and goes within seconds; look for a second program with the same MQTT client id");
        }
    }

    private void Note((string, string) device, Presence presence, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(device, out var seen))
        {
            _seen[device] = (presence, new Queue<DateTimeOffset>());
        }
        else if (seen.Last != presence)
        {
            seen.Flips.Enqueue(now);
            if (seen.Flips.Count > FlipsMax)
            {
                seen.Flips.Dequeue();
            }

            _seen[device] = (presence, seen.Flips);
        }
    }

    private bool IsFlapping((string, string) device, DateTimeOffset now) =>
        _seen.TryGetValue(device, out var seen) && seen.Flips.Count == FlipsMax && now - seen.Flips.Peek() <= Within;
}
