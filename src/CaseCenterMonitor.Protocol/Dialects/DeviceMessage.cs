namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>One MQTT message as a device sent it.</summary>
/// <param name="Retained">It came out of the broker's store, not from the device just now: a state of unknown age, never an event.</param>
public readonly record struct DeviceMessage(string Topic, ReadOnlyMemory<byte> Payload, bool Retained = false)
{
    /// <summary>No message of these devices comes near this; a larger one is not decoded.</summary>
    public const int BytesMax = 256 * 1024;
}
