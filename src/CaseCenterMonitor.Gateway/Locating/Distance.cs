using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>How far away a tag seems to be: as its reader filtered it, or else by how much weaker than at one metre it is heard.</summary>
internal static class Distance
{
    /// <summary>How quickly a signal weakens indoors; 2 would be free air (the default of ESPresense, DEVICES.md 4.1).</summary>
    private const double Absorption = 2.7;

    /// <summary>How strong a wristband is at one metre when its advert does not say, dBm (DEVICES.md 4.1: what peers assume).</summary>
    private const int UsualPowerAt1m = -59;

    /// <summary>Beyond this no reader hears a tag; a weaker reading is this far.</summary>
    private const double MetresMax = 200;

    /// <returns>Null when the sighting says neither how far nor how strong.</returns>
    public static double? Of(DeviceReport.Sighting sighting) =>
        sighting.Metres ?? (sighting.Rssi is { } rssi
            ? Math.Min(MetresMax, Math.Pow(10, ((sighting.PowerAt1m ?? UsualPowerAt1m) - rssi) / (10 * Absorption)))
            : null);
}
