using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Core;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

using Shift = CaseCenterMonitor.Tests.Core.Shift;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>A journal is what its own arrivals give, or it is refused.</summary>
public sealed class RefoldTests
{
    internal const string Build = "this build";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_random_history_is_verified_transition_by_transition(int seed)
    {
        var entries = History(seed);
        var refold = Fold(entries);
        Assert.Equal(entries.Count(entry => entry.Kind == EntryKind.Transition), refold.Verified);
        Assert.Empty(refold.Missing);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_changed_byte_in_a_transition_is_found_and_named(int seed)
    {
        var entries = History(seed);
        var changed = Change(entries, PickTransition(entries, seed));
        Assert.Equal(changed, Assert.Throws<JournalDivergedException>(() => Fold(entries)).Sequence);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_removed_transition_is_found_and_named(int seed)
    {
        var entries = History(seed);
        var removed = PickTransition(entries, seed);
        entries.RemoveAt(removed);
        Assert.Equal(removed + 2, Assert.Throws<JournalDivergedException>(() => Fold(entries)).Sequence);
    }

    [Fact]
    public void A_removed_transition_is_found_although_all_entries_were_numbered_anew()
    {
        var entries = History(3);
        entries.RemoveAt(PickTransition(entries, 3));
        var renumbered = entries.Select((entry, index) => entry with { Sequence = index + 1 }).ToList();
        renumbered.Add(Started(renumbered.Count + 1, Build));
        Assert.Throws<JournalDivergedException>(() => Fold(renumbered));
    }

    [Fact]
    public void An_added_transition_is_found_and_named()
    {
        var entries = History(4);
        entries.Add(entries.Last(entry => entry.Kind == EntryKind.Transition) with { Sequence = entries.Count + 1 });
        Assert.Equal(entries.Count, Assert.Throws<JournalDivergedException>(() => Fold(entries)).Sequence);
    }

    [Fact]
    public void What_a_crash_between_the_two_appends_left_out_is_missing_and_written_at_the_next_start()
    {
        var journal = new MemoryJournal();
        journal.Entries.AddRange(History(5));
        var last = journal.Entries.FindLastIndex(entry => entry.Kind == EntryKind.Arrival);
        var lost = journal.Entries.Skip(last + 1).ToList();
        Assert.NotEmpty(lost);
        journal.Entries.RemoveRange(last + 1, lost.Count);

        Assert.Equal(lost.Count, Fold(journal.Entries).Missing.Count);
        using var live = Open(journal, Build);
        Assert.Equal(lost.Select(Text), journal.Entries.Skip(last + 1).Take(lost.Count).Select(Text));
        Assert.Empty(Fold(journal.Entries).Missing);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_another_build_judged_is_adopted_as_it_was(int seed)
    {
        var journal = new MemoryJournal();
        journal.Entries.AddRange(History(seed));
        using var before = Open(journal, Build);
        using var after = Open(journal, "another build");
        Assert.Equal(before.Engine.Alarms.Select(Row), after.Engine.Alarms.Select(Row));
    }

    private static (AlarmKey, AlarmState, AlarmPriority, Instant?, Attendance?) Row(Alarm alarm) =>
        (alarm.Key, alarm.State, alarm.Priority, alarm.EscalatedAt, alarm.Attendance);

    internal static List<JournalEntry> History(int seed)
    {
        var journal = new MemoryJournal();
        using var live = Open(journal, Build);
        var at = Instant.MinValue;
        foreach (var signal in Shift.Make(seed, 60))
        {
            at = signal.OccurredAt;
            live.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks())], at);
        }

        at += Duration.FromHours(2);
        live.Accept([new Incoming(JournalJson.Write<Signal>(new Signal.TimePassed(at)), at.ToUnixTimeTicks())], at);
        return journal.Entries;
    }

    private static LiveCentre Open(MemoryJournal journal, string build) => LiveCentre.Open(
        journal, SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default, build, SmallCentre.At("09:00:00"));

    private static Refold Fold(IEnumerable<JournalEntry> entries)
    {
        var refold = new Refold(Shift.Engine(), Judges.Hash(Build, SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default));
        foreach (var entry in entries)
        {
            refold.Take(entry);
        }

        return refold;
    }

    private static int PickTransition(List<JournalEntry> entries, int seed)
    {
        var candidates = entries.Select((entry, index) => (entry, index)).Where(pair => pair.entry.Kind == EntryKind.Transition).SkipLast(1).ToList();
        return candidates[new Random(seed).Next(candidates.Count)].index;
    }

    private static long Change(List<JournalEntry> entries, int index)
    {
        var body = entries[index].Body.ToArray();
        var digit = Array.FindIndex(body, letter => letter is >= (byte)'0' and <= (byte)'8');
        body[digit]++;
        entries[index] = entries[index] with { Body = body };
        return entries[index].Sequence;
    }

    private static JournalEntry Started(long sequence, string build) => new(
        sequence, EntryKind.Started, SmallCentre.Midnight, SmallCentre.Midnight, JournalJson.Write(new StartedBody(
            build, Judges.Hash(build, SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default), CentreBody.Of(SmallCentre.Centre), SettingsBody.Of(EngineSettings.Default))));

    private static string Text(JournalEntry entry) => Encoding.UTF8.GetString(entry.Body.Span);
}
