using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Says when there is a flood: from the instant at which more than ten alarms were annunciated within ten minutes, until fewer than five were. The ten
/// minutes are half open: what was annunciated exactly ten minutes ago no longer counts.
/// </summary>
public sealed class FloodWatch
{
    private readonly Queue<Instant> _recent = [];
    private Instant _last = Instant.MinValue;

    /// <summary>Null when there is none.</summary>
    public Instant? Since { get; private set; }

    public int Recent => _recent.Count;

    /// <returns>The flood that has ended by then, if one has.</returns>
    public Interval? Pass(Instant now)
    {
        _last = Instant.Max(_last, now);
        Interval? over = null;
        while (_recent.TryPeek(out var oldest) && _last - oldest >= FigureSettings.TenMinutes)
        {
            _recent.Dequeue();
            if (Since is { } since && _recent.Count < FigureSettings.FloodEndsUnder)
            {
                over = new Interval(since, oldest + FigureSettings.TenMinutes);
                Since = null;
            }
        }

        return over;
    }

    /// <param name="at">What is told late counts from when the last one before it was.</param>
    /// <returns>The flood that had ended before it, if one had.</returns>
    public Interval? Annunciate(Instant at)
    {
        // What leaves in the same instant makes room for this one: it is not a lull between the two.
        var over = Pass(at - Duration.Epsilon);
        _last = Instant.Max(_last, at);
        _recent.Enqueue(_last);
        over ??= Pass(_last);
        if (Since is null && _recent.Count > FigureSettings.FloodStartsOver)
        {
            Since = _last;
        }

        return over;
    }

    /// <summary>Every flood that began by then; the last one may have no end yet.</summary>
    /// <param name="annunciated">In order.</param>
    public static IReadOnlyList<Interval> In(IEnumerable<Instant> annunciated, Instant until)
    {
        var watch = new FloodWatch();
        var floods = new List<Interval>();
        foreach (var at in annunciated)
        {
            if (watch.Annunciate(at) is { } over)
            {
                floods.Add(over);
            }
        }

        if (watch.Pass(until) is { } last)
        {
            floods.Add(last);
        }

        if (watch.Since is { } since)
        {
            floods.Add(new Interval(since, null));
        }

        return floods;
    }
}
