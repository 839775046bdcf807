using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>Ladders of priorities, made once when a rule is made for its centre.</summary>
internal static class Ladders
{
    public static Rung[] Then(this Limit limit, AlarmPriority priority) => [new Rung(limit.Value, priority)];

    /// <summary>High at the limit, critical at the second one, or at the first if that is later.</summary>
    public static Rung[] HighThenCritical(this Limit limit, Limit critical) =>
        [new Rung(limit.Value, AlarmPriority.High), new Rung(Duration.Max(critical.Value, limit.Value), AlarmPriority.Critical)];

    /// <summary>
    /// Several conditions of one alarm, each due at its own instant: the alarm stands as long as one of them does, and is as loud as the loudest
    /// that is due.
    /// </summary>
    public static Verdict Any(params ReadOnlySpan<(Instant Due, AlarmPriority Priority)> conditions)
    {
        if (conditions.Length == 0)
        {
            return Verdict.Fine;
        }

        var inOrder = conditions.ToArray().OrderBy(condition => condition.Due).ThenBy(condition => condition.Priority).ToList();
        var rungs = new List<Rung>();
        foreach (var (due, priority) in inOrder)
        {
            if (rungs.Count == 0 || priority < rungs[^1].Priority)
            {
                rungs.Add(new Rung(due - inOrder[0].Due, priority));
            }
        }

        return Verdict.When(inOrder[0].Due, [.. rungs]);
    }

    public static Rung[] AtOnce(AlarmPriority priority) => [new Rung(Duration.Zero, priority)];
}
