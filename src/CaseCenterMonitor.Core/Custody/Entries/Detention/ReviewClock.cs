namespace CaseCenterMonitor.Core;

/// <summary>A review can be written down once a clock of reviews runs.</summary>
internal static class ReviewClock
{
    public static Refusal? Missing(Policies policies, Detainee person) =>
        LegalClocks.Of(person, policies).Any(course => course.Clock.Repeat is not null && course.Started is not null)
            ? null
            : Refusal.Conflict("No review is due: the law in force has none, or detention has not been authorised yet.");
}
