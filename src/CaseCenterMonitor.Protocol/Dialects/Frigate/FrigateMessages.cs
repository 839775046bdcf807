using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Frigate;

/// <summary>The JSON messages of Frigate. All of them may carry names that recognition put to people, so no sample of a refused one is kept.</summary>
internal static class FrigateMessages
{
    /// <summary>The recorder lives, and so does each camera that delivers pictures. Before version 0.12 the cameras stood at the top level.</summary>
    public static IReadOnlyList<DeviceReport> Stats(ReadOnlySpan<byte> payload)
    {
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(string.Empty, read.Problem!)];
        }

        using (document)
        {
            var cameras = Scalars.Field(document.RootElement, "cameras") ?? document.RootElement;
            return cameras.ValueKind == JsonValueKind.Object
                ? [new DeviceReport.HubAvailability(Presence.Online), .. cameras.EnumerateObject().SelectMany(Camera)]
                : [new DeviceReport.Refused(string.Empty, "The cameras are not an object.")];
        }
    }

    /// <summary>An update of somebody in view is proof of life of that camera; how many there are is said on another topic.</summary>
    public static DeviceReport Event(ReadOnlySpan<byte> payload) => Read(payload, message =>
        Scalars.Text(message, "type") is "new" or "update" or "end"
        && Scalars.Field(message, "after") is { } after
        && Scalars.Text(after, "camera") is { Length: > 0 } camera
            ? new DeviceReport.Alive(camera, Scalars.Epoch(after, "frame_time"))
            : Refused("An event without type, camera or state."));

    /// <summary>Groups people who were counted already: not additional persons.</summary>
    public static DeviceReport Review(ReadOnlySpan<byte> payload) =>
        Read(payload, _ => new DeviceReport.Nothing(string.Empty, "A review groups what was counted already."));

    /// <summary>An attribute of somebody already in view. There is no legal basis for faces and number plates here.</summary>
    public static DeviceReport TrackedObject(ReadOnlySpan<byte> payload) => Read(payload, message => Scalars.Text(message, "type") switch
    {
        "classification" or "description" => new DeviceReport.Nothing(string.Empty, "An attribute of somebody already counted."),
        "face" or "lpr" => Refused("Recognition results are not taken in."),
        _ => Refused("The type of the update is not known."),
    });

    private static IEnumerable<DeviceReport> Camera(JsonProperty camera)
    {
        if (camera.Value.ValueKind != JsonValueKind.Object || Scalars.Field(camera.Value, "camera_fps") is not { } field)
        {
            // Versions before 0.12 have other things beside the cameras at this level.
            return [];
        }

        return Scalars.Number(field) switch
        {
            > 0 => [new DeviceReport.Alive(camera.Name)],
            0 => [new DeviceReport.Availability(camera.Name, Presence.Offline)],
            _ => [new DeviceReport.Refused(camera.Name, "camera_fps is not a number from 0.")],
        };
    }

    private static DeviceReport Read(ReadOnlySpan<byte> payload, Func<JsonElement, DeviceReport> decode)
    {
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return Refused(read.Problem!);
        }

        using (document)
        {
            return decode(document.RootElement);
        }
    }

    private static DeviceReport.Refused Refused(string reason) => new(string.Empty, reason, IsPersonal: true);
}
