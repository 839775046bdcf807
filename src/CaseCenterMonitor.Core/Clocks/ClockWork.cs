using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Works out one clock of one person from their events.</summary>
/// <param name="events">In the order of their times.</param>
internal sealed class ClockWork(ClockDefinition clock, Vulnerability groups, IReadOnlyList<CustodyEvent> events, Policies policies)
{
    public ClockCourse Course()
    {
        var applies = clock.OnlyWith is not { } needed || First(0, [needed]) is not null;
        if (!applies || First(0, clock.Starts) is not { } start)
        {
            return new ClockCourse { Clock = clock, Steps = FirstStep(), ShortenedFor = Shortened };
        }

        var stop = First(start + 1, clock.Stops);
        var uncounted = clock.ExcludesSobering ? UncountedTime.OfSobering(events) : UncountedTime.None;
        var counted = new ClockCourse
        {
            Clock = clock, Started = events[start], From = events[start].At, Stopped = stop is { } end ? events[end] : null, Steps = FirstStep(),
            ShortenedFor = Shortened, Uncounted = uncounted,
        };
        var course = clock.Repeat is { } repeat ? Reviewed(counted, repeat, start, stop ?? events.Count) : Extended(counted, start, stop ?? events.Count);
        return Warned(course);
    }

    private Vulnerability Shortened => clock.Vulnerable is { } shorter ? groups & shorter.Groups : Vulnerability.None;

    private List<ClockStep> FirstStep() => (Shortened != Vulnerability.None ? clock.Vulnerable!.LimitKey : clock.LimitKey) is { } key
        ? [new ClockStep(policies[key], null, null)]
        : [];

    private int? First(int from, IReadOnlyList<CustodyEventKind> kinds)
    {
        for (var index = from; index < events.Count; index++)
        {
            if (kinds.Contains(events[index].Kind))
            {
                return index;
            }
        }

        return null;
    }

    private ClockCourse Extended(ClockCourse course, int start, int stop)
    {
        var (steps, disputes) = (course.Steps.ToList(), new List<ClockDispute>());
        for (var index = start + 1; index < stop; index++)
        {
            var approval = events[index];
            if (approval.Kind != CustodyEventKind.ExtensionApproved || clock.Extensions.FirstOrDefault(one => one.Key == approval.Detail) is not { } extension)
            {
                continue;
            }

            if (ExtensionCheck.FaultOf(course with { Steps = steps }, extension, approval.At, approval.Rank, policies) is { } fault)
            {
                disputes.Add(new ClockDispute(approval, fault));
            }
            else
            {
                steps.Add(new ClockStep(policies[extension.Key], extension, approval));
            }
        }

        return course with { Steps = steps, Disputes = disputes };
    }

    private ClockCourse Reviewed(ClockCourse course, ClockRepeat repeat, int start, int stop)
    {
        var (from, limit, reviews) = (course.From, course.Limit!, new List<ClockReview>());
        CustodyEvent? postponed = null;
        for (var index = start + 1; index < stop; index++)
        {
            var one = events[index];
            if (one.Kind == repeat.Postponed)
            {
                postponed = one;
            }
            else if (one.Kind == repeat.On)
            {
                var due = from + limit.Value;
                reviews.Add(new ClockReview(one, limit, due));
                (from, limit, postponed) = (Instant.Min(one.At, due), policies[repeat.LimitKey], null);
            }
        }

        return course with { From = from, Steps = [new ClockStep(limit, null, null)], Reviews = reviews, Postponed = postponed };
    }

    private ClockCourse Warned(ClockCourse course)
    {
        if (course.Limit is not { } limit)
        {
            return course;
        }

        var warnings = clock.LeadKeys
            .Select(key => (Key: key, Lead: ClockLead.Of(policies, key, limit.Value)))
            .Select(lead => (lead.Key, lead.Lead, At: course.Uncounted.Due(course.From, Duration.Max(Duration.Zero, limit.Value - lead.Lead))))
            .Where(lead => lead.At is { } at && !(course.Stopped?.At < at))
            .Select(lead => new ClockWarning(lead.Key, lead.Lead, lead.At!.Value))
            .OrderBy(warning => warning.At);
        return course with { Warnings = [.. warnings] };
    }
}
