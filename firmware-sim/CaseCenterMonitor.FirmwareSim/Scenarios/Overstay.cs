using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>Somebody whose twelve hours are nearly over.</summary>
public sealed class Overstay : IScenario
{
    private static readonly TimeSpan BeforeLimit = TimeSpan.FromSeconds(30);

    public string Name => "overstay";

    public string Explains => "A person is booked in who arrived 11 h 59 min 30 s ago: the 12 h limit passes in 30 s.";

    public string? TargetIs => null;

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var now = centre.Agenda.Now;
        var entry = centre.Shift.NewEntry(CustodyEntry.CriminalSummons, CustodyEntry.General);
        return centre.Shift.Populate(entry, now - TimeSpan.FromHours(12) + BeforeLimit, lastCheck: now) is { } detainee
            ? ScenarioAnswer.Yes($"{entry.Record} is booked in in {detainee.Room}; the 12 h limit passes in {BeforeLimit.TotalSeconds:F0} s")
            : ScenarioAnswer.No("there is no free wristband or no room in a waiting room");
    }
}
