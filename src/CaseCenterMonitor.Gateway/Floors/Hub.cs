using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>A program that speaks for many devices, such as a Zigbee bridge: what was last said of it, and since when. Shared by its devices.</summary>
internal sealed class Hub
{
    /// <summary>Null while nothing is known, and for devices that speak for themselves.</summary>
    public (Presence Presence, DateTimeOffset Since)? Word { get; set; }
}
