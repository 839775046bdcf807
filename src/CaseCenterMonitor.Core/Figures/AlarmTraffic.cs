using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How alarms come in now.</summary>
/// <param name="FloodSince">Null when there is no flood.</param>
/// <param name="LastTenMinutes">How many were annunciated in the ten minutes before <paramref name="At"/>.</param>
/// <param name="Chattering">Raised three times within the last minute.</param>
/// <param name="Stale">True for more than a day.</param>
public sealed record TrafficNow(
    Instant At, Instant? FloodSince, int LastTenMinutes, IReadOnlyList<AlarmKey> Chattering, IReadOnlyList<AlarmSince> Stale);

/// <summary>Somebody answered an alarm that called: it was acknowledged, or somebody came.</summary>
/// <param name="Wait">From the call to the answer.</param>
public readonly record struct Answered(WaitKind Kind, AlarmPriority Priority, Duration Wait);

/// <summary>
/// Follows alarm steps as they are written and says at any instant whether there is a flood, what chatters and what is stale. It keeps only what is open
/// or set aside and the last ten minutes. Steps are taken in the order of the journal; what is told late counts from when it was told.
/// </summary>
public sealed class AlarmTraffic
{
    /// <param name="WorseAt">When it became worse while it was set aside: what was set aside was milder, and is taken back in the same instant.</param>
    private sealed record Row(AlarmState State, bool IsAside, Instant? ActiveSince, Call? Call, Instant? WorseAt = null);

    /// <summary>An alarm from raised to Normal, by its own steps: late steps of others do not move it.</summary>
    /// <param name="From">When it was raised, or raised again: from then on somebody is waited for.</param>
    /// <param name="Waits">Since when it waits to be acknowledged; null while it does not, or is set aside.</param>
    private sealed record Call(Instant Last, Instant From, bool IsExplained, Instant? Waits, bool IsAttended);

    private readonly SortedDictionary<AlarmKey, Row> _rows = [];
    private readonly SortedDictionary<AlarmKey, Queue<Instant>> _raises = [];
    private readonly FloodWatch _flood = new();
    private Instant _last = Instant.MinValue;

    /// <returns>Null when the step answers nothing that called somebody.</returns>
    public Answered? Take(AlarmTransition step)
    {
        Pass(step.At);
        var before = _rows.GetValueOrDefault(step.Key) ?? new Row(AlarmState.Normal, false, null, null);
        var isActive = AlarmStateTable.IsActive(step.To);
        var isRaised = isActive && before.ActiveSince is null;
        var isAside = step.Input switch
        {
            AlarmInput.TakeBack => false,
            AlarmInput.SetAside or AlarmInput.Agree => step.Aside is { IsInForce: true } || before.IsAside,
            _ => before.IsAside,
        };
        if (isRaised)
        {
            Raised(step.Key);
        }

        var rises = isRaised || (isActive && step.Input == AlarmInput.ConditionWorsened);
        var ringsNow = step.Input == AlarmInput.TakeBack ? before.WorseAt == step.At : rises && !isAside;
        if (ringsNow && !IsExplained(step.Condition?.Cause))
        {
            _flood.Annunciate(_last);
        }

        var call = before.Call ?? new Call(step.At, step.At, IsExplained(step.Condition?.Cause), null, false);
        if (step.To == AlarmState.Normal && !isAside)
        {
            _rows.Remove(step.Key);
        }
        else
        {
            _rows[step.Key] = new Row(
                step.To, isAside, isActive ? before.ActiveSince ?? step.At : null, step.To == AlarmState.Normal ? null : After(step, call, isAside),
                rises && isAside ? step.At : null);
        }

        return Answer(step, call);
    }

    private static Call After(AlarmTransition step, Call call, bool isAside)
    {
        var at = Instant.Max(call.Last, step.At);
        return call with
        {
            Last = at,
            From = step.Input == AlarmInput.Reraise ? at : call.From,
            Waits = AlarmStateTable.AwaitsAcknowledgement(step.To) && !isAside ? call.Waits ?? at : null,
            IsAttended = call.IsAttended || step.Input == AlarmInput.Attend,
        };
    }

    // As in the figures of a shift: what a cause explains calls nobody to acknowledge it, and who comes for the second time answers nothing.
    private static Answered? Answer(AlarmTransition step, Call call)
    {
        var at = Instant.Max(call.Last, step.At);
        return step.Input switch
        {
            AlarmInput.Acknowledge => call is { Waits: { } since, IsExplained: false } ? new Answered(WaitKind.Acknowledge, step.Priority, at - since) : null,
            AlarmInput.Attend => call.IsAttended || step.To == AlarmState.Normal ? null : new Answered(WaitKind.Attend, step.Priority, at - call.From),
            AlarmInput.ConditionMet or AlarmInput.ConditionWorsened or AlarmInput.ConditionCleared or AlarmInput.ConditionClearedLatching or AlarmInput.Reset
                or AlarmInput.Escalate or AlarmInput.Reraise or AlarmInput.Resolve or AlarmInput.Verify or AlarmInput.SetAside or AlarmInput.Agree
                or AlarmInput.TakeBack or AlarmInput.Hold => null,
            _ => throw new InvalidOperationException($"Nobody has said whether {step.Input} answers an alarm."),
        };
    }

    /// <param name="now">An instant before the last step counts as that one.</param>
    public TrafficNow At(Instant now)
    {
        Pass(now);
        _flood.Pass(_last);
        return new TrafficNow(
            _last, _flood.Since, _flood.Recent,
            [.. _raises.Where(raises => raises.Value.Count >= FigureSettings.ChatterRaises).Select(raises => raises.Key)],
            [.. from row in _rows
                where row.Value.ActiveSince is { } since && _last - since > FigureSettings.StaleAfter
                select new AlarmSince(row.Key, row.Value.ActiveSince!.Value)]);
    }

    private bool IsExplained(AlarmKey? cause) => cause is { } key && _rows.TryGetValue(key, out var row) && row is { State: not AlarmState.Normal, IsAside: false };

    private void Raised(AlarmKey key)
    {
        var raises = _raises.TryGetValue(key, out var known) ? known : _raises[key] = [];
        raises.Enqueue(_last);
    }

    private void Pass(Instant now)
    {
        _last = Instant.Max(_last, now);
        foreach (var (key, raises) in _raises.ToList())
        {
            while (raises.TryPeek(out var oldest) && _last - oldest >= FigureSettings.ChatterWindow)
            {
                raises.Dequeue();
            }

            if (raises.Count == 0)
            {
                _raises.Remove(key);
            }
        }
    }
}
