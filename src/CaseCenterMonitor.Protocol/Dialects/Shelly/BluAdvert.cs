using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects.Adverts;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>One advert of a BLU device as the script on a Shelly device takes it apart. Several Shelly devices hear the same one: its number says so.</summary>
internal static class BluAdvert
{
    private static readonly string[] Openings = ["window", "door", "opening"];

    /// <param name="gateway">The device that heard it.</param>
    public static IEnumerable<DeviceReport> Read(string gateway, JsonElement advert, DeviceTime? time)
    {
        if (MacAddress.Read(Scalars.Text(advert, "address")) is not { } address)
        {
            return [new DeviceReport.Refused(gateway, "The advert has no hardware address.")];
        }

        return Say(address, advert, time).Select(report => report with { IsOverheard = true });
    }

    private static IEnumerable<DeviceReport> Say(string address, JsonElement advert, DeviceTime? time)
    {
        if (Scalars.Field(advert, "encryption") is { } encryption && Scalars.Flag(encryption) != false)
        {
            return [new DeviceReport.Refused(address, "The advert is encrypted; without the key it says nothing.")];
        }

        var counter = Counter(advert);
        DeviceReport[] said = [.. Presses(address, advert, time), .. Openings.SelectMany(name => Opening(address, advert, name, time)).Take(1)];
        DeviceReport[] all = [.. said.Select(report => report with { Counter = counter }), .. Battery(address, advert, time)];
        return all.Length == 0 ? [new DeviceReport.Alive(address, time)] : all;
    }

    private static string? Counter(JsonElement advert) =>
        Scalars.Number(advert, "pid") is >= 0 and <= byte.MaxValue and var pid ? pid.ToString(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<DeviceReport> Opening(string address, JsonElement advert, string name, DeviceTime? time)
    {
        if (!advert.TryGetProperty(name, out var field))
        {
            return [];
        }

        var isOpen = Scalars.Flag(field);
        var physical = isOpen switch { true => DoorPhysical.Open, false => DoorPhysical.Closed, null => DoorPhysical.Unknown };
        return [new DeviceReport.Door(address, physical, DoorAlarm.Unknown, Scalars.Evidence($"{name} {field.GetRawText()}"), time)];
    }

    /// <summary>One button or several; 0 is not pressed.</summary>
    private static IEnumerable<DeviceReport> Presses(string address, JsonElement advert, DeviceTime? time)
    {
        if (Scalars.Field(advert, "button") is not { } buttons)
        {
            return [];
        }

        JsonElement[] each = buttons.ValueKind == JsonValueKind.Array ? [.. buttons.EnumerateArray()] : [buttons];
        var doubt = Scalars.Field(advert, "battery") is { } battery && BatteryField.Percent(battery) == 0 ? "; battery 0 %" : "";
        return each.Select((kind, index) => Press(kind) is { } press
                ? new DeviceReport.Distress(address, null, DistressKind.PanicButton, Scalars.Evidence($"{new ButtonPress(index + 1, press)}{doubt}"), time)
                : null)
            .OfType<DeviceReport>();
    }

    /// <summary>What cannot be read may be a press: doubt is told, not dropped.</summary>
    private static string? Press(JsonElement kind) => Scalars.Number(kind) switch
    {
        >= 0 and <= byte.MaxValue and var number => ButtonPress.OfBtHome((int)number),
        _ => "press that cannot be read",
    };

    private static DeviceReport[] Battery(string address, JsonElement advert, DeviceTime? time) =>
        advert.TryGetProperty("battery", out var battery) ? BatteryField.Read(address, battery, time) : [];
}
