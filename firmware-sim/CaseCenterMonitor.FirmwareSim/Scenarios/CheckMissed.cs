using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>Somebody on half-hourly checks whom nobody looks at.</summary>
public sealed class CheckMissed : IScenario
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan BeforeDue = TimeSpan.FromSeconds(20);

    public string Name => "check-missed";

    public string Explains => "A person on intermittent observation (30 min) is booked in who arrived 29 min 40 s ago, and nobody checks on them: the check is due in 20 s.";

    public string? TargetIs => null;

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var entry = centre.Shift.NewEntry(CustodyEntry.AdministrativeSummons, CustodyEntry.Intermittent);
        if (centre.Shift.Populate(entry, centre.Agenda.Now - Interval + BeforeDue, lastCheck: null) is not { } detainee)
        {
            return ScenarioAnswer.No("there is no free wristband or no room in a waiting room");
        }

        detainee.IsLeftAlone = true;
        return ScenarioAnswer.Yes($"{entry.Record} is booked in in {detainee.Room}; a check is due in {BeforeDue.TotalSeconds:F0} s and nobody will make it");
    }
}
