using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.LocalAlarms;

/// <summary>The way from the loop to the broker at which sirens listen: the last word, which whoever runs the broker publishes when it can.</summary>
public sealed class Siren(string site, string gateway)
{
    private volatile byte[] _last = [];
    private volatile LocalAlarmView? _lastView;
    private volatile Func<byte[], Task>? _publish;

    /// <summary>Retained, at the devices' broker.</summary>
    public string Topic { get; } = $"ccm/v1/{site}/{gateway}/local/alarm";

    /// <summary>Whatever is published here means that somebody has heard it.</summary>
    public string AcknowledgeTopic { get; } = $"ccm/v1/{site}/{gateway}/local/acknowledge";

    /// <summary>What was said last; null before the first word. Asked by the commissioning page, which is another thread.</summary>
    public LocalAlarmView? Last => _lastView;

    public bool IsAcknowledgement(in DeviceMessage message) => message.Topic == AcknowledgeTopic && !message.Retained;

    /// <summary>A broker is there: it is told the last word at once, and every new one.</summary>
    public Task Connect(Func<byte[], Task> publish)
    {
        _publish = publish;
        return _last.Length > 0 ? publish(_last) : Task.CompletedTask;
    }

    public void Disconnect() => _publish = null;

    public Task Say(LocalAlarmView view)
    {
        _last = LocalAlarmJson.Write(view);
        _lastView = view;
        return _publish is { } publish ? publish(_last) : Task.CompletedTask;
    }
}
