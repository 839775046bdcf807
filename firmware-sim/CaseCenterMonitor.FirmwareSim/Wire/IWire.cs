namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>The network between the devices and the broker.</summary>
public interface IWire
{
    /// <summary>Starts connecting; the device hears of it through <see cref="IDevice.Connected"/>.</summary>
    void PlugIn(IDevice device);

    /// <summary>The device dies without a word: its connection breaks and the broker publishes its will.</summary>
    void Kill(IDevice device);

    /// <summary>Nothing is kept for a device that is not connected: what it says then is lost, as on a real one.</summary>
    void Publish(IDevice device, Publication publication);
}
