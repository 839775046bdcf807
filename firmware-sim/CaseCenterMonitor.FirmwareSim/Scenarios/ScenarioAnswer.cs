using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>What a running centre answers to a scenario: started, or why not.</summary>
public sealed record ScenarioAnswer(bool Started, string Line)
{
    public static ScenarioAnswer Yes(string line) => new(true, line);

    public static ScenarioAnswer No(string why) => new(false, why);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { started = Started, line = Line });

    /// <exception cref="JsonException">The other side is no simulator of this version.</exception>
    public static ScenarioAnswer Read(string json) =>
        JsonSerializer.Deserialize<ScenarioAnswer>(json, JsonSerializerOptions.Web) ?? throw new JsonException("An empty answer.");
}
