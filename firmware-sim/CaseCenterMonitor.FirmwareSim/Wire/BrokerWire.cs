namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>Real MQTT connections, one per device, all to one broker.</summary>
/// <param name="inbox">Where what comes from the network is handed to the centre: its parts have one caller.</param>
public sealed class BrokerWire(BrokerAddress broker, Inbox inbox, Action<string> say) : IWire, IAsyncDisposable
{
    private readonly Dictionary<IDevice, BrokerLink> _links = [];
    private bool _hasSaidBrokerIsAway;

    public int Connected => _links.Values.Count(link => link.IsConnected);

    public long Published => _links.Values.Sum(link => link.Published);

    public long Lost => _links.Values.Sum(link => link.Lost);

    public void PlugIn(IDevice device)
    {
        if (!_links.TryGetValue(device, out var link))
        {
            _links.Add(device, link = new BrokerLink(device, broker, inbox, OnRefused));
        }

        link.Start();
    }

    public void Kill(IDevice device) => _links[device].Kill();

    public void Publish(IDevice device, Publication publication)
    {
        if (_links.TryGetValue(device, out var link))
        {
            link.Send(publication);
        }
    }

    /// <summary>Switches everything off in order: each device says its farewell and disconnects.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_links.Values.Select(link => link.DisposeAsync().AsTask()));

    private void OnRefused(string why)
    {
        if (!_hasSaidBrokerIsAway)
        {
            _hasSaidBrokerIsAway = true;
            say($"the broker at {broker} does not answer ({why}); every device goes on trying");
        }
    }
}
