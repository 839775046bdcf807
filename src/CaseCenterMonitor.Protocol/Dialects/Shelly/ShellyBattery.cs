using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>Percent of a battery, 0 to 100. Null is a battery that cannot say, and so is a number beyond.</summary>
internal static class ShellyBattery
{
    public static int? Percent(JsonElement field) => Scalars.Number(field) is >= 0 and <= 100 and var percent ? (int)percent : null;

    public static DeviceReport[] Read(string address, JsonElement field, DeviceTime? time)
    {
        var percent = Percent(field);
        var battery = new DeviceReport.Battery(address, percent, time);
        return percent is null && field.ValueKind != JsonValueKind.Null
            ? [battery, new DeviceReport.Refused(address, "The battery is not at 0 to 100 percent.")]
            : [battery];
    }
}
