using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Whether an extension may be approved: in its order, in time, by a rank that is high enough, and not for a vulnerable group.</summary>
public static class ExtensionCheck
{
    /// <returns>Null when it may be entered; otherwise a sentence that names the source.</returns>
    public static Refusal? Check(Detainee person, Policies policies, Signal.ExtensionApproved signal)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(signal);
        var courses = LegalClocks.Of(person, policies).Where(course => course.Clock.Extensions.Count > 0 && course.Started is not null).ToList();
        if (courses.Count == 0)
        {
            return Refusal.Conflict("There is no extension on this legal ground.");
        }

        if (signal.ApproverRank is { } rank && policies.Ranks.All(known => known.Key != rank))
        {
            return Refusal.Invalid($"Unknown rank '{rank}'. Known: {string.Join(", ", policies.Ranks.Select(known => known.Key))}.");
        }

        foreach (var course in courses)
        {
            if (course.Clock.Extensions.FirstOrDefault(one => one.Key == signal.Extension) is { } extension)
            {
                return FaultOf(course, extension, signal.OccurredAt, signal.ApproverRank, policies) is { } fault
                    ? Refusal.Conflict(Sentence(fault, course, extension, policies))
                    : null;
            }
        }

        return Refusal.Conflict($"'{signal.Extension}' is no extension on this legal ground. {NextOf(courses[0])}");
    }

    /// <param name="rank">Null when it was not stated: then order and time alone decide, and the sheet shows that the rank is missing.</param>
    internal static ExtensionFault? FaultOf(ClockCourse course, Extension extension, Instant at, string? rank, Policies policies) =>
        course.ShortenedFor != Vulnerability.None ? ExtensionFault.VulnerableGroup
        : !FollowsOn(course, extension) ? ExtensionFault.OutOfOrder
        : course.ElapsedAt(at) >= course.Limit!.Value + ClockCourse.LastMinute ? ExtensionFault.AfterExpiry
        : rank is not null && extension.Rank is { } least && Height(policies, rank) < Height(policies, least) ? ExtensionFault.RankTooLow
        : null;

    private static bool FollowsOn(ClockCourse course, Extension extension)
    {
        var before = course.Clock.Extensions.TakeWhile(one => one.Key != extension.Key).LastOrDefault()?.Key ?? course.Clock.LimitKey!;
        return (extension.After ?? [before]).Contains(course.Limit!.Key);
    }

    private static int Height(Policies policies, string rank) => policies.Ranks.TakeWhile(known => known.Key != rank).Count();

    private static string NextOf(ClockCourse course)
    {
        var next = course.Clock.Extensions.Where(one => FollowsOn(course, one)).Select(one => one.Key).ToList();
        return next.Count == 0 ? "There is no further extension on this legal ground." : $"Extensions are approved in order: the next one is {string.Join(" or ", next)}.";
    }

    private static string Sentence(ExtensionFault fault, ClockCourse course, Extension extension, Policies policies) => fault switch
    {
        ExtensionFault.OutOfOrder => $"{NextOf(course)} ({Source(extension.Key, policies)})",
        ExtensionFault.AfterExpiry => $"The limit has passed: it cannot be extended afterwards. ({course.Limit!.Source})",
        ExtensionFault.RankTooLow => $"Only {extension.ApproverRank} or higher may approve it. ({Source(extension.Key, policies)})",
        ExtensionFault.VulnerableGroup => $"The limit of this person's group cannot be extended. ({course.Limit!.Source})",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No sentence for this fault."),
    };

    private static string Source(string key, Policies policies) => policies[key].Source;
}
