using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The contest of the zones for one tag: the nearest must be nearer by a margin, and stay so for the dwell, to take over.</summary>
/// <param name="judge">What the doors say, at an instant, about a move of the tag to another zone.</param>
internal sealed class Contest(
    LocatorParameters parameters, IReadOnlyList<LocatorReader> readers, int[] zoneOfReader, int zones, Func<LocatedTag, int, long, MoveEvidence> judge)
{
    private readonly Distances _whole = new(zones);
    private readonly Distances _newest = new(zones);
    private readonly double _leastRatio = 1 / (1 - parameters.MarginShare);

    /// <param name="MarginMetres">How much nearer the zone of the tag is than the best other one; null when either has no opinion.</param>
    /// <param name="Readers">How many readers of its zone have an opinion.</param>
    internal readonly record struct Outcome(double? MarginMetres, double? MarginShare, int Readers);

    /// <param name="isFrozen">The readers of its zone are deaf: the tag stays where it was last known to be, and no rival gains time.</param>
    public Outcome Hold(LocatedTag tag, long now, bool isFrozen)
    {
        Measure(tag, now);
        if (isFrozen)
        {
            tag.Challenger = LocatedTag.Nowhere;
        }
        else if (_whole.Nearest != LocatedTag.Nowhere)
        {
            Decide(tag, now);
        }

        tag.HeldAt = now;
        return tag.Zone == LocatedTag.Nowhere ? default : _whole.OutcomeOf(tag.Zone);
    }

    private void Measure(LocatedTag tag, long now)
    {
        _whole.Clear();
        _newest.Clear();
        foreach (var (reader, readings) in tag.Heard)
        {
            var (zone, reach) = (zoneOfReader[reader], readers[reader].MaxMetres);
            if (readings.Median(now, parameters.Window.Ticks, parameters.ReadingsMin) is { } metres)
            {
                _whole.Take(zone, metres, metres <= reach);
            }

            if (readings.Newest(now, parameters.Newest.Ticks, parameters.ReadingsMin) is { } newest)
            {
                _newest.Take(zone, newest, newest <= reach);
            }
        }
    }

    private void Decide(LocatedTag tag, long now)
    {
        if (tag.Zone == LocatedTag.Nowhere)
        {
            tag.Place(_whole.Nearest, now, MoveEvidence.Unknown);
            return;
        }

        tag.IsUnsure &= !_whole.Has(tag.Zone);
        var (rival, ratio) = Rival(tag.Zone);
        if (rival == LocatedTag.Nowhere)
        {
            tag.Challenger = LocatedTag.Nowhere;
            tag.SureAt = _whole.Has(tag.Zone) ? now : tag.SureAt;
            return;
        }

        if (tag.Challenger != rival)
        {
            (tag.Challenger, tag.Won) = (rival, 0);
        }
        else
        {
            tag.Won += (now - tag.HeldAt) * Speed(ratio);
        }

        var move = judge(tag, rival, now);
        if (tag.Won >= DwellOf(tag.Zone, move))
        {
            tag.Place(rival, now, move);
        }
    }

    /// <summary>Who wins against the zone of the tag, and by what ratio; nowhere when nobody does.</summary>
    private (int Rival, double Ratio) Rival(int here)
    {
        var next = _newest.Nearest;
        if (next != LocatedTag.Nowhere && next != here && IsGoing(here, next) && Beats(_newest[next], _newest[here]))
        {
            return (next, _newest[here] / _newest[next]);
        }

        var best = _whole.Nearest;
        return best == here || !Beats(_whole[best], _whole[here]) ? (LocatedTag.Nowhere, 0) : (best, _whole[here] / _whole[best]);
    }

    /// <summary>The newest readings are farther from where it was and nearer to where it seems to go than all of the window are.</summary>
    private bool IsGoing(int here, int next) => double.IsFinite(_newest[here]) && _newest[here] > _whole[here] && _newest[next] < _whole[next];

    /// <summary>A zone without an opinion is infinitely far, so that any rival with one beats it.</summary>
    private bool Beats(double rival, double here) =>
        rival <= here * (1 - parameters.MarginShare) && rival <= here - parameters.MarginMetres;

    /// <summary>How much faster the dwell passes the clearer the win is. No opinion of the present zone is no clear win.</summary>
    private double Speed(double ratio) =>
        double.IsFinite(ratio) ? Math.Clamp(Math.Log(ratio) / Math.Log(_leastRatio), 1, 1 / parameters.ClearDwellShare) : 1;

    /// <summary>
    /// Against a zone that does not hear the tag at all a rival needs as long as it takes to find its readers deaf, whatever else is said:
    /// otherwise a deaf reader would hand its people to the neighbouring room.
    /// </summary>
    private double DwellOf(int zone, MoveEvidence move)
    {
        var dwell = parameters.Dwell.Ticks * move switch
        {
            MoveEvidence.Passage => parameters.PassageDwellShare,
            MoveEvidence.Plain or MoveEvidence.Unknown => 1,
            MoveEvidence.Implausible => parameters.ImplausibleDwells,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No dwell for this evidence."),
        };
        return double.IsFinite(_whole[zone]) ? dwell : Math.Max(dwell, parameters.ReaderSilence.Ticks);
    }
}
