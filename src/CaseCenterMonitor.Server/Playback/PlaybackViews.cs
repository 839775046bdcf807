using CaseCenterMonitor.Server.Live;
using NodaTime;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>A moment of the past and what came after it, in the words of the live contract.</summary>
/// <param name="Until">How far the updates go: all that was written down by then is in them.</param>
/// <param name="Plan">For <c>/api/playback/plans/{plan}</c>.</param>
/// <param name="PlanOfThatDay">False when the record does not hold the plan of that time: the one of today is shown, and is said to be.</param>
public sealed record PlaybackView(Picture Picture, IReadOnlyList<Update> Updates, Instant Until, long Plan, bool PlanOfThatDay)
{
    internal static PlaybackView Of(Played played) =>
        new(played.Picture, played.Updates, played.Until, played.HasPlan ? played.Stretch.SiteEntry : 0, played.HasPlan);
}
