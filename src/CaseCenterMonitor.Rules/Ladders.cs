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

    public static Rung[] AtOnce(AlarmPriority priority) => [new Rung(Duration.Zero, priority)];
}
