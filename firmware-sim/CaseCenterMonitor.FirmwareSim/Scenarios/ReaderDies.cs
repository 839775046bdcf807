namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>An occupied waiting room can no longer be heard.</summary>
public sealed class ReaderDies : IScenario
{
    private static readonly TimeSpan UsuallyLasts = TimeSpan.FromMinutes(3);

    public string Name => "reader-dies";

    public string Explains => "All readers of an occupied waiting room go silent at once, as if their power were cut, and come back after 3 minutes (--for).";

    public string? TargetIs => "a zone id";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var zone = order.Target ?? centre.Premises.Detainees.FirstOrDefault(d => d.IsWaiting)?.Body.Zone;
        var readers = centre.Readers.Where(r => r.Zone == zone).ToList();
        if (readers.Count == 0)
        {
            return ScenarioAnswer.No(zone is null ? "nobody is in a waiting room" : $"there is no reader in {zone}");
        }

        var lasts = order.Lasts ?? UsuallyLasts;
        foreach (var reader in readers)
        {
            reader.Die();
            centre.Agenda.After(lasts, reader.Revive);
        }

        return ScenarioAnswer.Yes($"{string.Join(", ", readers.Select(r => r.Id))} of {zone} died; back after {lasts.TotalSeconds:F0} s");
    }
}
