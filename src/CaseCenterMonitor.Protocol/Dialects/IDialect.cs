namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>One way devices speak over MQTT. Pure: bytes in, reports out, the same for the same bytes.</summary>
public interface IDialect
{
    /// <summary>The word of the site file, such as esp-rfid.</summary>
    string Name { get; }

    /// <summary>What to subscribe to at a broker that others use too. No pictures and no recognition results among it.</summary>
    IReadOnlyList<string> Filters { get; }

    /// <summary>Whether a topic is one of this dialect, whatever is in the message.</summary>
    bool Owns(string topic);

    /// <summary>What a message on one of its topics says; at least one report. Never throws, and one bad row costs one row.</summary>
    IReadOnlyList<DeviceReport> Decode(in DeviceMessage message);

    /// <summary>A topic of this dialect as it may be kept and shown: without the tag it may name, which may be a passer-by's telephone.</summary>
    string WithoutTag(string topic) => topic;
}
