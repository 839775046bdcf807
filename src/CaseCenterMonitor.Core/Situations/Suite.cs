using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>The whole centre as one subject: for what is true of no single room, person or device.</summary>
public sealed class Suite : Watched
{
    /// <summary>More steps than this no escalation has.</summary>
    private const int StepsMax = 32;

    private readonly SortedDictionary<string, Since<string?>> _steps = new(StringComparer.Ordinal);

    internal Suite(Centre centre)
        : base(new Subject(SubjectKind.Suite, centre.Id))
    {
    }

    /// <summary>The last count by hand; null before the first.</summary>
    public Headcount? Headcount { get; internal set; }

    /// <summary>The last hand-over of a shift; null before the first.</summary>
    public HandOver? HandOver { get; internal set; }

    public Storage? Storage { get; internal set; }

    /// <summary>What outside witnesses say of the record.</summary>
    public Witnessing Witnessing { get; } = new();

    /// <summary>When the first person of those held now was booked in; null while nobody is held.</summary>
    public Instant? OccupiedSince { get; internal set; }

    /// <summary>Steps of the escalation by name: why one would reach nobody, or null when it would.</summary>
    public IReadOnlyDictionary<string, Since<string?>> EscalationSteps => _steps;

    internal bool Test(string step, string? problem, Instant at, Stamp stamp)
    {
        if (_steps.TryGetValue(step, out var known) ? known.At > at : _steps.Count == StepsMax)
        {
            return false;
        }

        _steps[step] = new Since<string?>(problem, at, stamp.Entry);
        return true;
    }
}
