using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>What cameras say about people in an area. One who is seen is at least one; the end of one object is not an empty room.</summary>
internal static class OnvifFields
{
    private static readonly char[] Separators = [' ', ',', ';'];

    public static IReadOnlyList<DeviceReport> ReadInside(string address, ReadOnlySpan<byte> payload) => Read(address, payload, message =>
        IsOfOthers(message) ? [new DeviceReport.Alive(address, message.Time)]
        : message.Data("IsInside") is { } field && Scalars.Flag(field) is { } isInside ? [Occupancy(address, isInside ? 1 : message.IsOfOneObject ? null : 0, message.Time)]
        : Refused(address, "IsInside is neither true nor false.", message.Time));

    /// <summary>Somebody stays. How long is said, but not whether without moving.</summary>
    public static IReadOnlyList<DeviceReport> ReadLoitering(string address, ReadOnlySpan<byte> payload) => Read(address, payload, message =>
        IsOfOthers(message) ? [new DeviceReport.Alive(address, message.Time)]
        : message.Data("Since") is not null ? [Occupancy(address, 1, message.Time)]
        : Refused(address, "There is no Since.", message.Time));

    public static IReadOnlyList<DeviceReport> ReadCount(string address, ReadOnlySpan<byte> payload) => Read(address, payload, message =>
        IsOfOthers(message) ? [new DeviceReport.Alive(address, message.Time)]
        : message.Data("Count") is { } field && PeopleCount.Read(field) is { } count ? [Occupancy(address, count, message.Time)]
        : Refused(address, "The count is not a whole number from 0 to 1000.", message.Time));

    /// <summary>No payload: the property was removed, and with it what was known.</summary>
    private static IReadOnlyList<DeviceReport> Read(string address, ReadOnlySpan<byte> payload, Func<OnvifMessage, IReadOnlyList<DeviceReport>> decode)
    {
        if (payload.IsEmpty)
        {
            return [Occupancy(address, null, null)];
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return Refused(address, read.Problem!, null);
        }

        using (document)
        {
            return decode(new OnvifMessage(document.RootElement));
        }
    }

    /// <summary>The classes are stated and people are not among them.</summary>
    private static bool IsOfOthers(OnvifMessage message) =>
        message.Data("ClassTypes") is { ValueKind: JsonValueKind.String } classes
        && classes.GetString()!.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } named
        && !named.Any(name => name is "Human" or "Person" or "Face" or "HumanFace");

    private static DeviceReport.Occupancy Occupancy(string address, int? count, DeviceTime? time) => new(address, count, time);

    private static DeviceReport[] Refused(string address, string reason, DeviceTime? time) =>
        [Occupancy(address, null, time), new DeviceReport.Refused(address, reason)];
}
