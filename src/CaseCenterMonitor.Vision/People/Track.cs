namespace CaseCenterMonitor.Vision.People;

/// <summary>Somebody from the moment of coming into the picture to that of leaving it. A number tells tracks apart; it says nothing about who it is.</summary>
public sealed class Track
{
    /// <summary>What appears within the picture is somebody when it has moved by itself: a chair that was pushed aside does not.</summary>
    private const int MovedMin = 3;

    /// <summary>As high as this share of all of it, and it is all of it.</summary>
    private const double WholeShare = 0.8;

    private static readonly TimeSpan WholeFor = TimeSpan.FromSeconds(2);

    private int _moved;
    private TimeSpan _wholeAt;

    internal Track(long number, TimeSpan at, in Body body, bool learnt) =>
        (Number, Since, Seen, StillSince, Body, Whole, Moved, _wholeAt, Entered, AreaMax) = (number, at, at, at, body, body, body, at, learnt && body.AtEdge, body.Area);

    public long Number { get; }

    /// <summary>When it was first seen.</summary>
    public TimeSpan Since { get; }

    /// <summary>When it was last seen.</summary>
    public TimeSpan Seen { get; private set; }

    /// <summary>Since when it has kept still.</summary>
    public TimeSpan StillSince { get; private set; }

    public Body Body { get; private set; }

    /// <summary>The largest area it has had, which is that of all of the body.</summary>
    internal double AreaMax { get; private set; }

    /// <summary>Came in over the edge of the picture, so that nothing but somebody is there now.</summary>
    public bool Entered { get; }

    /// <summary>Long enough there to be counted.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Shares an outline with others: how many there are is known, and who is where is not.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>The box of all of the body when all of it was last seen.</summary>
    internal Body Whole { get; private set; }

    /// <summary>The body when it last moved.</summary>
    internal Body Moved { get; private set; }

    internal void Join(in Body part) => Keep(Seen, Body.With(part));

    internal void See(TimeSpan at, in Body body, bool merged, PeopleOptions options)
    {
        if (body.MovedShare > options.StillShareMax)
        {
            (StillSince, Moved) = (at, body);
        }

        _moved += body.MovedShare > options.StillShareMax ? 1 : 0;
        (Seen, Body, IsMerged, AreaMax) = (at, body, merged, merged ? AreaMax : Math.Max(AreaMax, body.Area));
        Keep(at, body);
        IsConfirmed |= at - Since >= options.ConfirmFor && (Entered || _moved >= MovedMin);
    }

    // When less of it is seen for long, that is all there is.
    private void Keep(TimeSpan at, in Body body)
    {
        Body = body;
        if (!IsMerged && (body.Height >= WholeShare * Whole.Height || at - _wholeAt > WholeFor))
        {
            (Whole, _wholeAt) = (body, at);
        }
    }

    internal bool HasGone(TimeSpan at, PeopleOptions options) =>
        at - Seen >= (!IsConfirmed || Body.AtEdge ? options.GoneAfter : options.HiddenFor);
}
