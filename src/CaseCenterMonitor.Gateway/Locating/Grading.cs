using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The grade of one tag's place that is worth telling: one that has stood for a while, so that a grade at the border does not chatter.</summary>
internal sealed class Grading
{
    /// <summary>How long another grade must stand before it is told by itself. With a move or a change of presence it is told at once.</summary>
    private static readonly TimeSpan StandsAfter = TimeSpan.FromSeconds(10);

    private LocationConfidence _seen = LocationConfidence.Unknown;
    private long _since;

    public bool Stands { get; private set; }

    public LocationConfidence Take(LocationConfidence grade, long now)
    {
        (_seen, _since) = grade == _seen ? (_seen, _since) : (grade, now);
        Stands = now - _since >= StandsAfter.Ticks;
        return grade;
    }
}
