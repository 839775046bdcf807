using System.Globalization;
using CaseCenterMonitor.Proof.Disclosures;

namespace CaseCenterMonitor.Proof.Extracts;

/// <summary>Whether the entries of one record belong together, and what is missing between them.</summary>
internal static class ThreadCheck
{
    /// <param name="leaves">Of one thread, each verified.</param>
    public static ThreadVerdict Of(string thread, IReadOnlyList<Leaf> leaves, Claim claim)
    {
        var byNumber = leaves.OrderBy(leaf => leaf.Number).ThenBy(leaf => leaf.Index).ToList();
        List<ulong> numbers = [.. byNumber.Select(leaf => leaf.Number).Distinct()];
        var last = byNumber.Max(leaf => leaf.Last);
        var gaps = Gaps(numbers).ToList();
        List<string> open = [.. byNumber.Zip(byNumber.Skip(1)).SelectMany(pair => Neighbours(pair.First, pair.Second)), .. byNumber.SelectMany(Alone)];
        if (claim is Claim.WholeRecord)
        {
            open.AddRange(gaps.Select(Missing));
            if (last is null)
            {
                open.Add(string.Create(CultureInfo.InvariantCulture, $"The record is not closed: nothing shows that no entry follows number {numbers[^1]}."));
            }
        }

        return new ThreadVerdict(thread, numbers, gaps, last, open);
    }

    private static IEnumerable<string> Neighbours(Leaf one, Leaf next)
    {
        if (one.Number == next.Number)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Two entries have number {one.Number}: {one.Index} and {next.Index}.");
        }
        else if (one.Index >= next.Index)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Number {next.Number} stands before number {one.Number} in the log.");
        }
        else if (one.Number + 1 == next.Number && next.Previous != one.Index)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Number {next.Number} does not follow entry {one.Index}, which has the number before it.");
        }
    }

    private static IEnumerable<string> Alone(Leaf leaf)
    {
        if (leaf.Previous >= leaf.Index || leaf.Previous is null != (leaf.Number == 1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Number {leaf.Number} does not name the entry before it.");
        }

        // What is owed at the door may be written down after it: a record goes on behind the entry that closes it.
        if (leaf.Last is { } last && last != leaf.Number)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The record is closed by number {leaf.Number}, and that is not its last.");
        }
    }

    private static IEnumerable<Gap> Gaps(List<ulong> numbers)
    {
        var next = 1UL;
        foreach (var number in numbers)
        {
            if (number > next)
            {
                yield return new Gap(next, number - 1);
            }

            next = number + 1;
        }
    }

    private static string Missing(Gap gap) => gap.First == gap.Last
        ? string.Create(CultureInfo.InvariantCulture, $"Number {gap.First} is missing.")
        : string.Create(CultureInfo.InvariantCulture, $"Numbers {gap.First} to {gap.Last} are missing.");
}
