namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>A piece of firmware that has an MQTT connection of its own.</summary>
public interface IDevice
{
    string ClientId { get; }

    /// <summary>What the broker says for it when the connection breaks; null when this firmware leaves no will.</summary>
    Publication? Will { get; }

    /// <summary>The topic filter it listens to; null when it only speaks.</summary>
    string? Listens { get; }

    /// <summary>The broker has accepted it, for the first time or again.</summary>
    void Connected();

    void Received(string topic, ReadOnlyMemory<byte> payload);

    /// <summary>What it still says when it is switched off in order.</summary>
    IEnumerable<Publication> Farewell();
}
