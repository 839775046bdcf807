using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Percent of a device's own battery, as a number or as text.</summary>
internal static class BatteryField
{
    /// <summary>0 to 100; null is a battery that cannot say, and so is a number beyond, such as 255.</summary>
    public static int? Percent(JsonElement field) => Percent(Scalars.Number(field));

    private static int? Percent(double? stated) => stated is >= 0 and <= 100 and var percent ? (int)percent : null;

    /// <summary>The battery; what is there and no percentage is refused besides.</summary>
    public static DeviceReport[] Read(string address, JsonElement field, DeviceTime? time) =>
        Read(address, Scalars.Number(field), isStated: field.ValueKind != JsonValueKind.Null, time);

    /// <param name="isStated">Something is there, if perhaps no number.</param>
    public static DeviceReport[] Read(string address, double? stated, bool isStated, DeviceTime? time)
    {
        var percent = Percent(stated);
        var battery = new DeviceReport.Battery(address, percent, time);
        return percent is null && isStated
            ? [battery, new DeviceReport.Refused(address, "The battery is not at 0 to 100 percent.")]
            : [battery];
    }
}
