namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>What a running centre answers to a scenario: started, or why not.</summary>
public sealed record ScenarioAnswer(bool Started, string Line)
{
    public static ScenarioAnswer Yes(string line) => new(true, line);

    public static ScenarioAnswer No(string why) => new(false, why);
}
