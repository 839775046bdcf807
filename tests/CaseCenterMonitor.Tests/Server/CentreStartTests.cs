using System.Text;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Core;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Journal.Snapshots;
using CaseCenterMonitor.Tests.Rules;
using CsCheck;
using NodaTime;
using Xunit;

using Shift = CaseCenterMonitor.Tests.Core.Shift;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>A start from a snapshot and the rest of the journal is a start from the whole journal; a snapshot that is not fit is refused, and why is said.</summary>
public sealed partial class CentreStartTests
{
    private const string Build = "this build";

    /// <summary>A shift, where its snapshot is taken and where the centre is killed, both in thousandths.</summary>
    private static readonly Gen<(Signal[] Signals, int Snapshot, int Crash)> Lives = Gen.Select(AnySignal.Shift, Gen.Int[0, 1000], Gen.Int[0, 1000]);

    [Fact]
    public void From_a_snapshot_and_the_rest_it_is_what_it_is_from_the_whole_journal() => Property.Holds(Lives, 100, 11, life =>
    {
        var (journal, snapshots) = Live(life.Signals, life.Snapshot);
        var from = snapshots.Newest.Single().Sequence;
        var copy = Copy(journal);
        using var resumed = Open(journal, snapshots);
        using var folded = Open(copy, null);
        Assert.Equal((from, null), (resumed.Start.Resumed, folded.Start.Resumed));
        Assert.Equal(folded.Start.Folded - from, resumed.Start.Folded);
        Assert.Equal(folded.Engine.NextWake, resumed.Engine.NextWake);
        Assert.Equal(folded.Engine.Alarms.Select(alarm => alarm.ToString()), resumed.Engine.Alarms.Select(alarm => alarm.ToString()));
        Assert.Equal(folded.LastSteps.OrderBy(step => step.Key), resumed.LastSteps.OrderBy(step => step.Key));
        Assert.Equal(folded.Gaps, resumed.Gaps);
        Assert.Equal(folded.Escalations.Where(step => step.Sequence > from).Select(step => step.Sequence), resumed.Escalations.Select(step => step.Sequence));
        Assert.Equal(copy.Entries.Select(Text), journal.Entries.Select(Text));
        Assert.Equal(folded.Write(HashOrder.ByKey), resumed.Write(HashOrder.ByKey));
    }, Text);

    [Fact]
    public void Killed_anywhere_and_started_again_it_writes_the_transitions_of_one_that_was_not() => Property.Holds(Lives, 100, 12, life =>
    {
        var (whole, snapshots) = Live(life.Signals, life.Snapshot);
        var from = (int)snapshots.Newest.Single().Sequence;
        var kept = from + (life.Crash * (whole.Entries.Count - from) / 1000);
        var journal = Copy(whole);
        journal.Entries.RemoveRange(kept, journal.Entries.Count - kept);

        using var again = Open(journal, snapshots);
        Assert.Equal(from, again.Start.Resumed);
        foreach (var entry in whole.Entries.Skip(kept).Where(entry => entry.Kind == EntryKind.Arrival))
        {
            Say(again, JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal);
        }

        Assert.Equal(Transitions(whole), Transitions(journal));
    }, Text);

