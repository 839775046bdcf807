using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>online and offline: bare, or as {"state":"online"}.</summary>
internal static class AvailabilityWords
{
    public static Presence? Read(ReadOnlySpan<byte> payload) => Word(BareText.Read(payload)) ?? Word(State(payload));

    public static Presence? Word(string? word) => word switch
    {
        "online" => Presence.Online,
        "offline" => Presence.Offline,
        "stopped" or "disabled" => Presence.Stopped,
        _ => null,
    };

    private static string? State(ReadOnlySpan<byte> payload)
    {
        using JsonDocument? document = StrictJson.ReadObject(payload, BareText.BytesMax).Value;
        return document is null ? null : Scalars.Text(document.RootElement, "state");
    }
}
