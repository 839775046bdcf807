using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>
/// Everybody's doings in one order of time. A course of doings is written as a sequence of waits: between two of them it acts, at the instant
/// that <see cref="Now"/> then shows.
/// </summary>
internal sealed class Diary(Instant start)
{
    private readonly PriorityQueue<IEnumerator<Duration>, (Instant At, long Order)> _courses = new();
    private long _order;

    public Instant Now { get; private set; } = start;

    public void Begin(IEnumerable<Duration> course) => Enqueue(course.GetEnumerator(), Now);

    /// <summary>One act after a wait.</summary>
    public void After(Duration wait, Action act) => Begin(Once(wait, act));

    public void RunTo(Instant end)
    {
        while (_courses.TryPeek(out var course, out var next) && next.At < end)
        {
            _courses.Dequeue();
            Now = next.At;
            if (course.MoveNext())
            {
                Enqueue(course, Now + course.Current);
            }
        }
    }

    private static IEnumerable<Duration> Once(Duration wait, Action act)
    {
        yield return wait;
        act();
    }

    private void Enqueue(IEnumerator<Duration> course, Instant at) => _courses.Enqueue(course, (at, _order++));
}
