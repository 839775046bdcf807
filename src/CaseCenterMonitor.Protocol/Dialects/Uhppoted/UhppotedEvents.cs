using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Uhppoted;

/// <summary>One event of a controller. What happened is a number; the texts beside it are translated.</summary>
internal sealed class UhppotedEvents(TimeZoneInfo site)
{
    private const int DoorsOfController = 4;

    /// <summary>What both feeds publish.</summary>
    public IReadOnlyList<DeviceReport> Pushed(JsonElement message) => Find(message) is { } found
        ? Read(found, isAsked: false)
        : [UhppotedDialect.Refused("There is no event; messages that are signed or encrypted cannot be read.")];

    /// <param name="isAsked">It was asked for, to fill a gap: the past.</param>
    public IReadOnlyList<DeviceReport> Read(JsonElement happened, bool isAsked)
    {
        if (Whole(happened, "device-id") is not (> 0 and var controller) || Whole(happened, "event-id") is not { } id)
        {
            return [UhppotedDialect.Refused("An event without controller or number.")];
        }

        var time = UhppotedTime.Read(happened, "timestamp", site);
        var at = isAsked && time is { } stated ? stated with { IsBackfilled = true } : time;
        var counter = string.Create(CultureInfo.InvariantCulture, $"{controller}:{id}");
        return [.. Say(happened, controller, at).Select(report => report with { Counter = counter })];
    }

    public static string Address(long controller, long door) => string.Create(CultureInfo.InvariantCulture, $"{controller}/{door}");

    public static IEnumerable<string> Doors(long controller) => Enumerable.Range(1, DoorsOfController).Select(door => Address(controller, door));

    public static long? Whole(JsonElement of, string name) =>
        Scalars.Number(of, name) is >= 0 and <= uint.MaxValue and var number && Math.Truncate(number) == number ? (long)number : null;

    private static JsonElement? Find(JsonElement message) => Scalars.Field(message, "event") switch
    {
        null => null,
        { } found when Scalars.Field(found, "event-id") is not null => found,
        { } outer => Scalars.Field(outer, "event"),
    };

    private static IEnumerable<DeviceReport> Say(JsonElement happened, long controller, DeviceTime? time)
    {
        switch (Whole(happened, "event-type"), Whole(happened, "event-reason"))
        {
            case (0 or 255, _): // none, overwritten
                return [new DeviceReport.Nothing(string.Empty, "The controller has overwritten this event, or has none.")];
            case (_, 28 or 29): // power on, reset
                return Doors(controller).Select(door => new DeviceReport.Restarted(door, time) { IsOverheard = true });
            case var (_, reason) when Whole(happened, "door-id") is >= 1 and <= DoorsOfController and var door:
                return [OfDoor(Address(controller, door), reason, happened, time)];
            default:
                return [UhppotedDialect.Refused("An event without one of the four doors.")];
        }
    }

    private static DeviceReport OfDoor(string address, long? reason, JsonElement happened, DeviceTime? time) => reason switch
    {
        0 or 1 or 2 or 3 => Swipe(address, happened, time),
        (>= 5 and <= 13) or 15 or 18 => Refusal(address, happened, AccessMeans.Card, time),
        20 => new DeviceReport.Access(address, AccessResult.Granted, AccessMeans.Button, time),
        23 => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.Normal, "door opened", time),
        24 => new DeviceReport.Door(address, DoorPhysical.Closed, DoorAlarm.Normal, "door closed", time),
        25 => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.Normal, "opened by supervisor password", time),
        >= 31 and <= 34 => Refusal(address, happened, AccessMeans.Button, time),
        37 => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.OpenTooLong, "open too long", time),
        38 => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.ForcedOpen, "forced open", time),
        39 => new DeviceReport.Degraded(address, "The controller reports fire.", time),
        40 => new DeviceReport.Degraded(address, "The controller keeps the door closed by force.", time),
        41 => new DeviceReport.Degraded(address, "The controller reports theft.", time),
        42 => new DeviceReport.Degraded(address, "The controller reports an alarm of a zone watched day and night.", time),
        43 => new DeviceReport.Distress(address, null, DistressKind.PanicButton, "emergency input of the controller", time),
        44 or 45 => new DeviceReport.Access(address, AccessResult.Granted, AccessMeans.Remote, time),
        _ => UhppotedDialect.Refused("The reason is not one that the controllers declare.", address),
    };

    private static DeviceReport Swipe(string address, JsonElement happened, DeviceTime? time) => Granted(happened) switch
    {
        { } granted => new DeviceReport.Access(address, granted ? AccessResult.Granted : AccessResult.Denied, AccessMeans.Card, time),
        null => UhppotedDialect.Refused("Whether access was granted cannot be read.", address),
    };

    private static DeviceReport Refusal(string address, JsonElement happened, AccessMeans means, DeviceTime? time) => Granted(happened) == true
        ? UhppotedDialect.Refused("A reason for a refusal, and access granted.", address)
        : new DeviceReport.Access(address, AccessResult.Denied, means, time);

    private static bool? Granted(JsonElement happened) => Scalars.Field(happened, "access-granted") is { } field ? Scalars.Flag(field) : null;
}
