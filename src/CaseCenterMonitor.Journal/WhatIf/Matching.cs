using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>One alarm under the old and under the changed policies; either may be missing, not both.</summary>
public sealed record Pair(Occurrence? Old, Occurrence? Changed)
{
    public AlarmKey Key => (Old ?? Changed)!.Key;

    /// <summary>When it rang under the old policies; a gained one, when it rings under the changed.</summary>
    public Instant At => (Old ?? Changed)!.RangAt;

    public bool IsGained => Old is null;

    public bool IsLost => Changed is null;

    public bool IsEarlier => Old is not null && Changed is not null && Changed.RangAt < Old.RangAt;

    public bool IsLater => Old is not null && Changed is not null && Changed.RangAt > Old.RangAt;

    public bool HasOtherPriority => Old is not null && Changed is not null && (Changed.Priority != Old.Priority || Changed.Worst != Old.Worst);

    public bool Differs => IsGained || IsLost || IsEarlier || IsLater || HasOtherPriority;
}

/// <summary>Finds which alarm is which: the same rule about the same subject, at least for an instant at the same time.</summary>
public static class Matching
{
    /// <returns>In order of time, then of key.</returns>
    public static IReadOnlyList<Pair> Match(IReadOnlyList<Occurrence> old, IReadOnlyList<Occurrence> changed)
    {
        var others = changed.ToLookup(occurrence => occurrence.Key);
        var pairs = new List<Pair>();
        foreach (var group in old.GroupBy(occurrence => occurrence.Key))
        {
            Match([.. InOrder(group)], [.. InOrder(others[group.Key])], pairs);
        }

        var known = old.Select(occurrence => occurrence.Key).ToHashSet();
        pairs.AddRange(changed.Where(occurrence => !known.Contains(occurrence.Key)).Select(occurrence => new Pair(null, occurrence)));
        return [.. pairs.OrderBy(pair => pair.At).ThenBy(pair => pair.Key).ThenBy(pair => pair.Changed?.RangAt ?? Instant.MaxValue)];
    }

    private static IOrderedEnumerable<Occurrence> InOrder(IEnumerable<Occurrence> occurrences) => occurrences.OrderBy(occurrence => occurrence.RangAt);

    // Both lists are in order and nothing in one overlaps: one long alarm that becomes two is the same as the first of them, and the second is gained.
    private static void Match(Occurrence[] old, Occurrence[] changed, List<Pair> pairs)
    {
        var (here, there) = (0, 0);
        while (here < old.Length && there < changed.Length)
        {
            if (old[here].Overlaps(changed[there]))
            {
                pairs.Add(new Pair(old[here++], changed[there++]));
            }
            else if (old[here].RangAt < changed[there].RangAt)
            {
                pairs.Add(new Pair(old[here++], null));
            }
            else
            {
                pairs.Add(new Pair(null, changed[there++]));
            }
        }

        pairs.AddRange(old[here..].Select(lost => new Pair(lost, null)));
        pairs.AddRange(changed[there..].Select(gained => new Pair(null, gained)));
    }
}
