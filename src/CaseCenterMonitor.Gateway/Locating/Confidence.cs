using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// How far the place of a tag is to be believed: three grades with rules anybody can check, and no number that looks more exact than it is.
/// Low: it is not heard and placed at this moment, another zone seems nearer, it came where no open door led within the last minute, or a
/// camera of the zone sees nobody. High: its zone is nearer than any other by twice the margin that a move needs, or by the margin when also
/// an opened door or a camera speaks for it; or no other zone hears it. Medium: everything between.
/// </summary>
internal static class Confidence
{
    /// <summary>A move that nothing explains weighs as long as this; the flag itself stays with the place.</summary>
    private static readonly TimeSpan UnexplainedFor = TimeSpan.FromMinutes(1);

    /// <summary>How many times the margin of a move is clear.</summary>
    private const double ClearMargins = 2;

    public static LocationConfidence Of(LocatedTag tag, Contest.Outcome outcome, CameraEvidence camera, double marginShare, long now)
    {
        var isUnexplained = tag.Move == MoveEvidence.Implausible && now - tag.PlacedAt < UnexplainedFor.Ticks;
        if (tag.Presence != WristbandPresence.Present || camera == CameraEvidence.Contradicts || isUnexplained || outcome.Readers == 0)
        {
            return LocationConfidence.Low;
        }

        var hasWitness = camera == CameraEvidence.Confirms || tag.Move == MoveEvidence.Passage;
        return outcome.MarginShare switch
        {
            null => LocationConfidence.High,
            < 0 => LocationConfidence.Low,
            var share when share >= marginShare * (hasWitness ? 1 : ClearMargins) => LocationConfidence.High,
            _ => LocationConfidence.Medium,
        };
    }
}
