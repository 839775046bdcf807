using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Settings;

/// <summary>Zigbee2MQTT takes a dead battery contact for alive for 25 hours unless it is told otherwise; what it is told stands in its bridge/info.</summary>
internal sealed class PassiveTimeout : ISettingCheck
{
    /// <summary>DEVICES.md 3.6: battery devices count as offline only after this many minutes.</summary>
    private const double UsualMinutes = 1500;

    private const double MostMinutes = 60;
    private readonly List<LocalName> _advice = [];

    public void Note(string dialect, in DeviceMessage message, IReadOnlyList<DeviceReport> reports, DateTimeOffset now)
    {
        if (dialect == DeviceDialects.Zigbee2Mqtt && message.Topic.EndsWith("/bridge/info", StringComparison.Ordinal))
        {
            _advice.Clear();
            _advice.AddRange(Read(message.Payload));
        }
    }

    public IEnumerable<LocalName> Advice(string dialect, string address, DateTimeOffset now) => dialect == DeviceDialects.Zigbee2Mqtt ? _advice : [];

    private static List<LocalName> Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("config", out var config) ? [.. Of(config)] : [];
        }
        catch (JsonException)
        {
            return
            [
                new LocalName(
                    "它的 bridge/info 无法读懂，超时设置不明；请查看配置中的 availability",
                    "its bridge/info cannot be read, so that its timeouts are not known; look at 'availability' in its configuration"),
            ];
        }
    }

    private static IEnumerable<LocalName> Of(JsonElement config)
    {
        if (!(Find(config, "availability") is { } availability) || availability.ValueKind == JsonValueKind.False || Find(availability, "enabled")?.ValueKind == JsonValueKind.False)
        {
            yield return new LocalName(
                "availability 未打开：门磁失灵无人知道；请打开，并把 passive timeout 设为 60",
                "availability is off: nobody is told that a contact is dead; switch it on, with passive timeout 60");
        }
        else
        {
            var minutes = Find(Find(availability, "passive"), "timeout") is { ValueKind: JsonValueKind.Number } timeout && timeout.TryGetDouble(out var stated) ? stated : UsualMinutes;
            if (minutes > MostMinutes)
            {
                yield return new LocalName(
                    string.Create(CultureInfo.InvariantCulture, $"没电的门磁在 {minutes / 60:0.#} 小时内仍被当作正常；请把 availability: passive: timeout 设为 {MostMinutes:0} 分钟"),
                    string.Create(CultureInfo.InvariantCulture, $"a dead battery contact counts as alive for {minutes / 60:0.#} h; set availability: passive: timeout to {MostMinutes:0} minutes"));
            }
        }

        if (Find(Find(config, "advanced"), "last_seen") is not { ValueKind: JsonValueKind.String } seen || seen.GetString() == "disable")
        {
            yield return new LocalName(
                "last_seen 未打开：重启后重复的状态看似新的；请把 advanced: last_seen 设为 ISO_8601",
                "last_seen is off: a state that is repeated after a restart looks new; set advanced: last_seen to ISO_8601");
        }
    }

    private static JsonElement? Find(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } group && group.TryGetProperty(name, out var found) ? found : null;
}
