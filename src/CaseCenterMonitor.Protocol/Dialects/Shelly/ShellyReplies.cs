using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>Answers of a device to somebody's questions, bare or as the result of a reply. Snapshots of the state; nothing in them is an event.</summary>
internal static class ShellyReplies
{
    /// <summary>BTHome's numbers of what opens: opening, door, window.</summary>
    private const int Opening = 0x11;
    private const int Door = 0x1A;
    private const int Window = 0x2D;

    public static IReadOnlyList<DeviceReport> Read(string address, JsonElement body)
    {
        if (Scalars.Field(body, "method") is not null)
        {
            return [new DeviceReport.Nothing(address, "A command on its way to the device.")];
        }

        var result = Scalars.Field(body, "result") ?? body;
        var of = Scalars.Text(body, "src") ?? address;
        return (Scalars.Field(result, "sys"), Scalars.Field(result, "components")) switch
        {
            ({ ValueKind: JsonValueKind.Object } sys, _) => Status(of, result, sys),
            (_, { ValueKind: JsonValueKind.Array } components) => Components(components),
            _ => [new DeviceReport.Nothing(of, "An answer that is not about the state of its parts.")],
        };
    }

    /// <summary>The hour of the day beside it is local and has no date: the epoch time counts.</summary>
    private static IReadOnlyList<DeviceReport> Status(string address, JsonElement result, JsonElement sys) =>
        ShellyStatus.Read(address, result, Scalars.Epoch(sys, "unixtime"));

    /// <summary>What the numbers of the BLU devices mean: each part is configured with the hardware address it belongs to.</summary>
    private static IReadOnlyList<DeviceReport> Components(JsonElement components)
    {
        List<DeviceReport> reports = [.. components.EnumerateArray().SelectMany(Component).Select(report => report with { IsOverheard = true })];
        return reports.Count > 0 ? reports : [new DeviceReport.Nothing(string.Empty, "No part of a BLU device with something to say.")];
    }

    private static IEnumerable<DeviceReport> Component(JsonElement component)
    {
        if (Scalars.Field(component, "config") is not { } config || Scalars.Field(component, "status") is not { ValueKind: JsonValueKind.Object } status
            || MacAddress.Read(Scalars.Text(config, "addr")) is not { } address)
        {
            return [];
        }

        // How old the value is, not when it was asked for.
        var time = Scalars.Epoch(status, "last_updated_ts");
        return Scalars.Text(component, "key") is { } key && ShellyComponents.IsOf(key, "bthomedevice") ? Device(address, status, time)
            : Scalars.Number(config, "obj_id") is Opening or Door or Window && Scalars.Field(status, "value") is { } value && Scalars.Flag(value) is { } isOpen
                ? [new DeviceReport.Door(address, isOpen ? DoorPhysical.Open : DoorPhysical.Closed, DoorAlarm.Unknown, $"sensor {value.GetRawText()}", time)]
            : [];
    }

    private static IEnumerable<DeviceReport> Device(string address, JsonElement status, DeviceTime? time)
    {
        // Another counter than that of the door in the same advert, which must not count as said.
        var counter = Scalars.Number(status, "packet_id") is { } packet ? string.Create(CultureInfo.InvariantCulture, $"device:{packet}") : null;
        return status.TryGetProperty("battery", out var battery)
            ? BatteryField.Read(address, battery, time).Select(report => report with { Counter = counter })
            : [new DeviceReport.Alive(address, time) { Counter = counter }];
    }
}
