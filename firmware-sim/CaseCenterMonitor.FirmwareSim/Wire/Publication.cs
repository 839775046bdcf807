namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>One MQTT message as a device sends it. Most devices send at QoS 0 and retain nothing.</summary>
public sealed record Publication(string Topic, byte[] Payload, bool Retain = false, bool AtLeastOnce = false)
{
    public static Publication Text(string topic, string text, bool retain = false, bool atLeastOnce = false) =>
        new(topic, System.Text.Encoding.UTF8.GetBytes(text), retain, atLeastOnce);
}
