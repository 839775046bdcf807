namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The contest of the zones for one tag: the nearest must be nearer by a margin, and stay so for the dwell, to take over.</summary>
internal sealed class Contest(LocatorParameters parameters, int[] zoneOfReader, int zones)
{
    private readonly double[] _metres = new double[zones];
    private readonly int[] _readers = new int[zones];

    /// <param name="MarginMetres">How much nearer the zone of the tag is than the best other one; null when either has no opinion.</param>
    /// <param name="Readers">How many readers of its zone have an opinion.</param>
    internal readonly record struct Outcome(double? MarginMetres, int Readers);

    /// <param name="isFrozen">The readers of its zone are deaf: the tag stays where it was last known to be, and no rival gains time.</param>
    public Outcome Hold(LocatedTag tag, long now, bool isFrozen)
    {
        var best = Measure(tag, now);
        if (isFrozen)
        {
            tag.Challenger = LocatedTag.Nowhere;
        }
        else if (best != LocatedTag.Nowhere)
        {
            Decide(tag, best, now);
        }

        return tag.Zone == LocatedTag.Nowhere ? default : new Outcome(Margin(tag.Zone), _readers[tag.Zone]);
    }

    /// <summary>The distance of each zone is the smallest median of its readers. Returns the nearest zone.</summary>
    private int Measure(LocatedTag tag, long now)
    {
        Array.Fill(_metres, double.PositiveInfinity);
        Array.Clear(_readers);
        var best = LocatedTag.Nowhere;
        foreach (var (reader, readings) in tag.Heard)
        {
            if (readings.Median(now, parameters.Window.Ticks, parameters.ReadingsMin) is { } median)
            {
                var zone = zoneOfReader[reader];
                _readers[zone]++;
                _metres[zone] = Math.Min(_metres[zone], median);
                best = best == LocatedTag.Nowhere || _metres[zone] < _metres[best] ? zone : best;
            }
        }

        return best;
    }

    private void Decide(LocatedTag tag, int best, long now)
    {
        if (tag.Zone == LocatedTag.Nowhere)
        {
            (tag.Zone, tag.IsUnsure) = (best, false);
            return;
        }

        var here = _metres[tag.Zone];
        tag.IsUnsure &= double.IsPositiveInfinity(here);
        if (best == tag.Zone || !Beats(_metres[best], here))
        {
            tag.Challenger = LocatedTag.Nowhere;
        }
        else if (tag.Challenger != best)
        {
            (tag.Challenger, tag.ChallengerSince) = (best, now);
        }
        else if (now - tag.ChallengerSince >= parameters.Dwell.Ticks)
        {
            (tag.Zone, tag.Challenger, tag.IsUnsure) = (best, LocatedTag.Nowhere, false);
        }
    }

    /// <summary>A zone without an opinion is infinitely far, so that any rival with one beats it.</summary>
    private bool Beats(double rival, double here) =>
        rival <= here * (1 - parameters.MarginShare) && rival <= here - parameters.MarginMetres;

    private double? Margin(int zone)
    {
        var rival = double.PositiveInfinity;
        for (var other = 0; other < _metres.Length; other++)
        {
            rival = other == zone ? rival : Math.Min(rival, _metres[other]);
        }

        var margin = rival - _metres[zone];
        return double.IsFinite(margin) ? Math.Round(margin, 2) : null;
    }
}
