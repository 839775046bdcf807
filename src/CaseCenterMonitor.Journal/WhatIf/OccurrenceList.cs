using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>Gathers the steps of alarms into occurrences.</summary>
public sealed class OccurrenceList
{
    private readonly List<Occurrence> _all = [];
    private readonly Dictionary<AlarmKey, Occurrence> _latest = [];

    // Alarms that are not Normal: a consequence is silent while its cause is among them.
    private readonly HashSet<AlarmKey> _open = [];

    /// <summary>In the order in which they were found to be due.</summary>
    public IReadOnlyList<Occurrence> All => _all;

    public void Take(AlarmTransition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var silent = step.Condition?.Cause is { } cause && _open.Contains(cause);
        switch (step.Input)
        {
            case AlarmInput.ConditionMet:
                Begin(step, silent);
                break;
            case AlarmInput.ConditionWorsened:
                Worsen(step, silent);
                break;
            case AlarmInput.ConditionCleared or AlarmInput.ConditionClearedLatching:
                _latest[step.Key].OverAt = step.At;
                break;
            case AlarmInput.Acknowledge:
                if (step.By is { } officer)
                {
                    _latest[step.Key].Acknowledge(officer);
                }

                break;
            case AlarmInput.Escalate:
                _latest[step.Key].Escalated = true;
                break;
            case AlarmInput.Reraise:
                _latest[step.Key].Calls++;
                break;
            case AlarmInput.Reset:
            case AlarmInput.Attend or AlarmInput.Resolve or AlarmInput.Verify or AlarmInput.SetAside or AlarmInput.Agree or AlarmInput.TakeBack or AlarmInput.Hold:
                break; // None of these ends it or asks anybody for anything.
            default:
                throw new InvalidOperationException($"Nothing is known of {step.Input}.");
        }

        if (step.To == AlarmState.Normal)
        {
            _open.Remove(step.Key);
        }
        else
        {
            _open.Add(step.Key);
        }
    }

    private void Begin(AlarmTransition step, bool silent)
    {
        var occurrence = new Occurrence(step.Key, step.At, step.Priority, silent);
        _all.Add(occurrence);
        _latest[step.Key] = occurrence;
    }

    private void Worsen(AlarmTransition step, bool silent)
    {
        // Rungs reached in silence come as one rise after another; the first of them may already be a worsening of nothing.
        if (!_latest.TryGetValue(step.Key, out var occurrence) || occurrence.OverAt is not null)
        {
            Begin(step, silent);
            return;
        }

        occurrence.Worst = (AlarmPriority)Math.Min((byte)occurrence.Worst, (byte)step.Priority);
        occurrence.Calls += silent ? 0 : 1;
    }
}
