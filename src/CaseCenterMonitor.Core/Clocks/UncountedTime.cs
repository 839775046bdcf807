using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A stretch that a clock does not count: from the first instant on, up to the last. It still lasts when <paramref name="To"/> is null.</summary>
public sealed record UncountedStretch(CustodyEvent Begun, CustodyEvent? Ended)
{
    public Instant From => Begun.At;

    public Instant? To => Ended?.At;
}

/// <summary>The stretches a clock does not count, in order and without overlap, and the arithmetic of elapsed time around them.</summary>
public sealed class UncountedTime
{
    public static readonly UncountedTime None = new([]);

    private UncountedTime(IReadOnlyList<UncountedStretch> stretches) => Stretches = stretches;

    public IReadOnlyList<UncountedStretch> Stretches { get; }

    /// <summary>Restraint until sober. A second beginning before the end changes nothing; an end without a beginning says nothing.</summary>
    public static UncountedTime OfSobering(IReadOnlyList<CustodyEvent> inOrder)
    {
        var stretches = new List<UncountedStretch>();
        CustodyEvent? begun = null;
        foreach (var one in inOrder)
        {
            if (one.Kind == CustodyEventKind.SoberingStarted)
            {
                begun ??= one;
            }
            else if (one.Kind == CustodyEventKind.SoberingEnded && begun is not null)
            {
                stretches.Add(new UncountedStretch(begun, one));
                begun = null;
            }
        }

        if (begun is not null)
        {
            stretches.Add(new UncountedStretch(begun, null));
        }

        return new UncountedTime(stretches);
    }

    /// <summary>How much of the time between two instants is not counted.</summary>
    public Duration Within(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var stretch in Stretches)
        {
            var begin = Instant.Max(stretch.From, from);
            var end = Instant.Min(stretch.To ?? to, to);
            sum += end > begin ? end - begin : Duration.Zero;
        }

        return sum;
    }

    public bool LastsAt(Instant now) => Stretches.Any(stretch => stretch.From <= now && !(stretch.To <= now));

    /// <summary>When so much has been counted from an instant on; null while an uncounted stretch without an end comes first.</summary>
    public Instant? Due(Instant from, Duration counted)
    {
        var (at, left) = (from, counted);
        foreach (var stretch in Stretches)
        {
            if (stretch.To <= at || at + left <= stretch.From)
            {
                continue;
            }

            left -= Duration.Max(Duration.Zero, stretch.From - at);
            if (stretch.To is not { } end)
            {
                return null;
            }

            at = end;
        }

        return at + left;
    }
}
