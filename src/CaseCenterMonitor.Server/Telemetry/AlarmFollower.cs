using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Reads alarm steps beside the running centre, each once. The first time it walks through the whole journal, because what stands now may have begun at
/// any time; from then on it reads on from where it ended.
/// </summary>
/// <param name="startedAt">What was answered or raised before, an earlier run of the server has told of.</param>
public sealed class AlarmFollower(JournalAddress journal, Instant startedAt)
{
    private readonly Lock _gate = new();
    private readonly AlarmTraffic _traffic = new();
    private readonly Dictionary<string, long> _raised = new(StringComparer.Ordinal);
    private List<Answered> _answers = [];
    private long _followed;

    /// <summary>Reads on, and says how alarms come in now. One caller at a time reads; others wait for it.</summary>
    public TrafficNow At(Instant now)
    {
        lock (_gate)
        {
            _followed = AlarmSteps.Follow(journal, _followed, Take);
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
        if (step.At < startedAt)
        {
            return;
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
