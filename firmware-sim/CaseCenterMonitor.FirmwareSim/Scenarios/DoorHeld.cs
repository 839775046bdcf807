namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>A door opened with a card and left open.</summary>
public sealed class DoorHeld : IScenario
{
    private static readonly TimeSpan BeyondLimit = TimeSpan.FromSeconds(60);

    public string Name => "door-held";

    public string Explains => "An officer opens a cell or office door and leaves it open for a minute beyond its limit (--for).";

    public string? TargetIs => "a door id of the site file";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var doorway = order.Target is { } id
            ? centre.Doorways.GetValueOrDefault(id)
            : centre.Doorways.Values.FirstOrDefault(d => d.Door.Class == "cell" && !d.IsOpen) ?? centre.Doorways.Values.FirstOrDefault(d => d.Door.Class == "office");
        if (doorway is null)
        {
            return ScenarioAnswer.No(order.Target is null ? "this site has neither cell nor office doors" : $"there is no door {order.Target}");
        }

        var limit = TimeSpan.FromSeconds(doorway.Door.HeldLimitSeconds);
        var lasts = order.Lasts ?? limit + BeyondLimit;
        doorway.HoldOpen(centre.Premises.Roster.Officers[0].Number, lasts);
        return ScenarioAnswer.Yes($"{doorway.Door.Id} stays open for {lasts.TotalSeconds:F0} s; its limit is {limit.TotalSeconds:F0} s");
    }
}
