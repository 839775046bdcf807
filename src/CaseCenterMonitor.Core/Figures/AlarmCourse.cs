using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>It began to ring, or would have: its condition came true, or became worse.</summary>
/// <param name="Cause">The alarm that its rule names as its explanation.</param>
/// <param name="Worsened">It was true already and reached the next step of its ladder.</param>
public readonly record struct Raise(Instant At, AlarmPriority Priority, AlarmKey? Cause, bool Worsened);

/// <summary>The condition was true from then on, half open; no end while it is.</summary>
/// <param name="Answered">Somebody acknowledged or came while it was true.</param>
public readonly record struct Spell(Instant From, Instant? To, bool Answered);

/// <summary>How long something waited for somebody.</summary>
public readonly record struct Wait(Instant From, Instant To, AlarmPriority Priority)
{
    public Duration Length => To - From;
}

/// <summary>From raised to Normal, half open.</summary>
/// <param name="Worst">The worst priority it reached.</param>
/// <param name="Resolved">By the last word; <paramref name="Verified"/> of that word.</param>
public sealed record Life(Instant From, Instant? To, AlarmPriority Worst, AlarmKey? Cause, Instant? Attended, Instant? Resolved, Instant? Verified);

/// <summary>It was kept from ringing, half open.</summary>
public readonly record struct Aside(Instant From, Instant? To, SetAside What);

public readonly record struct Resolved(Instant At, AlarmPriority Worst, ResolvedCause Cause);

/// <summary>
/// What became of one alarm, its own steps taken in their order. An instant that lies before that of the step before it counts as that one: the
/// course of an alarm never runs backwards.
/// </summary>
public sealed class AlarmCourse(AlarmKey key)
{
    private readonly List<Raise> _raises = [];
    private readonly List<Spell> _spells = [];
    private readonly List<Life> _lives = [];
    private readonly List<Aside> _asides = [];
    private readonly List<Wait> _acknowledged = [];
    private readonly List<Wait> _attended = [];
    private readonly List<Resolved> _resolved = [];
    private readonly List<Instant> _reraised = [];
    private readonly List<Instant> _escalated = [];
    private Instant _last = Instant.MinValue;
    private Instant? _calls;

    public AlarmKey Key { get; } = key;

    public IReadOnlyList<Raise> Raises => _raises;

    public IReadOnlyList<Spell> Spells => _spells;

    public IReadOnlyList<Life> Lives => _lives;

    public IReadOnlyList<Aside> Asides => _asides;

    /// <summary>From when it called to when somebody acknowledged it. What was set aside called nobody meanwhile.</summary>
    public IReadOnlyList<Wait> Acknowledged => _acknowledged;

    /// <summary>From when it was raised, or raised again, to when somebody came.</summary>
    public IReadOnlyList<Wait> Attended => _attended;

    public IReadOnlyList<Resolved> Resolutions => _resolved;

    public IReadOnlyList<Instant> Reraised => _reraised;

    public IReadOnlyList<Instant> Escalated => _escalated;

    /// <summary>Not Normal at that instant.</summary>
    public bool IsOpenAt(Instant at) => _lives.Exists(life => life.From <= at && (life.To is not { } to || at < to));

    public bool IsSetAsideAt(Instant at) => _asides.Exists(aside => aside.From <= at && (aside.To is not { } to || at < to));

    internal void Take(AlarmTransition step)
    {
        var at = _last = Instant.Max(_last, step.At);
        Live(step, at);
        Hold(step, at);
        Call(step, at);
        Act(step, at);
    }

    private bool IsAside => _asides is [.., { To: null }];

    private void Live(AlarmTransition step, Instant at)
    {
        if (step.To != AlarmState.Normal && _lives is not [.., { To: null }])
        {
            _lives.Add(new Life(at, null, step.Priority, step.Condition?.Cause, null, null, null));
        }

        if (_lives is [.., { To: null } life])
        {
            _lives[^1] = life with
            {
                Worst = step.Priority < life.Worst ? step.Priority : life.Worst,
                To = step.To == AlarmState.Normal ? at : null,
            };
        }
    }

    private void Hold(AlarmTransition step, Instant at)
    {
        var wasActive = _spells is [.., { To: null }];
        var isActive = AlarmStateTable.IsActive(step.To);
        if (isActive && !wasActive)
        {
            _spells.Add(new Spell(at, null, false));
            _raises.Add(new Raise(at, step.Priority, step.Condition?.Cause, false));
        }
        else if (isActive && step.Input == AlarmInput.ConditionWorsened)
        {
            _raises.Add(new Raise(at, step.Priority, step.Condition?.Cause, true));
        }
        else if (!isActive && wasActive)
        {
            _spells[^1] = _spells[^1] with { To = at };
        }

        if (isActive && step.Input is AlarmInput.Acknowledge or AlarmInput.Attend)
        {
            _spells[^1] = _spells[^1] with { Answered = true };
        }
    }

    private void Call(AlarmTransition step, Instant at)
    {
        if (step.Input == AlarmInput.Acknowledge && _calls is { } since)
        {
            _acknowledged.Add(new Wait(since, at, step.Priority));
        }

        Put(step, at);
        _calls = !AlarmStateTable.AwaitsAcknowledgement(step.To) || IsAside ? null : _calls ?? at;
    }

    private void Put(AlarmTransition step, Instant at)
    {
        if (step.Input is AlarmInput.SetAside or AlarmInput.Agree && step.Aside is { IsInForce: true } aside && !IsAside)
        {
            _asides.Add(new Aside(at, null, aside));
        }
        else if (step.Input == AlarmInput.TakeBack && IsAside)
        {
            _asides[^1] = _asides[^1] with { To = at };
        }
    }

    private void Act(AlarmTransition step, Instant at)
    {
        switch (step.Input)
        {
            case AlarmInput.Attend when _lives is [.., { To: null, Attended: null } life]:
                _attended.Add(new Wait(_reraised is [.., var again] && again > life.From ? again : life.From, at, step.Priority));
                _lives[^1] = life with { Attended = at };
                break;
            case AlarmInput.Resolve when step.Resolution is { } resolution && _lives is [.., var life]:
                _resolved.Add(new Resolved(at, life.Worst, resolution.Cause));
                _lives[^1] = life with { Resolved = at, Verified = null };
                break;
            case AlarmInput.ConditionMet or AlarmInput.ConditionWorsened when _lives is [.., { Resolved: not null } life]:
                // What was said then does not answer what is true now.
                _lives[^1] = life with { Resolved = null, Verified = null };
                break;
            case AlarmInput.Verify when _lives is [.., var life]:
                _lives[^1] = life with { Verified = at };
                break;
            case AlarmInput.Reraise:
                _reraised.Add(at);
                break;
            case AlarmInput.Escalate:
                _escalated.Add(at);
                break;
            case AlarmInput.ConditionMet or AlarmInput.ConditionWorsened or AlarmInput.ConditionCleared or AlarmInput.ConditionClearedLatching
                or AlarmInput.Acknowledge or AlarmInput.Reset or AlarmInput.SetAside or AlarmInput.Agree or AlarmInput.TakeBack
                or AlarmInput.Attend or AlarmInput.Resolve or AlarmInput.Verify or AlarmInput.Hold:
                break;
            default:
                throw new InvalidOperationException($"No way to count {step.Input}.");
        }
    }
}
