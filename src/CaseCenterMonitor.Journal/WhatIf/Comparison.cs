using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>How many alarms there were under the old policies and the changed ones, and in how many of them something differs.</summary>
public sealed record Tally(string Name, int Before, int After, int Gained, int Lost, int Earlier, int Later, int OtherPriority)
{
    public static Tally Of(string name, IEnumerable<Pair> pairs)
    {
        var list = pairs.ToList();
        return new Tally(
            name, list.Count(pair => pair.Old is not null), list.Count(pair => pair.Changed is not null), list.Count(pair => pair.IsGained),
            list.Count(pair => pair.IsLost), list.Count(pair => pair.IsEarlier), list.Count(pair => pair.IsLater), list.Count(pair => pair.HasOtherPriority));
    }

    public bool IsChanged => Changes > 0;

    /// <summary>What a list is sorted by: the most changed first.</summary>
    public int Changes => Gained + Lost + Earlier + Later + OtherPriority;
}

/// <summary>Half open.</summary>
public readonly record struct Window(Instant From, Instant To)
{
    public bool Holds(Instant at) => at >= From && at < To;

    internal bool Touches(Shift shift) => shift.From < To && From < shift.To;
}

/// <summary>Everything that a report says, in the order in which it says it.</summary>
public sealed record Comparison(
    Tally Total, IReadOnlyList<Tally> ByPriority, IReadOnlyList<Tally> ByRule, IReadOnlyList<Tally> ByPerson, IReadOnlyList<Tally> ByShift, Load Load,
    IReadOnlyList<Pair> Pairs)
{
    public static Comparison Of(OccurrenceList old, OccurrenceList changed, Window window, Shifts shifts, DutyRoster roster)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(shifts);
        var pairs = Matching.Match(old.All, changed.All)
            .Where(pair => (pair.Old is { } before && window.Holds(before.RangAt)) || (pair.Changed is { } after && window.Holds(after.RangAt))).ToList();
        return new Comparison(
            Tally.Of("all", pairs),
            [.. Enum.GetValues<AlarmPriority>().Select(priority => ByPriorityOf(priority, pairs))],
            Sorted(pairs.GroupBy(pair => pair.Key.Rule)),
            Sorted(pairs.Where(pair => pair.Key.Subject.Kind == SubjectKind.Detainee).GroupBy(pair => pair.Key.Subject.Id)),
            [.. shifts.Names.Select(name => Tally.Of(name, pairs.Where(pair => shifts.At(pair.At).Name == name)))],
            Load.Of(pairs, window, shifts, roster),
            [.. pairs.Where(pair => pair.Differs)]);
    }

    private static List<Tally> Sorted(IEnumerable<IGrouping<string, Pair>> groups) =>
        [.. groups.Select(group => Tally.Of(group.Key, group)).OrderByDescending(tally => tally.Changes).ThenByDescending(tally => tally.Before).ThenBy(tally => tally.Name, StringComparer.Ordinal)];

    // By the worst that each became on its side: an alarm that turned from P2 to P1 is one fewer of these and one more of those.
    private static Tally ByPriorityOf(AlarmPriority priority, List<Pair> pairs) =>
        Tally.Of($"P{(int)priority}", pairs.Where(pair => (pair.Old ?? pair.Changed)!.Worst == priority)) with
        {
            Before = pairs.Count(pair => pair.Old?.Worst == priority),
            After = pairs.Count(pair => pair.Changed?.Worst == priority),
        };
}
