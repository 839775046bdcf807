using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-5: the officer was in the room for less time than it takes to look at a person. Walked past is not looked at.</summary>
public sealed class DriveByCheck(Centre centre) : Rule<Detainee>(
    centre, new("WCK-5", nameof(DriveByCheck), AlarmPriority.Medium), Reads.Checks | Reads.Witness | Reads.Place | Reads.Band | Reads.Link)
{
    private readonly Limit _dwell = centre.Policies["WCK-5.dwell"];
    private readonly Duration _window = centre.Policies["WCK-4.window"].Value;
    private readonly Rung[] _ladder = centre.Policies["WCK-4.window"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.LastCheck is not { } look)
        {
            return Verdict.Fine;
        }

        var witness = CheckWitness.Of(situation, row, look, _window);
        return witness.Dwell is { } dwell && dwell < _dwell.Value ? Verdict.When(look.At, _ladder)
            : witness is { Dwell: null, Band: Testimony.Unknown } ? Verdict.Unknown("COV-5")
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _dwell,
        WelfareCheckOverdue.LookFact(row),
        Fact.Of("officer-stayed", ("officer", row.LastCheck!.By.Value), ("length", Text(CheckWitness.Of(situation, row, row.LastCheck, _window).Dwell ?? Duration.Zero)))) with { Concerns = row.LastCheck.By };
}
