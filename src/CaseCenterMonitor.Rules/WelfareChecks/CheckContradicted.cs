using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// WCK-4: a look was written down, and the officer's own band was heard elsewhere all the time. It raises doubt and takes nothing back: the look
/// still stands in the record, and a person asks the officer.
/// </summary>
public sealed class CheckContradicted(Centre centre) : Rule<Detainee>(
    centre, new("WCK-4", nameof(CheckContradicted), AlarmPriority.High, Latching: true), Reads.Checks | Reads.Witness | Reads.Place | Reads.Band | Reads.Link)
{
    private readonly Limit _window = centre.Policies["WCK-4.window"];
    private readonly Rung[] _ladder = centre.Policies["WCK-4.window"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.LastCheck is not { } look)
        {
            return Verdict.Fine;
        }

        return CheckWitness.Of(situation, row, look, _window.Value).Band switch
        {
            Testimony.Saw => Verdict.Fine,
            Testimony.Unknown => Verdict.Unknown("COV-5"),
            Testimony.SawNothing => Verdict.When(look.At, _ladder),
            var testimony => throw new InvalidOperationException($"No verdict for testimony {testimony}."),
        };
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var look = row.LastCheck!;
        var stays = situation.Wristbands.Find(look.By)!.Trail.Between(look.At - _window.Value, look.At + _window.Value);
        return bare.About(
            row,
            _window,
            [
                WelfareCheckOverdue.LookFact(row),
                .. stays.Select(stay => Fact.Of("officer-elsewhere", ("officer", look.By.Value), Zone(stay.Room?.Id), At(stay.From))),
            ]) with { Concerns = look.By };
    }
}
