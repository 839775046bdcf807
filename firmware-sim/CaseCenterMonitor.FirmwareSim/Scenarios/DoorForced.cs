namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>A controlled door opened without card, button or command.</summary>
public sealed class DoorForced : IScenario
{
    private static readonly TimeSpan UsuallyOpen = TimeSpan.FromSeconds(20);

    public string Name => "door-forced";

    public string Explains => "A perimeter door, or the door named, is forced: its controller reports it and the door stands open for 20 s (--for).";

    public string? TargetIs => "the id of an esp-rfid door";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var controlled = centre.Doorways.Values.Where(d => d.Door.Dialect == "esp-rfid").ToList();
        var doorway = order.Target is { } id
            ? controlled.FirstOrDefault(d => d.Door.Id == id)
            : controlled.FirstOrDefault(d => d.Door.Perimeter && !d.IsOpen) ?? controlled.FirstOrDefault(d => d.Door.Class == "cell");
        if (doorway is null)
        {
            return ScenarioAnswer.No(order.Target is null ? "no door of this site can tell force from use" : $"{order.Target} is not a door that can tell force from use");
        }

        var lasts = order.Lasts ?? UsuallyOpen;
        doorway.Force(lasts);
        return ScenarioAnswer.Yes($"{doorway.Door.Id} is forced and stands open for {lasts.TotalSeconds:F0} s");
    }
}
