using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>AccessControl/…: who asked a door to open. The messages name cards and their holders: read past, and no sample is kept.</summary>
internal static class OnvifAccess
{
    public static IReadOnlyList<DeviceReport> Read(in OnvifTopic topic, string act, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return [new DeviceReport.Nothing(topic.Address, "The topic was deleted.")];
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            var refused = new DeviceReport.Refused(topic.Address, read.Problem!, IsPersonal: true);
            return act == "Duress" ? [Duress(topic.Address, "the message cannot be read", null), refused] : [refused];
        }

        using (document)
        {
            var message = new OnvifMessage(document.RootElement);
            return [Said(DoorOf(topic, message), act, topic.Levels, message.Time)];
        }
    }

    private static DeviceReport Said(string address, string act, string[] levels, DeviceTime? time) => act switch
    {
        "AccessGranted" => new DeviceReport.Access(address, AccessResult.Granted, Means(levels), time),
        "Denied" or "AccessDenied" => new DeviceReport.Access(address, AccessResult.Denied, Means(levels), time),
        "Duress" => Duress(address, null, time),
        _ => new DeviceReport.Alive(address, time), // Whether somebody then went through is said by the door.
    };

    /// <summary>Somebody was made to open: a call for help at the door.</summary>
    private static DeviceReport.Distress Duress(string address, string? doubt, DeviceTime? time) =>
        new(address, null, DistressKind.PanicButton, doubt is null ? "access under duress" : $"access under duress; {doubt}", time);

    /// <summary>Anonymous may be an exit button, a turnstile or a guard: nobody knows.</summary>
    private static AccessMeans Means(string[] levels) => levels is [_, _, "Credential" or "CredentialNotFound", ..] ? AccessMeans.Card : AccessMeans.Unknown;

    /// <summary>An access point has a token of its own; some makes say which door it belongs to.</summary>
    private static string DoorOf(in OnvifTopic topic, in OnvifMessage message) =>
        (message.Source("DoorToken") ?? message.Data("DoorToken")) is { } token && Scalars.Word(token) is { Length: > 0 } door
            ? topic.AddressOf(door)
            : topic.Address;
}
