using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>Which rule watches which of the legal clocks of a policy pack.</summary>
internal static class Clocks
{
    public const string Review = "review";

    public static readonly string[] Notices = ["notifyFamily", "inquiryNotifyFamily"];

    public const string Transfer = "toDetentionCentre";

    public const string FirstInterview = "firstInterview";

    /// <summary>The clocks that limit how long somebody may be held at all: every one that no other rule watches.</summary>
    public static IEnumerable<ClockCourse> OfCustody(Detainee person, Core.Policies policies) => LegalClocks.Of(person, policies)
        .Where(course => course.Clock.Key is not (Review or Transfer or FirstInterview) && !Notices.Contains(course.Clock.Key));

    public static IEnumerable<ClockCourse> Of(Detainee person, Core.Policies policies, params string[] keys) =>
        LegalClocks.Of(person, policies).Where(course => keys.Contains(course.Clock.Key));

    /// <summary>The clock that falls due first; null while none will.</summary>
    public static ClockCourse? FirstDue(IEnumerable<ClockCourse> courses) => courses.Where(course => course.BreachedAt is not null).MinBy(course => course.BreachedAt);

    /// <summary>The one that falls due first of those that nobody has ended: what was done too late is no longer to be done. Null while none will.</summary>
    public static ClockCourse? FirstOwed(IEnumerable<ClockCourse> courses) => FirstDue(courses.Where(course => course.Stopped is null));

    public static Condition Explain(ClockCourse course, Detainee person, Condition bare)
    {
        var zone = person.Whereabouts.Zone;
        return bare with
        {
            Zone = zone,
            Limit = course.Limit,
            Arguments = Fact.Named(
                Record(person), Zone(zone), ("limit", Text(course.Limit!.Value)), ("endsAt", Text(course.EndsAt!.Value)), ("clock", course.Clock.Key)),
            Facts = [.. Facts(course)],
        };
    }

    private static IEnumerable<Fact> Facts(ClockCourse course)
    {
        yield return Fact.Of("clock-started", At(course.From)).By(course.Started!.Entry);
        foreach (var step in course.Steps.Where(step => step.Approval is not null))
        {
            yield return Fact.Of("clock-extended", ("limit", Text(step.Limit.Value)), At(step.Approval!.At)).By(step.Approval.Entry);
        }

        foreach (var stretch in course.Uncounted.Stretches)
        {
            yield return Fact.Of("clock-uncounted", ("from", Text(stretch.From)), ("to", stretch.To is { } to ? Text(to) : "")).By(stretch.Begun.Entry);
        }
    }
}
