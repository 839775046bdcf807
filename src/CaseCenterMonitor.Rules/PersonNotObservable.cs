using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// COV-5: nothing can be said about where a person is, because what would say it is silent. The twin of every rule that needs to know:
/// unknown is never safe, and never a neighbouring room.
/// </summary>
public sealed class PersonNotObservable : IRule
{
    public AlarmDefinition Alarm { get; } = new("COV-5", nameof(PersonNotObservable), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var where = situation.WhereIs(detainee);
        return where.Presence switch
        {
            WristbandPresence.Present or WristbandPresence.Weak when where.IsKnown => Verdict.Fine,
            WristbandPresence.Lost => Verdict.Fine, // The band is silent, not its readers: MOV-2 says so.
            WristbandPresence.Present or WristbandPresence.Weak // heard, but never well enough to be placed
                or WristbandPresence.Degraded or WristbandPresence.Unknown => Verdict.When(where.Since, Explain, new Rung(Limit(situation, detainee).Value, AlarmPriority.High)),
            _ => throw new InvalidOperationException($"No verdict for presence {where.Presence}."),
        };
    }

    private static Limit Limit(Situation situation, Detainee detainee) =>
        situation.Centre.Policies[detainee.Wristband is null ? "COV-5.no-wristband" : "COV-5.unseen"];

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var where = situation.WhereIs(detainee);
        return bare with
        {
            Zone = where.Zone,
            Limit = Limit(situation, detainee),
            Cause = where.CutOff is { } gateway ? new AlarmKey("COV-8", Subject.Of(gateway)) : null,
            Arguments = Fact.Named(Record(detainee), Zone(where.Zone)),
            Facts = [.. Facts(detainee, where)],
        };
    }

    private static IEnumerable<Fact> Facts(Detainee detainee, Whereabouts where)
    {
        if (detainee.Wristband is not { } wristband)
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
            ? Fact.Of("gateway-cut-off", ("gateway", gateway.Value))
            : Fact.Of("readers-silent", Zone(zone));
        yield return Fact.Of("last-known", Zone(zone), At(where.LastHeard ?? where.Since));
    }
}
