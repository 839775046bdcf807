using CaseCenterMonitor.FirmwareSim.People;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>A strap is cut; some minutes later an officer fits another band.</summary>
public sealed class WristbandCut : IScenario
{
    private static readonly TimeSpan UsuallyLasts = TimeSpan.FromMinutes(3);

    public string Name => "wristband-cut";

    public string Explains => "The strap of a worn wristband is opened: it sends its other identity. After 3 minutes (--for) the person gets a new band.";

    public string? TargetIs => "a custody record";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var premises = centre.Premises;
        var detainee = premises.Detainees
            .Where(d => order.Target is null || d.Record == order.Target)
            .OrderByDescending(d => d.IsWaiting)
            .FirstOrDefault(d => d.Body.Tag is { FeelsCuts: true, IsCut: false });
        if (detainee?.Body.Tag is not { } band)
        {
            return ScenarioAnswer.No(order.Target is null ? "nobody wears a band that can tell that it is cut" : $"{order.Target} wears no band that can tell that it is cut");
        }

        band.Cut();
        premises.Agenda.After(order.Lasts ?? UsuallyLasts, () => Renew(premises, detainee));
        return ScenarioAnswer.Yes($"{band.Id} of {detainee.Record} is cut in {detainee.Body.Zone}");
    }

    private static void Renew(Premises premises, Detainee detainee)
    {
        if (detainee.Body.Tag is { IsCut: true })
        {
            premises.PutBand(detainee);
            premises.Say($"{detainee.Record} wears {detainee.Body.Tag?.Id} now");
        }
    }
}
