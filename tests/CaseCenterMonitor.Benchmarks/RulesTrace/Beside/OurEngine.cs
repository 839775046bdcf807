using CaseCenterMonitor.Core;
using NodaTime;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// The product's engine behind the yardstick's interface: one engine for each centre, as the server has it, fed in batches as the server feeds it.
/// What devices say is made into readings, what officers do into signals, and that is part of what is measured. The trace is in order, so nothing is
/// held back for earlier arrivals.
/// </summary>
internal sealed class OurEngine : IEngine
{
    private readonly CentreFeed[] _feeds;

    /// <param name="batchLength">How many readings of one centre are handed over at once.</param>
    public OurEngine(TraceCentre[] centres, int batchLength = 128) => _feeds = [.. centres.Select(centre => new CentreFeed(centre, TraceLimits.RulesOf(centre.Centre), batchLength, Note))];

    public List<Perf.Alarm> Alarms { get; } = [];

    public void Process(in Ev e) => _feeds[e.Centre].Take(e);

    public void Finish(long tEnd)
    {
        foreach (var feed in _feeds)
        {
            feed.Finish(Instant.FromUnixTimeMilliseconds(tEnd));
        }
    }

    private void Note(AlarmTransition step)
    {
        if (step.Input == AlarmInput.ConditionMet)
        {
            Alarms.Add(Raised(step));
        }
    }

    // RT-1 is the yardstick's rule 1. Its alarms are stamped at the limit, ours at the first instant after it.
    private static Perf.Alarm Raised(AlarmTransition step)
    {
        var condition = step.Condition!;
        return new Perf.Alarm(
            (byte)TraceCentre.NumberOf(step.Key.Rule),
            TraceCentre.NumberOf(step.Key.Subject.Id),
            TraceCentre.NumberOf(condition.Zone?.Value),
            condition.Since.ToUnixTimeMilliseconds(),
            (condition.Since + condition.Limit!.Value).ToUnixTimeMilliseconds());
    }
}
