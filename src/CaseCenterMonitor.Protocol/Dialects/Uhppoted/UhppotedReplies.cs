using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Uhppoted;

/// <summary>Answers of the program to somebody's questions.</summary>
internal sealed class UhppotedReplies(TimeZoneInfo site, IReadOnlyDictionary<string, bool> openWhen)
{
    private readonly UhppotedEvents _events = new(site);

    public IReadOnlyList<DeviceReport> Read(JsonElement message)
    {
        if (Scalars.Field(message, "reply") is not { } reply)
        {
            return [UhppotedDialect.Refused("There is no reply.")];
        }

        var response = Scalars.Field(reply, "response");
        return (Scalars.Text(reply, "method"), response) switch
        {
            ("get-status", { } answer) => Status(answer),
            ("get-event", { } answer) => Scalars.Field(answer, "event") is { } one
                ? _events.Read(one, isAsked: true)
                : [UhppotedDialect.Refused("The reply has no event.")],
            ("get-events", { } answer) => Events(answer),
            _ => [new DeviceReport.Nothing(string.Empty, "An answer that is not about doors; it may name cards and is not kept.")],
        };
    }

    private IReadOnlyList<DeviceReport> Events(JsonElement answer) => Scalars.Field(answer, "events") switch
    {
        { ValueKind: JsonValueKind.Array } rows when rows.GetArrayLength() > 0 => [.. rows.EnumerateArray().SelectMany(row => _events.Read(row, isAsked: true))],
        null or { ValueKind: JsonValueKind.Array } => [new DeviceReport.Nothing(string.Empty, "No events.")],
        _ => [UhppotedDialect.Refused("The events are not a list.")],
    };

    /// <summary>The state of the four doors now. The event in it is the last one again, perhaps a year old: nothing that happened now.</summary>
    private IReadOnlyList<DeviceReport> Status(JsonElement answer)
    {
        if (UhppotedEvents.Whole(answer, "device-id") is not (> 0 and var controller) || Scalars.Field(answer, "status") is not { ValueKind: JsonValueKind.Object } status)
        {
            return [UhppotedDialect.Refused("A status without controller or state.")];
        }

        var time = UhppotedTime.Read(status, "system-datetime", site);
        return [.. UhppotedEvents.Doors(controller).SelectMany((address, index) => Door(address, controller, index + 1, status, time))
            .Select(report => report with { IsOverheard = true })];
    }

    private IEnumerable<DeviceReport> Door(string address, long controller, int door, JsonElement status, DeviceTime? time)
    {
        if (!openWhen.TryGetValue(controller.ToString(CultureInfo.InvariantCulture), out var isOpenWhen))
        {
            return [new DeviceReport.Alive(address, time)];
        }

        var state = Scalars.Field(status, "door-states") is { } states && Scalars.Field(states, door.ToString(CultureInfo.InvariantCulture)) is { } field
            ? Scalars.Flag(field)
            : null;
        var physical = state is null ? DoorPhysical.Unknown : state == isOpenWhen ? DoorPhysical.Open : DoorPhysical.Closed;
        return [new DeviceReport.Door(address, physical, null, state is null ? "door state cannot be read" : $"door state {(state.Value ? "true" : "false")}", time)];
    }
}
