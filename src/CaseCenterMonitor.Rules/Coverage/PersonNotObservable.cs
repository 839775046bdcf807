using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// COV-5: nothing can be said about where a person is, because what would say it is silent. The twin of every rule that needs to know:
/// unknown is never safe, and never a neighbouring room.
/// </summary>
public sealed class PersonNotObservable(Centre centre) : Rule<Detainee>(
    centre, new("COV-5", nameof(PersonNotObservable), AlarmPriority.High, Unknown: true), Reads.Place | Reads.Band | Reads.Link)
{
    private readonly Limit _unseen = centre.Policies["COV-5.unseen"];
    private readonly Limit _noWristband = centre.Policies["COV-5.no-wristband"];
    private readonly Rung[] _afterUnseen = centre.Policies["COV-5.unseen"].Then(AlarmPriority.High);
    private readonly Rung[] _afterNoWristband = centre.Policies["COV-5.no-wristband"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        return where.Presence switch
        {
            WristbandPresence.Present or WristbandPresence.Weak when where.IsKnown => Verdict.Fine,
            WristbandPresence.Lost => Verdict.Fine, // The band is silent, not its readers: MOV-2 says so.
            WristbandPresence.Present or WristbandPresence.Weak // heard, but never well enough to be placed
                or WristbandPresence.Degraded or WristbandPresence.Unknown =>
                Verdict.When(where.Since, row.Band is null ? _afterNoWristband : _afterUnseen),
            _ => throw new InvalidOperationException($"No verdict for presence {where.Presence}."),
        };
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var where = row.Whereabouts;
        return bare with
        {
            Zone = where.Zone,
            Limit = row.Band is null ? _noWristband : _unseen,
            Cause = where.CutOff is { } gateway ? new AlarmKey("COV-8", gateway.Subject) : null,
            Arguments = Fact.Named(Record(row), Zone(where.Zone)),
            Facts = [.. Facts(row, where)],
        };
    }

    private static IEnumerable<Fact> Facts(Detainee person, Whereabouts where)
    {
        if (person.Wristband is not { } wristband)
        {
            yield return Fact.Of("no-wristband");
            yield break;
        }

        if (where.Zone is not { } zone)
        {
            yield return where.LastHeard is { } heard
                ? Fact.Of("wristband-last-heard", ("wristband", wristband.Value), At(heard))
                : Fact.Of("never-heard", ("wristband", wristband.Value));
            yield break;
        }

        yield return where.CutOff is { } gateway
            ? Fact.Of("gateway-cut-off", ("gateway", gateway.Id.Value))
            : Fact.Of("readers-silent", Zone(zone));
        yield return Fact.Of("last-known", Zone(zone), At(where.LastHeard ?? where.Since));
    }
}
