using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>How many people are held, how many of them wait, and what lasts longest: of whom is not said.</summary>
/// <param name="Placed">Of those held, people whose place is known now.</param>
/// <param name="Waiting">People whose place is known to be a waiting room.</param>
/// <param name="InInterview">Whose place is known to be an interview room.</param>
/// <param name="ByRegime">How many are watched over in which way; every way of the policy pack is named.</param>
[GenerateSerializer, Immutable]
public sealed record PeopleGauge(
    [property: Id(0)] int Held,
    [property: Id(1)] int Placed,
    [property: Id(2)] int Waiting,
    [property: Id(3)] int InInterview,
    [property: Id(4)] int WithoutWristband,
    [property: Id(5)] double LongestHeldSeconds,
    [property: Id(6)] double LongestWaitingSeconds,
    [property: Id(7)] double LongestUnseenSeconds,
    [property: Id(8)] IReadOnlyDictionary<string, int> ByRegime)
{
    public static PeopleGauge Of(Situation situation, IReadOnlyList<Detainee> people, Instant now)
    {
        var waiting = people.Where(person => KindOf(situation, person) is ZoneKind.WaitingMen or ZoneKind.WaitingWomen or ZoneKind.WaitingMinors).ToList();
        var regimes = situation.Centre.Policies.Regimes.Select(regime => regime.Key).ToDictionary(key => key, _ => 0);
        foreach (var person in people)
        {
            regimes[person.Plan.Regime] = regimes.GetValueOrDefault(person.Plan.Regime) + 1;
        }

        return new PeopleGauge(
            people.Count,
            people.Count(person => person.Whereabouts.IsKnown),
            waiting.Count,
            people.Count(person => KindOf(situation, person) is ZoneKind.Interview or ZoneKind.InterviewChild or ZoneKind.InterviewRemote),
            people.Count(person => person.Band is null),
            Longest(people, person => person.ArrivedAt, now),
            Longest(waiting, person => person.Whereabouts.ZoneSince, now),
            Longest(people, person => person.LastCheck?.At ?? person.LookedAtBefore?.ToInstant() ?? person.ArrivedAt.ToInstant(), now),
            regimes);
    }

    // Where somebody was last known to be is not where they wait.
    private static ZoneKind? KindOf(Situation situation, Detainee person) =>
        person.Whereabouts is { IsKnown: true, Zone: { } zone } ? situation.Centre.Zones[zone].Kind : null;

    /// <summary>0 when there is nobody: nobody waits for no time.</summary>
    private static double Longest(IEnumerable<Detainee> people, Func<Detainee, Instant?> since, Instant now) =>
        people.Select(person => since(person) is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0).DefaultIfEmpty(0).Max();
}

/// <summary>What stands in the list of alarms, whatever its priority.</summary>
/// <param name="Standing">True now, also what is set aside.</param>
[GenerateSerializer, Immutable]
public sealed record StandingGauge([property: Id(0)] int Standing, [property: Id(1)] int Shelved, [property: Id(2)] int OutOfService)
{
    public static StandingGauge Of(Engine engine)
    {
        var alarms = engine.Alarms.ToList();
        return new StandingGauge(
            alarms.Count(alarm => AlarmStateTable.IsActive(alarm.State)),
            alarms.Count(alarm => alarm.Aside is { IsInForce: true, Kind: SetAsideKind.Shelved }),
            alarms.Count(alarm => alarm.Aside is { IsInForce: true, Kind: SetAsideKind.OutOfService }));
    }
}
