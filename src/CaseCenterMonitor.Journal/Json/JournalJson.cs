using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseCenterMonitor.Core;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>How entries are written as JSON. A word once written here is never given another meaning: old journals must stay readable.</summary>
public static class JournalJson
{
    /// <summary>The word of each signal. A signal that is missing here cannot be written, and a test says so.</summary>
    public static IReadOnlyList<(Type Type, string Word)> Signals { get; } =
    [
        (typeof(Signal.TimePassed), "time-passed"),
        (typeof(Signal.DoorChanged), "door-changed"),
        (typeof(Signal.DoorAccessed), "door-accessed"),
        (typeof(Signal.WristbandLocated), "wristband-located"),
        (typeof(Signal.WristbandStrapChanged), "wristband-strap-changed"),
        (typeof(Signal.ZoneCounted), "zone-counted"),
        (typeof(Signal.DeviceHealthChanged), "device-health-changed"),
        (typeof(Signal.GatewayStatusChanged), "gateway-status-changed"),
        (typeof(Signal.BookedIn), "booked-in"),
        (typeof(Signal.WristbandAssigned), "wristband-assigned"),
        (typeof(Signal.WelfareChecked), "welfare-checked"),
        (typeof(Signal.ExtensionApproved), "extension-approved"),
        (typeof(Signal.Released), "released"),
        (typeof(Signal.DetentionAuthorised), "detention-authorised"),
        (typeof(Signal.DetentionDecided), "detention-decided"),
        (typeof(Signal.Charged), "charged"),
        (typeof(Signal.ReviewDone), "review-done"),
        (typeof(Signal.ReviewPostponed), "review-postponed"),
        (typeof(Signal.SoberingStarted), "sobering-started"),
        (typeof(Signal.SoberingEnded), "sobering-ended"),
        (typeof(Signal.TransferredOut), "transferred-out"),
        (typeof(Signal.TemporaryExitApproved), "temporary-exit-approved"),
        (typeof(Signal.WentOut), "went-out"),
        (typeof(Signal.CameBack), "came-back"),
        (typeof(Signal.QuestioningApproved), "questioning-approved"),
        (typeof(Signal.FastTrackChosen), "fast-track-chosen"),
        (typeof(Signal.GroupsStated), "groups-stated"),
        (typeof(Signal.AlarmAcknowledged), "alarm-acknowledged"),
        (typeof(Signal.AlarmReset), "alarm-reset"),
        (typeof(Signal.SupervisorTold), "supervisor-told"),
    ];

    public static JsonSerializerOptions Options { get; } = Make();

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException($"An entry of type {typeof(T).Name} is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            AllowDuplicateProperties = false,
            RespectRequiredConstructorParameters = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameSignals } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IdConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        return options;
    }

    private static void NameSignals(JsonTypeInfo info)
    {
        if (info.Type != typeof(Signal))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "type",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (type, word) in Signals)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, word));
        }
    }
}
