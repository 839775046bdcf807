namespace CaseCenterMonitor.Vision.People;

/// <summary>Follows bodies from frame to frame. Two who meet and become one outline stay two, and are told apart again when they part.</summary>
internal sealed class Tracker(PeopleOptions options)
{
    /// <summary>How far somebody may come between two frames, in shares of their own height and a second: a run.</summary>
    private const double HeightsInSecond = 2.5;

    /// <summary>Of a whole body, what may come off it.</summary>
    private const double PartMax = 0.3;

    /// <summary>What is left of somebody at the edge when all of them has gone: a hem, a shadow.</summary>
    private const double RestMax = 0.12;

    /// <summary>Of the box of a piece, within that of the whole.</summary>
    private const double PieceMin = 0.6;

    /// <summary>By then the two are told apart, or they are two.</summary>
    private static readonly TimeSpan LeftWithin = TimeSpan.FromSeconds(1.5);

    private readonly List<Track> _tracks = [];
    private TimeSpan _before;
    private long _last;

    public IReadOnlyList<Track> Tracks => _tracks;

    public void Take(TimeSpan at, IReadOnlyList<Body> bodies, bool learnt)
    {
        var reach = HeightsInSecond * Math.Clamp((at - _before).TotalSeconds, 0.05, 1);
        _before = at;
        var trackOf = new List<Track>?[bodies.Count];
        foreach (var track in _tracks)
        {
            if (Nearest(track, bodies, reach) is { } index && !(bodies[index].AtEdge && bodies[index].Area < RestMax * track.AreaMax))
            {
                (trackOf[index] ??= []).Add(track);
            }
        }

        Part(bodies, trackOf);
        for (var index = 0; index < bodies.Count; index++)
        {
            if (trackOf[index] is { } tracks)
            {
                Give(at, bodies[index], tracks);
            }
        }

        for (var index = 0; index < bodies.Count; index++)
        {
            if (trackOf[index] is null)
            {
                Begin(at, bodies[index], learnt);
            }
        }

        _tracks.RemoveAll(track => track.HasGone(at, options));
    }

    // Several who shared an outline and now have two: one of them is the other. Who is who cannot be told by outlines.
    private void Part(IReadOnlyList<Body> bodies, List<Track>?[] trackOf)
    {
        for (var index = 0; index < bodies.Count; index++)
        {
            var alone = bodies[index];
            if (trackOf[index] is null && Array.Find(trackOf, tracks => tracks is { Count: > 1 } && tracks[0].IsMerged && alone.GapTo(tracks[0].Body) <= options.JoinGap) is { } group)
            {
                trackOf[index] = [group[^1]];
                group.RemoveAt(group.Count - 1);
            }
        }
    }

    /// <summary>Nothing of before counts any more.</summary>
    public void Forget() => _tracks.Clear();

    // A shirt like the wall tears a body in two: both are where all of it was.
    private Track? PieceOf(TimeSpan at, in Body body)
    {
        var piece = body;
        return _tracks.Find(track => track.IsConfirmed && !track.IsMerged && track.Seen == at && piece.Area < track.AreaMax && piece.Within(track.Whole) > PieceMin);
    }

    // Somebody who was there when the camera was switched on has gone on from what the learnt view shows of them, and it was that which was followed.
    private Track? LeftBehind(TimeSpan at, in Body body)
    {
        var moving = body;
        return body.MovedShare <= options.StillShareMax ? null : _tracks.Find(track =>
            !track.Entered && track.IsConfirmed && track.Body.MovedShare <= options.StillShareMax
            && moving.GapTo(track.Moved) < HeightsInSecond * (at - track.StillSince).TotalSeconds * Math.Max(moving.Height, track.Body.Height) && at - track.StillSince < LeftWithin);
    }

    // A foot, a shadow or a sleeve that has come off the outline of somebody.
    private bool IsPart(in Body body, TimeSpan at)
    {
        var one = body;
        return _tracks.Any(track => at - track.Seen < options.GoneAfter && one.Area < PartMax * track.AreaMax && one.GapTo(track.Body) < options.JoinGap);
    }

    private int? Nearest(Track track, IReadOnlyList<Body> bodies, double reach)
    {
        var (best, bestScore) = ((int?)null, 0.0);
        for (var index = 0; index < bodies.Count; index++)
        {
            var body = bodies[index];
            var shared = track.Body.Shared(body);
            var far = track.Body.DistanceTo(body) / Math.Max(track.Body.Height, body.Height);
            var score = (shared > 0 ? 1 + shared - far : far < reach ? 1 - (far / reach) : 0) is > 0 and var near ? near + Moving(track, body) : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (index, score);
            }
        }

        return best;
    }

    // What somebody leaves behind in the learnt view keeps their place and their size, and does not move.
    private double Moving(Track track, in Body body) => track.Entered ? 0 : Math.Min(1, body.MovedShare / (3 * options.StillShareMax));

    private void Begin(TimeSpan at, in Body body, bool learnt)
    {
        if (PieceOf(at, body) is { } torn)
        {
            torn.Join(body);
        }
        else if (LeftBehind(at, body) is { } moved)
        {
            moved.See(at, body, merged: false, options);
        }
        else if (_tracks.Count < options.TracksMax && !IsPart(body, at))
        {
            _tracks.Add(new Track(++_last, at, body, learnt));
        }
    }

    private void Give(TimeSpan at, in Body body, List<Track> tracks)
    {
        // Those who never were anybody for long do not make two of one.
        var lasting = tracks.Where(track => track.IsConfirmed).ToList();
        foreach (var track in tracks.Except(lasting).Skip(lasting.Count == 0 ? 1 : 0))
        {
            _tracks.Remove(track);
            tracks = [.. tracks.Where(one => one != track)];
        }

        foreach (var track in tracks)
        {
            track.See(at, body, tracks.Count > 1, options);
        }
    }
}
