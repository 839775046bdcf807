using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.RecordWriter;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>A journal as it was found after a fault, held against what had been acknowledged. Everything is read and hashed again from the entries themselves.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="Acknowledged">How many signals had been acknowledged by then.</param>
/// <param name="Lost">Names that were acknowledged and are not there.</param>
/// <param name="Twice">Names that are there more than once.</param>
/// <param name="AlarmsTwice">Steps of alarms that are there more than once.</param>
/// <param name="Wrong">What else is not as it should be; null when all is.</param>
internal sealed partial record Inspection(
    long Entries, int Acknowledged, IReadOnlyList<string> Lost, IReadOnlyList<string> Twice, IReadOnlyList<string> AlarmsTwice, IReadOnlyList<string> Steps, string? Wrong)
{
    public bool IsSound => Lost.Count + Twice.Count + AlarmsTwice.Count == 0 && Wrong is null;

    public int Alarms => Steps.Count(step => step.Contains("\"input\":\"conditionMet\"", StringComparison.Ordinal));

    /// <exception cref="System.Data.Common.DbException">The store cannot be read.</exception>
    public static Inspection Of(JournalAddress journal, Acknowledged acknowledged)
    {
        try
        {
            return Read(journal, acknowledged);
        }
        catch (Exception none) when (none is FileNotFoundException or JournalSchemaException && acknowledged.Names.Count == 0)
        {
            // Its writer was killed before it had made one.
            return new Inspection(0, 0, [], [], [], [], null);
        }
    }

    private static Inspection Read(JournalAddress journal, Acknowledged acknowledged)
    {
        var heads = acknowledged.Heads;
        using var store = journal.OpenStoreToRead();
        var log = WholeLog.Of(store, [.. heads.Select(head => head.Size)]);
        using var proven = ProvenJournal.Open(journal.OpenStoreToRead());
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var (steps, numbers) = (new List<string>(), new Dictionary<long, string>());
        foreach (var row in store.Read(1))
        {
            if (row is { Kind: EntryKind.Arrival, Body: { } arrival } && SeededDays.NameOf(JournalJson.Read<ArrivalBody>(arrival)) is { } name)
            {
                names[name] = names.GetValueOrDefault(name) + 1;
                numbers[row.Sequence] = name;
            }
            else if (row is { Kind: EntryKind.Transition, Body: { } step })
            {
                steps.Add(EntryNumber().Replace(Encoding.UTF8.GetString(step), match => $"\"entry\":{numbers.GetValueOrDefault(long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))}"));
            }
        }

        acknowledged.HeadsHeld(heads.Count);
        return new Inspection(
            log.Entries, acknowledged.Names.Count, [.. acknowledged.Names.Where(name => !names.ContainsKey(name))], [.. names.Where(name => name.Value > 1).Select(name => name.Key)],
            [.. steps.GroupBy(step => step, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)], steps, WhatIsWrong(log, proven.Head, heads));
    }

    public override string ToString() =>
        $"{Entries} entries, {Acknowledged} signals acknowledged, lost: [{string.Join(' ', Lost)}], twice: [{string.Join(' ', Twice)}], alarms twice: [{string.Join(' ', AlarmsTwice)}]. {Wrong}";

    private static string? WhatIsWrong(WholeLog log, TreeHead stored, IReadOnlyList<TreeHead> acknowledged)
    {
        if (log.FirstWrong is var (entry, what))
        {
            return $"Entry {entry}: {what}.";
        }

        if (stored != new TreeHead(log.Entries, log.Root))
        {
            return $"The tree of the store is {stored}, and the entries make {log.Root.ToBase64()} of {log.Entries}.";
        }

        foreach (var head in acknowledged)
        {
            if (!log.Roots.TryGetValue(head.Size, out var root) || root != head.Root)
            {
                return $"The first {head.Size} entries are not those that were acknowledged.";
            }
        }

        return null;
    }

    // A start is an entry, too: entries are named here by the signal that they hold, and not by their numbers.
    [GeneratedRegex("\"entry\":(\\d+)")]
    private static partial Regex EntryNumber();
}
