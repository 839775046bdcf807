using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Retention;

/// <summary>One erasure that is due.</summary>
/// <param name="Records">Whose rows of the log go with it.</param>
public sealed record DueErasure(ErasedBody Body, IReadOnlyList<string> Records);

/// <summary>
/// Finds what may be kept no longer. It only reads; the centre writes the erasure. One step at a time: when nothing is due any more, it says so.
/// </summary>
/// <param name="store">For the entries.</param>
/// <param name="reader">For the log.</param>
public sealed class RetentionPlan(IStore store, RecordReader reader, RetentionRules rules)
{
    /// <summary>Entries that are looked at in one step, so that a step is short.</summary>
    private const int EntriesMax = 50_000;

    /// <returns>What is to be erased next; null when nothing is due.</returns>
    public DueErasure? Next(Instant now) =>
        NextRecord(now - rules.Records) ?? NextOf(KeptAs.Readings, RetentionRules.ReadingsKey, now - rules.Readings) ?? NextOf(KeptAs.Suite, RetentionRules.SuiteKey, now - rules.Suite);

    private DueErasure? NextRecord(Instant endedBefore)
    {
        if (reader.EndedBefore(endedBefore.ToUnixTimeTicks(), 1) is not [var row])
        {
            return null;
        }

        // More than one entry can name: the newest go first, and the row of the log goes with the last of them.
        var ranges = Ranges([.. reader.Thread(row).Where(number => store.Read(number, number).Single() is { IsErased: false }).Order()]);
        return ranges.Count <= ErasedBody.RangesMax
            ? new DueErasure(new ErasedBody(RetentionRules.RecordsKey, null, ranges), [row.Record])
            : new DueErasure(new ErasedBody(RetentionRules.RecordsKey, null, [.. ranges.TakeLast(ErasedBody.RangesMax)]), []);
    }

    private DueErasure? NextOf(KeptAs kind, string ground, Instant writtenBefore)
    {
        var keep = kind == KeptAs.Readings ? reader.NewestOfEach(writtenBefore.ToUnixTimeTicks()) : new HashSet<long>();
        var from = Through(ground);
        while (true)
        {
            var (due, last) = Due(kind, from + 1, writtenBefore, keep);
            if (due.Count > 0)
            {
                var ranges = Ranges(due);
                return ranges.Count <= ErasedBody.RangesMax
                    ? new DueErasure(new ErasedBody(ground, null, ranges, last), [])
                    : new DueErasure(new ErasedBody(ground, null, [.. ranges.Take(ErasedBody.RangesMax)], ranges[ErasedBody.RangesMax - 1].Last), []);
            }

            if (last < from + EntriesMax)
            {
                return null;
            }

            from = last;
        }
    }

    private (List<long> Due, long Last) Due(KeptAs kind, long first, Instant writtenBefore, IReadOnlySet<long> keep)
    {
        var (due, last) = (new List<long>(), 0L);
        foreach (var row in store.Read(first, first + EntriesMax - 1).TakeWhile(row => row.RecordedAt < writtenBefore))
        {
            last = row.Sequence;
            if (!row.IsErased && EntryKinds.Of(row) == kind && !keep.Contains(row.Sequence))
            {
                due.Add(row.Sequence);
            }
        }

        return (due, last);
    }

    // As the last walk of this ground says.
    private long Through(string ground)
    {
        foreach (var number in reader.Erasures())
        {
            if (store.Read(number, number).Single().Body is { } body && JournalJson.Read<ErasedBody>(body) is { Through: > 0 } walk && walk.Ground == ground)
            {
                return walk.Through;
            }
        }

        return 0;
    }

    private static List<EntryRange> Ranges(IReadOnlyList<long> numbers)
    {
        var ranges = new List<EntryRange>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = ranges[^1] with { Last = number };
            }
            else
            {
                ranges.Add(new EntryRange(number, number));
            }
        }

        return ranges;
    }
}
