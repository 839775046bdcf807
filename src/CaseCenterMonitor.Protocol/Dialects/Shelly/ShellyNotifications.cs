using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>What a device says by itself: NotifyStatus (what changed), NotifyFullStatus (everything), NotifyEvent (what happened).</summary>
internal static class ShellyNotifications
{
    public static IReadOnlyList<DeviceReport> Read(string address, JsonElement body)
    {
        if (Scalars.Field(body, "params") is not { ValueKind: JsonValueKind.Object } said)
        {
            return [new DeviceReport.Refused(address, "There are no params.")];
        }

        return Scalars.Text(body, "method") switch
        {
            "NotifyStatus" or "NotifyFullStatus" => ShellyStatus.Read(address, said, Scalars.Epoch(said, "ts")),
            "NotifyEvent" => Events(address, said),
            _ => [new DeviceReport.Refused(address, "The method is not one that devices notify by.")],
        };
    }

    private static IReadOnlyList<DeviceReport> Events(string address, JsonElement said)
    {
        if (Scalars.Field(said, "events") is not { ValueKind: JsonValueKind.Array } rows)
        {
            return [new DeviceReport.Refused(address, "The events are not a list.")];
        }

        return [new DeviceReport.Alive(address, Scalars.Epoch(said, "ts")), .. rows.EnumerateArray().SelectMany(row => Event(address, row))];
    }

    /// <summary>A press of a button, or what a script on the device heard from a BLU device. Everything else is proof of life, which is said once.</summary>
    private static IEnumerable<DeviceReport> Event(string address, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return [new DeviceReport.Refused(address, "A row is not an object.")];
        }

        var time = Scalars.Epoch(row, "ts");
        var data = Scalars.Field(row, "data");
        if (data is { } advert && Scalars.Field(advert, "address") is not null)
        {
            return BluAdvert.Read(address, advert, time);
        }

        var name = Scalars.Text(row, "event");
        if (Scalars.Text(row, "component") is not { } component || !IsPress(name))
        {
            return [];
        }

        var of = ShellyComponents.AddressOf(address, component, data is { } known ? Scalars.Text(known, "addr") : null);
        return of is null ? [] : [new DeviceReport.Distress(of, null, DistressKind.PanicButton, Scalars.Evidence($"{component} {name}"), time)];
    }

    /// <summary>A press is told when it is over; btn_down and btn_up beside it are the same one.</summary>
    private static bool IsPress(string? name) => name is not null && name.EndsWith("_push", StringComparison.Ordinal);
}