    [Fact]
    public void The_newest_that_is_fit_is_used_and_what_is_wrong_with_the_others_is_said()
    {
        var (journal, snapshots) = Two();
        var (newest, older) = (snapshots.Newest[0].Sequence, snapshots.Newest[1].Sequence);
        snapshots.Newest[0] = Damage(snapshots.Newest[0]);
        using var centre = Open(journal, snapshots);
        Assert.Equal(older, centre.Start.Resumed);
        var refused = Assert.Single(centre.Start.Refused);
        Assert.StartsWith($"the snapshot at entry {newest} is not used: it is damaged: its checksum is not that of its contents. It was removed.", refused, StringComparison.Ordinal);
        Assert.Equal([older], snapshots.Marks().Select(mark => mark.Sequence));
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { "a changed byte", "its checksum is not that of its contents" },
        { "a changed sum", "its checksum is not that of its contents" },
        { "a changed digest", "its checksum is not that of its contents" },
        { "another build", "another build made it" },
        { "other judges", "it was judged by another site file, other rules, limits or settings" },
        { "cut short", "it ends in the middle" },
        { "nothing", "it ends in the middle" },
        { "something else", "it holds no Standing" },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void When_none_is_fit_the_whole_journal_is_folded(string what, string why)
    {
        var (journal, snapshots) = Two();
        var entries = journal.Entries.Count;
        for (var index = 0; index < snapshots.Newest.Count; index++)
        {
            snapshots.Newest[index] = Spoil(snapshots.Newest[index], what);
        }

        using var centre = Open(journal, snapshots);
        Assert.Null(centre.Start.Resumed);
        Assert.Equal(entries, centre.Start.Folded);
        Assert.Equal(2, centre.Start.Refused.Count);
        Assert.All(centre.Start.Refused, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
        Assert.All(centre.Start.Refused, reason => Assert.Contains(why, reason, StringComparison.Ordinal));
        Assert.Equal(Open(Copy(journal), null).Write(HashOrder.ByKey), Open(journal, null).Write(HashOrder.ByKey));
    }

    [Fact]
    public void Another_build_and_other_limits_fold_the_whole_journal()
    {
        var (journal, snapshots) = Two();
        using var newer = Open(Copy(journal), snapshots, "another build");
        Assert.Null(newer.Start.Resumed);
        using var laxer = LiveCentre.Open(
            Copy(journal), SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default with { EscalateHigh = Duration.FromMinutes(9) }, Build, SmallCentre.At("09:00:00"), snapshots);
        Assert.Null(laxer.Start.Resumed);
        Assert.Contains("another site file, other rules, limits or settings", laxer.Start.Refused[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_fold_finds_an_entry_that_was_changed_although_no_transition_hangs_on_it()
    {
        var (journal, snapshots) = Two();
        var (older, newer) = (snapshots.Newest[1].Sequence, snapshots.Newest[0].Sequence);
        Change(journal, (int)older + 2);
        snapshots.DropAll();
        var stopped = Assert.Throws<JournalDivergedException>(() => Open(journal, snapshots));
        Assert.Contains($"entries {older + 1} to {newer} are not what they were when they were written", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_ends_before_its_snapshot_starts_nothing_and_gets_no_further_entry()
    {
        var (journal, snapshots) = Two();
        var newest = (int)snapshots.Newest[0].Sequence;
        journal.Entries.RemoveRange(newest - 1, journal.Entries.Count - newest + 1);
        Assert.Contains(
            $"the journal went on to entry {newest} at least, and ends at {newest - 1}",
            Assert.Throws<JournalDivergedException>(() => Open(journal, snapshots)).Message, StringComparison.Ordinal);
        Assert.Equal(newest - 1, journal.LastSequence);
    }

    [Fact]
    public void After_something_that_was_not_done_to_its_end_no_snapshot_is_taken()
    {
        using var centre = Open(new MemoryJournal(), null);
        Assert.NotNull(centre.TakeSnapshot());
        Assert.ThrowsAny<Exception>(() => centre.Accept([new Incoming("no signal"u8.ToArray(), 0)], SmallCentre.At("10:00:00")));
        Assert.Null(centre.TakeSnapshot());
    }

    [Fact]
    public void A_command_that_is_sent_again_after_a_start_from_a_snapshot_is_still_known()
    {
        var (journal, snapshots) = (new MemoryJournal(), new MemorySnapshots());
        long first;
        using (var centre = Open(journal, snapshots))
        {
            first = Order(centre).Sequence;
            snapshots.Keep(centre, journal);
        }

        using var again = Open(journal, snapshots);
        Assert.NotNull(again.Start.Resumed);
        Assert.Equal(new Receipt(ReceiptKind.Duplicate, first), Order(again));
    }

    private static Receipt Order(LiveCentre centre)
    {
        var (signal, at) = StoryLine.Read("10:00:00 CR-1 booked in arrived 10:00:00 general");
        return centre.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks(), CommandId: "c-1")], at).Receipts.Single();
    }

    private static LiveCentre Open(MemoryJournal journal, ISnapshots? snapshots, string build = Build)
    {
        // As another process would: nothing is shared with the centre that ran before.
        var centre = SmallCentre.With();
        return LiveCentre.Open(journal, centre, RuleBook.For(centre), EngineSettings.Default, build, SmallCentre.At("08:00:00"), snapshots);
    }

    private static (MemoryJournal Journal, MemorySnapshots Snapshots) Live(Signal[] signals, int snapshotAt)
    {
        var (journal, snapshots) = (new MemoryJournal(), new MemorySnapshots());
        using var centre = Open(journal, null);
        var taken = snapshotAt * signals.Length / 1000;
        for (var index = 0; index <= signals.Length; index++)
        {
            if (index == taken)
            {
                snapshots.Keep(centre, journal);
            }

            if (index < signals.Length)
            {
                Say(centre, signals[index], $"n-{index}");
            }
        }

        return (journal, snapshots);
    }

    private static (MemoryJournal Journal, MemorySnapshots Snapshots) Two()
    {
        var (journal, snapshots) = (new MemoryJournal(), new MemorySnapshots());
        using var centre = Open(journal, null);
        foreach (var (signal, number) in Shift.Make(3, 60).Select((signal, number) => (signal, number)))
        {
            Say(centre, signal);
            if (number is 20 or 40)
            {
                snapshots.Keep(centre, journal);
            }
        }

        return (journal, snapshots);
    }

    private static void Say(LiveCentre centre, Signal signal, string? name = null) =>
        centre.Accept([new Incoming(JournalJson.Write(signal), signal.OccurredAt.ToUnixTimeTicks(), CommandId: name)], signal.OccurredAt);

    private static MemoryJournal Copy(MemoryJournal journal)
    {
        var copy = new MemoryJournal();
        copy.Entries.AddRange(journal.Entries);
        return copy;
    }

    /// <summary>Without the numbers of the entries that they rest on: a start is an entry too, and moves those after it.</summary>
    private static List<string> Transitions(MemoryJournal journal) =>
    [
        .. journal.Entries.Where(entry => entry.Kind == EntryKind.Transition).Select(entry => EntryNumber().Replace(Encoding.UTF8.GetString(entry.Body.Span), "")),
    ];

    [GeneratedRegex(""","entry":\d+""")]
    private static partial Regex EntryNumber();

    private static string Text(JournalEntry entry) => $"{entry.Sequence} {entry.Kind} {Encoding.UTF8.GetString(entry.Body.Span)}";

    private static string Text((Signal[] Signals, int Snapshot, int Crash) life) =>
        $"snapshot at {life.Snapshot} of 1000, crash at {life.Crash}\n{string.Join('\n', life.Signals.Select(signal => Encoding.UTF8.GetString(JournalJson.Write(signal))))}";

    private static void Change(MemoryJournal journal, int index)
    {
        var entry = journal.Entries[index];
        journal.Entries[index] = Forged.RecordedAt(entry, entry.RecordedAt + Duration.FromMilliseconds(1));
    }

    private static Snapshot Damage(Snapshot snapshot)
    {
        var body = (byte[])snapshot.Body.Clone();
        body[body.Length / 2] ^= 1;
        return snapshot with { Body = body };
    }

    private static Snapshot Spoil(Snapshot one, string what) => what switch
    {
        "a changed byte" => Damage(one),
        "a changed sum" => one with { Checksum = new byte[one.Checksum.Length] },
        "a changed digest" => one with { Digest = new byte[one.Digest.Length] },
        "another build" => Snapshot.Of(one.Sequence, one.Maker with { Build = "older" }, one.Digest, one.Body),
        "other judges" => Snapshot.Of(one.Sequence, one.Maker with { Judges = "others" }, one.Digest, one.Body),
        "cut short" => Snapshot.Of(one.Sequence, one.Maker, one.Digest, one.Body[..^1]),
        "nothing" => Snapshot.Of(one.Sequence, one.Maker, one.Digest, []),
        "something else" => Snapshot.Of(one.Sequence, one.Maker, one.Digest, GraphWriter.Write(new List<int>(), Outside.Nothing)),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such damage."),
    };
}
