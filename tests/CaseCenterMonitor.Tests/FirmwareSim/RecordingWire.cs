using CaseCenterMonitor.FirmwareSim;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>A network that connects at once and writes everything down.</summary>
internal sealed class RecordingWire(Agenda agenda) : IWire
{
    private readonly HashSet<IDevice> _connected = [];

    public List<(DateTimeOffset At, Publication What)> Said { get; } = [];

    public IEnumerable<string> Lines => Said.Select(s => $"{s.At:O} {s.What.Topic} {(s.What.Retain ? "r" : "-")} {System.Text.Encoding.UTF8.GetString(s.What.Payload)}");

    public IEnumerable<Publication> On(string topic) => Said.Where(s => s.What.Topic == topic).Select(s => s.What);

    public void PlugIn(IDevice device)
    {
        _connected.Add(device);
        device.Connected();
    }

    public void Kill(IDevice device)
    {
        if (_connected.Remove(device) && device.Will is { } will)
        {
            Said.Add((agenda.Now, will));
        }
    }

    public void Publish(IDevice device, Publication publication)
    {
        if (_connected.Contains(device))
        {
            Said.Add((agenda.Now, publication));
        }
    }
}
