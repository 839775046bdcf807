using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>Which scenario, on whom or what, and for how long where it ends by itself.</summary>
/// <param name="Target">Null leaves the choice to the scenario.</param>
/// <param name="Lasts">Null means the usual time of the scenario.</param>
public sealed record ScenarioOrder(string Name, string? Target, TimeSpan? Lasts)
{
    private const double LastsMaxSeconds = 86_400;

    public static ScenarioOrder Of(string name) => new(name, null, null);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { name = Name, target = Target, seconds = Lasts?.TotalSeconds });

    /// <summary>Null when the bytes are no order; anybody on this machine may write to the pipe.</summary>
    public static ScenarioOrder? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "name") is not { } name)
            {
                return null;
            }

            TimeSpan? lasts = root.TryGetProperty("seconds", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.GetDouble() is > 0 and <= LastsMaxSeconds
                ? TimeSpan.FromSeconds(seconds.GetDouble())
                : null;
            return new ScenarioOrder(name, Text(root, "target"), lasts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>NAME@SECONDS, as --scenario takes it.</summary>
    public static bool TryParseTimed(string text, out (string Name, TimeSpan At) timed)
    {
        var at = text.LastIndexOf('@');
        timed = default;
        if (at <= 0 || !double.TryParse(text[(at + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > LastsMaxSeconds)
        {
            return false;
        }

        timed = (text[..at], TimeSpan.FromSeconds(seconds));
        return true;
    }

    private static string? Text(JsonElement root, string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
