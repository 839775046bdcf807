using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>An alarm that will be raised, or will worsen, at an instant unless something happens before.</summary>
/// <param name="At">When it falls due: the instant that its alarm will carry.</param>
/// <param name="Priority">The one it will then have.</param>
/// <param name="Condition">What will be true and why, as it is known now.</param>
/// <param name="IsOpen">It is an alarm already and will become worse.</param>
public sealed record Coming(AlarmKey Key, AlarmDefinition Definition, Instant At, AlarmPriority Priority, Condition Condition, bool IsOpen);

/// <summary>Reads what falls due from the rows themselves: the same instants by which the engine raises alarms, so that it cannot foresee anything else.</summary>
internal static class ComingAlarms
{
    /// <returns>What falls due after <paramref name="now"/> and at or before <paramref name="until"/>, in no order.</returns>
    public static IEnumerable<Coming> Of(Situation situation, long now, long until)
    {
        foreach (var row in situation.Everything())
        {
            for (var place = 0; place < row.Slots.Length; place++)
            {
                var due = row.Slots[place].RungAt;
                if (due > now && due <= until && Of(situation, row, place, due) is { } coming)
                {
                    yield return coming;
                }
            }
        }
    }

    private static Coming? Of(Situation situation, Watched row, int place, long due)
    {
        var rule = row.JudgedBy!.Rules[place];
        var verdict = rule.JudgeRow(situation, row);
        if (verdict.Kind != VerdictKind.Met)
        {
            return null; // The inputs are missing now; another alarm says so.
        }

        var rungs = Array.FindAll(verdict.Ladder, rung => verdict.DueAt(Array.IndexOf(verdict.Ladder, rung)) == due);
        var condition = rule.ExplainRow(situation, row, new Condition { Since = verdict.Since, Ladder = verdict.Ladder });
        return rungs.Length == 0
            ? null
            : new Coming(new AlarmKey(rule.Alarm.Id, row.Subject), rule.Alarm, Nanos.ToInstant(due), rungs[^1].Priority, condition, row.Slots[place].Open is not null);
    }
}
