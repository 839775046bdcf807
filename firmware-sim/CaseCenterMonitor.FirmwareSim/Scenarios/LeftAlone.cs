using CaseCenterMonitor.FirmwareSim.People;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>The interviewing officers walk out and the person stays behind.</summary>
public sealed class LeftAlone : IScenario
{
    private static readonly TimeSpan UsuallyLasts = TimeSpan.FromMinutes(3);

    public string Name => "left-alone";

    public string Explains => "The officers leave an occupied interview room by its door and come back after 3 minutes (--for).";

    public string? TargetIs => "the custody record of somebody in an interview";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var premises = centre.Premises;
        var detainee = premises.Detainees.FirstOrDefault(d => IsSeated(d) && !d.IsLeftAlone && (order.Target is null || d.Record == order.Target));
        if (detainee is null)
        {
            return ScenarioAnswer.No(order.Target is null ? "nobody sits in an interview with officers at this moment; try again in a minute" : $"{order.Target} is not in an interview now");
        }

        var lasts = order.Lasts ?? UsuallyLasts;
        detainee.IsLeftAlone = true;
        var (room, officers) = (detainee.Body.Zone, detainee.Interviewers);
        var bodies = officers.Select(o => o.Body).ToList();
        premises.Walk.Go(bodies, premises.Rooms.First("duty-desk") ?? premises.Rooms.First("corridor")!, officers[0].Number, () =>
            premises.Agenda.After(lasts, () => premises.Walk.Go(bodies, room, officers[0].Number, () =>
            {
                detainee.IsLeftAlone = false;
                premises.Say($"the officers are back with {detainee.Record}");
            })));
        return ScenarioAnswer.Yes($"officers {officers[0].Number} and {officers[1].Number} leave {detainee.Record} alone in {room}; they come back after {lasts.TotalSeconds:F0} s");
    }

    private static bool IsSeated(Detainee detainee) =>
        detainee.Interviewers.Count > 0 && detainee.Interviewers.All(o => o.Body.Zone == detainee.Body.Zone);
}
