using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-6: somebody has pulled the emergency release of a door. There may be a fire, and there may be an escape.</summary>
public sealed class EmergencyReleased(Centre centre) : Rule<DoorState>(
    centre, new("DOR-6", nameof(EmergencyReleased), AlarmPriority.Critical, Latching: true), Reads.Call)
{
    private readonly Limit _limit = centre.Policies["DOR-6.released"];
    private readonly Rung[] _ladder = centre.Policies["DOR-6.released"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, DoorState row) =>
        row.EmergencyRelease is { State: true } pulled ? Verdict.When(pulled.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, DoorState row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("release-pulled", ("door", row.Id.Value), At(bare.Since)).By(row.EmergencyRelease!.Value.Entry));
}
