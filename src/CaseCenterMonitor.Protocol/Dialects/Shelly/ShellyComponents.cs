namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>Parts of a device, such as input:0 and bthomedevice:200.</summary>
internal static class ShellyComponents
{
    public const string FirstInput = "input:0";

    /// <summary>The first input is the device itself, a BLU device its hardware address where that is said. Null when the part is none that is pressed or opened.</summary>
    public static string? AddressOf(string device, string component, string? hardware = null) =>
        MacAddress.Read(hardware) ?? (component == FirstInput ? device : IsOf(component, "input", "bthomedevice", "bthomesensor") ? $"{device}/{component}" : null);

    public static bool IsOf(string component, params ReadOnlySpan<string> kinds)
    {
        var colon = component.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || component.Length is var length && length - colon is < 2 or > 4 || !component[(colon + 1)..].All(char.IsAsciiDigit))
        {
            return false;
        }

        foreach (var kind in kinds)
        {
            if (component.AsSpan(0, colon).SequenceEqual(kind))
            {
                return true;
            }
        }

        return false;
    }
}
