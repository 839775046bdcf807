using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>The legal clocks of a person: several run at once, each from its own start. Time is elapsed time; no calendar enters.</summary>
public static class LegalClocks
{
    /// <summary>Every clock in force for the person, started or not, without asking what time it is: what rules take their due instants from.</summary>
    public static IEnumerable<ClockCourse> Of(Detainee person, Policies policies)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(policies);
        if (person.Courses is not { } known || known.Policies != policies)
        {
            known = new KnownCourses(policies, [.. Of(person.Basis, person.VulnerableGroups, EventsOf(person), policies)]);
            person.Courses = known;
        }

        return known.Courses;
    }

    /// <summary>What every clock in force for the person shows at an instant.</summary>
    public static IEnumerable<ClockReading> Of(Detainee person, Policies policies, Instant now) => Of(person, policies).Select(course => course.At(now));

    /// <summary>The clock of the ground the person is held on.</summary>
    /// <exception cref="InvalidOperationException">The law in force has no such ground: the centre has changed its law while the person was held.</exception>
    public static ClockCourse OfGround(Detainee person, Policies policies) =>
        Of(person, policies).FirstOrDefault(course => course.Clock.Key == person.Basis) ?? throw new InvalidOperationException(
            $"{person.Record} is held on '{person.Basis}', which the law in force does not have. A centre changes its law when nobody is held: name the earlier pack until then.");

    /// <param name="ground">Key of the legal ground the person is held on.</param>
    /// <param name="events">In the order of their times.</param>
    public static IEnumerable<ClockCourse> Of(string ground, Vulnerability groups, IReadOnlyList<CustodyEvent> events, Policies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Clocks.Where(clock => clock.RunsFor(ground)).Select(clock => new ClockWork(clock, groups, events, policies).Course());
    }

    /// <summary>Everything that can move a clock, in order: arrival, what was written down, release.</summary>
    public static IReadOnlyList<CustodyEvent> EventsOf(Detainee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        List<CustodyEvent> events = [new CustodyEvent(CustodyEventKind.Arrived, person.ArrivedAt, person.BookedBy), .. person.History.Events];
        if (person.ReleaseEvent is { } released)
        {
            CustodyHistory.PutInOrder(events, released);
        }

        return events;
    }
}

/// <summary>Every clock of one person under one law. They depend on nothing but what was written down, so they hold until something more is.</summary>
internal sealed record KnownCourses(Policies Policies, IReadOnlyList<ClockCourse> Courses);
