using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>The steps of alarms turned into one row for each time that one was raised.</summary>
internal sealed class AlarmLives
{
    private readonly Dictionary<AlarmKey, AlarmRow> _open = [];
    private readonly Dictionary<long, AlarmRow> _changed = [];

    public AlarmLives(OpenLog open)
    {
        foreach (var alarm in open.Alarms)
        {
            _open[KeyOf(alarm)] = alarm;
        }
    }

    /// <summary>Where the alarm is, as far as it said when it was raised.</summary>
    public string? ZoneOf(AlarmKey key) => _open.TryGetValue(key, out var alarm) ? alarm.Zone : null;

    public void Take(AlarmTransition step, long entry)
    {
        var alarm = After(step, entry, _open.GetValueOrDefault(step.Key) ?? Raised(step, entry));
        _changed[alarm.Entry] = alarm;
        if (step.To == AlarmState.Normal)
        {
            _open.Remove(step.Key);
        }
        else
        {
            _open[step.Key] = alarm;
        }
    }

    public IReadOnlyCollection<AlarmRow> Flush()
    {
        if (_changed.Count == 0)
        {
            return [];
        }

        AlarmRow[] changed = [.. _changed.Values];
        _changed.Clear();
        return changed;
    }

    private static AlarmRow Raised(AlarmTransition step, long entry) => new(
        entry, step.Key.Rule, JournalWords.Of(step.Key.Subject.Kind), step.Key.Subject.Id, step.Key.Subject.Kind == SubjectKind.Detainee ? step.Key.Subject.Id : null,
        step.Condition?.Zone?.Value, (int)step.Priority, JournalWords.Of(step.To), step.At.ToUnixTimeTicks(), null, null, null, null, null, null, null, null, null, entry);

    private static AlarmRow After(AlarmTransition step, long entry, AlarmRow before)
    {
        var at = step.At.ToUnixTimeTicks();
        var after = before with
        {
            Priority = Math.Min(before.Priority, (int)step.Priority),
            State = JournalWords.Of(step.To),
            Zone = before.Zone ?? step.Condition?.Zone?.Value,
            ReturnedAt = AlarmStateTable.IsActive(step.To) ? null : before.ReturnedAt ?? at,
            EndedAt = step.To == AlarmState.Normal ? at : null,
            LastEntry = entry,
        };
        return step.Input switch
        {
            AlarmInput.Acknowledge => after with { AcknowledgedAt = after.AcknowledgedAt ?? at, AcknowledgedBy = after.AcknowledgedBy ?? step.By?.Value },
            AlarmInput.Attend => after with
            {
                AttendedAt = after.AttendedAt ?? (step.Attendance?.At ?? step.At).ToUnixTimeTicks(), AttendedBy = after.AttendedBy ?? step.Attendance?.By.Value,
            },
            AlarmInput.Resolve => after with { ResolvedAt = at, ResolvedBy = step.Resolution?.By.Value ?? step.By?.Value },
            AlarmInput.Escalate => after with { EscalatedAt = after.EscalatedAt ?? at },
            _ => after,
        };
    }

    private static AlarmKey KeyOf(AlarmRow alarm) => new(alarm.Rule, new Subject(JournalWords.Read<SubjectKind>(alarm.SubjectKind), alarm.Subject));
}
