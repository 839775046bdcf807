using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Percent of a device's own battery, as a number or as text.</summary>
internal static class BatteryField
{
    /// <summary>0 to 100; null is a battery that cannot say, and so is a number beyond, such as 255.</summary>
    public static int? Percent(JsonElement field) => Scalars.Number(field) is >= 0 and <= 100 and var percent ? (int)percent : null;

    /// <summary>The battery; what is there and no percentage is refused besides.</summary>
    public static DeviceReport[] Read(string address, JsonElement field, DeviceTime? time)
    {
        var percent = Percent(field);
        var battery = new DeviceReport.Battery(address, percent, time);
        return percent is null && field.ValueKind != JsonValueKind.Null
            ? [battery, new DeviceReport.Refused(address, "The battery is not at 0 to 100 percent.")]
            : [battery];
    }
}
