using System.Globalization;

namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>HOST:PORT of a broker. Without a port it is 1883.</summary>
public sealed record BrokerAddress(string Host, int Port)
{
    public const int DefaultPort = 1883;

    public override string ToString() => $"{Host}:{Port}";

    public static bool TryParse(string text, out BrokerAddress? address)
    {
        address = null;
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text[..colon];
        var port = DefaultPort;
        if (host.Length == 0 || host.Contains('/', StringComparison.Ordinal)
            || (colon >= 0 && (!int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)))
        {
            return false;
        }

        address = new BrokerAddress(host, port);
        return true;
    }
}
