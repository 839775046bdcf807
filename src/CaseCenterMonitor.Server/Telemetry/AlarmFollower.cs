using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Reads alarm steps beside the running centre, each once. The first time it walks through the whole journal, because what stands now may have begun at
/// any time; from then on it reads on from where it ended.
/// </summary>
public sealed class AlarmFollower(Premises premises, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly AlarmTraffic _traffic = new();
    private readonly Instant _startedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());
    private readonly Dictionary<string, long> _raised = new(StringComparer.Ordinal);
    private List<Answered> _answers = [];
    private long _followed;

    /// <summary>Reads on, and says how alarms come in now. One caller at a time reads; others wait for it.</summary>
    public TrafficNow At(Instant now)
    {
        lock (_gate)
        {
            _followed = AlarmSteps.Follow(premises.Journal, _followed, Take);
            return _traffic.At(now);
        }
    }

    /// <summary>What is known of what was read so far, with what was answered since this was last asked for.</summary>
    public TrafficFigures Figures(Instant now)
    {
        lock (_gate)
        {
            (var answers, _answers) = (_answers, []);
            return new TrafficFigures(_traffic.At(now), answers, new Dictionary<string, long>(_raised));
        }
    }

    private void Take(AlarmTransition step)
    {
        var answered = _traffic.Take(step);
        if (step.At < _startedAt)
        {
            return; // An earlier run of the server has told of it.
        }

        if (answered is { } answer)
        {
            _answers.Add(answer);
        }

        if (step.Input == AlarmInput.ConditionMet)
        {
            _raised[step.Key.Rule] = _raised.GetValueOrDefault(step.Key.Rule) + 1;
        }
    }
}
