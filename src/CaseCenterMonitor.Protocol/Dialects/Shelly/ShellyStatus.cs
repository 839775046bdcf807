using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>The state of a device's parts, all or some: a part that is not there has not changed and says nothing.</summary>
internal static class ShellyStatus
{
    public static IReadOnlyList<DeviceReport> Read(string address, JsonElement parts, DeviceTime? time)
    {
        // A device that does not know the time says so here, whatever it stamps its messages with.
        var at = Scalars.Field(parts, "sys") is { } sys && sys.ValueKind == JsonValueKind.Object && sys.TryGetProperty("unixtime", out var clock) && clock.ValueKind == JsonValueKind.Null
            ? DeviceTime.Unreadable
            : time;
        return [new DeviceReport.Alive(address, at), .. parts.EnumerateObject().SelectMany(part => Part(address, part.Name, part.Value, at))];
    }

    /// <summary>One part by itself, which states no time.</summary>
    public static IReadOnlyList<DeviceReport> ReadPart(string address, string part, JsonElement state) =>
        [new DeviceReport.Alive(address), .. Part(address, part, state, time: null)];

    private static IEnumerable<DeviceReport> Part(string address, string part, JsonElement state, DeviceTime? time)
    {
        if (part == "devicepower:0")
        {
            return Power(address, state, time);
        }

        return ShellyComponents.AddressOf(address, part) switch
        {
            { } of when ShellyComponents.IsOf(part, "input") => Input(of, state, time),
            { } of when ShellyComponents.IsOf(part, "bthomesensor") => Sensor(of, state, time),
            { } of when ShellyComponents.IsOf(part, "bthomedevice") => Device(of, state, time),
            _ => [],
        };
    }

    /// <summary>A BLU device under its number: that it was heard, and its battery. Its doors and presses are told elsewhere.</summary>
    private static IEnumerable<DeviceReport> Device(string address, JsonElement device, DeviceTime? time)
    {
        if (device.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var heard = Scalars.Epoch(device, "last_updated_ts") ?? time;
        DeviceReport[] said = device.TryGetProperty("battery", out var battery) ? BatteryField.Read(address, battery, heard)
            : Scalars.Field(device, "packet_id") is not null ? [new DeviceReport.Alive(address, heard)]
            : [];
        return said.Select(report => report with { IsOverheard = true });
    }

    /// <summary>A contact in the input: a closed circuit is a closed door, so that a cut wire reads open. A button has no state and says null.</summary>
    private static DeviceReport[] Input(string address, JsonElement input, DeviceTime? time)
    {
        if (input.ValueKind != JsonValueKind.Object || !input.TryGetProperty("state", out var state))
        {
            return [];
        }

        var isClosed = Scalars.Flag(state);
        var physical = isClosed switch { true => DoorPhysical.Closed, false => DoorPhysical.Open, null => DoorPhysical.Unknown };
        var door = new DeviceReport.Door(address, physical, DoorAlarm.Unknown, Scalars.Evidence($"input {state.GetRawText()}"), time);
        return isClosed is null && state.ValueKind != JsonValueKind.Null
            ? [door, new DeviceReport.Refused(address, "The input is neither true nor false.")]
            : [door];
    }

    /// <summary>
    /// What a BLU device measured, under a number that only the configuration explains. A yes or no is taken for an open door or window:
    /// the site file names those sensors that are.
    /// </summary>
    private static DeviceReport[] Sensor(string address, JsonElement sensor, DeviceTime? time)
    {
        if (sensor.ValueKind != JsonValueKind.Object || !sensor.TryGetProperty("value", out var value)
            || value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
        {
            return [];
        }

        // Null is a sensor that has not been heard since the device started.
        var physical = value.ValueKind switch { JsonValueKind.True => DoorPhysical.Open, JsonValueKind.False => DoorPhysical.Closed, _ => DoorPhysical.Unknown };
        var at = Scalars.Epoch(sensor, "last_updated_ts") ?? time;
        return [new DeviceReport.Door(address, physical, DoorAlarm.Unknown, $"sensor {value.GetRawText()}", at) { IsOverheard = true }];
    }

    /// <summary>A battery at 0 beside external power is no flat battery: the device runs on mains.</summary>
    private static DeviceReport[] Power(string address, JsonElement power, DeviceTime? time)
    {
        if (Scalars.Field(power, "external") is { } external && Scalars.Field(external, "present") is { } present && Scalars.Flag(present) == true)
        {
            return [new DeviceReport.Battery(address, 100, time)];
        }

        return Scalars.Field(power, "battery") is { ValueKind: JsonValueKind.Object } battery && battery.TryGetProperty("percent", out var percent)
            ? BatteryField.Read(address, percent, time)
            : [];
    }
}
