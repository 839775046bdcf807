namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>A named trouble that can be started in a running centre.</summary>
public interface IScenario
{
    string Name { get; }

    /// <summary>One sentence for --list: what happens and what the monitor should say.</summary>
    string Explains { get; }

    /// <summary>What a target may be: "a custody record", "a door id" and so on; null when there is none to choose.</summary>
    string? TargetIs { get; }

    /// <returns>What was started, in words; or why it could not be.</returns>
    ScenarioAnswer Start(Centre centre, ScenarioOrder order);
}
