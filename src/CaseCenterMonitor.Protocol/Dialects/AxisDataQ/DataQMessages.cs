using System.Collections.Frozen;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.AxisDataQ;

/// <summary>The messages of DataQ that are about people. What a person wears is in them too, and is read past.</summary>
internal static class DataQMessages
{
    /// <summary>Longer than any stay in the centre: what is beyond it is no measurement.</summary>
    private static readonly TimeSpan IdleMax = TimeSpan.FromDays(7);

    /// <summary>Classes that are certainly no people. A name that is neither may be what a camera was told to call them.</summary>
    private static readonly FrozenSet<string> Others = new[]
    {
        "Car", "Bike", "Bus", "Truck", "Vehicle", "Motorcycle", "Bicycle", "Animal", "Bag", "Head", "Face", "LicensePlate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last will has fewer fields than the message of a camera that is there; only this one is used.</summary>
    public static IReadOnlyList<DeviceReport> Connected(string serial, JsonElement body) =>
        Scalars.Field(body, "connected") is { } field && Scalars.Flag(field) is { } isThere
            ? [new DeviceReport.Availability(serial, isThere ? Presence.Online : Presence.Offline)]
            : [new DeviceReport.Refused(serial, "connected is neither true nor false.")];

    /// <summary>An empty object is an empty scene, and a class that is not in it counts zero: that is how this application says so.</summary>
    public static IReadOnlyList<DeviceReport> Occupancy(string serial, JsonElement body)
    {
        if (Scalars.Field(body, "occupancy") is not { ValueKind: JsonValueKind.Object } classes)
        {
            return [new DeviceReport.Refused(serial, "There is no occupancy.")];
        }

        var counts = classes.EnumerateObject().Where(named => !Others.Contains(named.Name)).ToList();
        if (counts.Exists(named => !IsPerson(named.Name)))
        {
            return [new DeviceReport.Refused(serial, "A class that may be people or not.")];
        }

        var people = counts.Select(named => PeopleCount.Read(named.Value)).ToList();
        return people.Exists(count => count is null) || people.Sum() > CanonicalEvent.CountMax
            ? [new DeviceReport.Refused(serial, "The count is not a whole number from 0 to 1000.")]
            : [new DeviceReport.Occupancy(serial, people.Sum() ?? 0, Scalars.Epoch(body, "timestamp"))];
    }

    /// <summary>Everything in view ten times a second; an empty list is a scene that cleared.</summary>
    public static IReadOnlyList<DeviceReport> Detections(string serial, JsonElement body)
    {
        if (Scalars.Field(body, "list") is not { ValueKind: JsonValueKind.Array } list)
        {
            return [new DeviceReport.Refused(serial, "There is no list.")];
        }

        var rows = list.EnumerateArray().ToList();
        var people = rows.Where(row => IsPerson(Scalars.Text(row, "class")) && !HasEnded(row)).ToList();
        var wrong = rows.Count(row => Scalars.Text(row, "class") is not { Length: > 0 });
        var idle = people.Select(Idle).Max();
        var time = rows.Count == 0 ? null : Scalars.Epoch(rows[^1], "timestamp");

        // A row that cannot be read may be one more person.
        return wrong == 0 && people.Count <= CanonicalEvent.CountMax
            ? [new DeviceReport.Occupancy(serial, people.Count, time, idle)]
            : [new DeviceReport.Occupancy(serial, null, time, idle), new DeviceReport.Refused(serial, $"{wrong} of {rows.Count} rows without a class.")];
    }

    /// <summary>One person in view: how long without moving, and not how many there are. The end of a track is not an empty room.</summary>
    public static IReadOnlyList<DeviceReport> Tracker(string serial, JsonElement body)
    {
        var time = Scalars.Epoch(body, "timestamp");
        if (!IsPerson(Scalars.Text(body, "class")) || HasEnded(body))
        {
            return [new DeviceReport.Alive(serial, time)];
        }

        return Idle(body) is { } idle
            ? [new DeviceReport.Stillness(serial, idle, time)]
            : [new DeviceReport.Alive(serial, time), new DeviceReport.Refused(serial, "idle is not a number of seconds.")];
    }

    private static bool IsPerson(string? name) =>
        string.Equals(name, "Human", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Person", StringComparison.OrdinalIgnoreCase);

    private static bool HasEnded(JsonElement row) => Scalars.Field(row, "active") is { } active && Scalars.Flag(active) == false;

    private static TimeSpan? Idle(JsonElement row) =>
        Scalars.Number(row, "idle") is { } seconds && seconds >= 0 && seconds <= IdleMax.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
