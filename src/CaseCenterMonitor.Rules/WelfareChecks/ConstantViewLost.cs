using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-13: somebody who must be in view constantly is on no console with anybody in front of it, and no officer is with them.</summary>
public sealed class ConstantViewLost(Centre centre) : Rule<Detainee>(
    centre, new("WCK-13", nameof(ConstantViewLost), AlarmPriority.Critical, Latching: true),
    Reads.Plan | Reads.Place | Reads.Band | Reads.AnyOfficer | Reads.Link | Reads.Upkeep)
{
    private readonly Limit _limit = centre.Policies["WCK-13.unobserved"];
    private readonly Regimes _regimes = new(centre.Policies, _ => []);
    private readonly Rung[] _ladder = centre.Policies["WCK-13.unobserved"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (!_regimes.Of(row).ConstantView)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        // A console that never said anything is not attended: unknown is never safe.
        return where.Room!.HasOfficer || where.Room.Life.OnAttendedConsole is { State: true }
            ? Verdict.Fine
            : Verdict.When(UnseenSince(row, where), _ladder);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var room = row.Whereabouts.Room!;
        return bare.About(row, _limit, room.Life.OnAttendedConsole is { } console
            ? Fact.Of("console-left", Zone(room.Id), At(console.At)).By(console.Entry)
            : Fact.Of("console-unknown", Zone(room.Id)));
    }

    private static Instant UnseenSince(Detainee person, Whereabouts where)
    {
        var alone = Instant.Max(PersonUnattended.AloneSince(person, where), person.Plan.Since); // Before the plan nobody needed to watch.
        return where.Room!.Life.OnAttendedConsole is { } console ? Instant.Max(alone, console.At) : alone;
    }
}
