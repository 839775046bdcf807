using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>The limits of the four rules.</summary>
internal static class TraceLimits
{
    public static IReadOnlyList<Rule> RulesOf(Centre centre) => [new LeftAlone(centre), new StayedTooLong(centre), new CheckMissed(centre), new DoorLeftOpen(centre)];

    public static Policies Policies { get; } = new(
    [
        Seconds("RT-1", 90), Seconds("RT-2.corridor", 120), Seconds("RT-2.interview", 600), Seconds("RT-2.shower", 300), Seconds("RT-2.desk", 240),
        Seconds("RT-3", 900), Seconds("RT-4", 30),
    ], []);

    /// <summary>What happens at the limit itself still ends the condition: the alarm falls due at the first instant after it.</summary>
    public static Rung[] LongerThan(Limit limit) => [new Rung(limit.Value + Duration.Epsilon, AlarmPriority.Medium)];

    public static string? KeyOfStay(ZoneKind kind) => kind switch
    {
        ZoneKind.WaitingMen => null,
        ZoneKind.Corridor => "RT-2.corridor",
        ZoneKind.Interview => "RT-2.interview",
        ZoneKind.Toilet => "RT-2.shower",
        ZoneKind.DutyDesk => "RT-2.desk",
        _ => null, // The trace has no such rooms.
    };

    private static Limit Seconds(string key, int seconds) => new(key, Duration.FromSeconds(seconds), "rules-trace", Confidence.Proposal);
}
