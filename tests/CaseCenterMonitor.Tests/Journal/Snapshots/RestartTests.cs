using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>A snapshot and the journal after it are the same as the whole journal, or the journal is refused.</summary>
public sealed class RestartTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_fold_that_goes_on_after_a_snapshot_ends_with_the_same_engine_as_one_from_the_start_byte_for_byte(int seed)
    {
        var entries = RefoldTests.History(seed);
        var (whole, before, after) = (new Fold(), new Fold(), new Fold());
        whole.Take(entries);
        var cut = Cut(entries, seed);
        before.Take(entries.Take(cut));
        after.GoOnAfter(cut, before.Write(HashOrder.AsItStands));
        after.Take(entries.Skip(cut));

        Assert.Equal(whole.Refold.Verified, before.Refold.Verified + after.Refold.Verified);
        Assert.Empty(after.Refold.Missing);
        Assert.Equal(whole.Write(HashOrder.ByKey), after.Write(HashOrder.ByKey));
    }

    [Fact]
    public void A_stretch_that_was_changed_since_it_was_marked_is_named()
    {
        var entries = RefoldTests.History(1);
        var marks = Marks(entries, 10, 20, 30);
        var changed = entries.ToList();
        changed[14] = Forged.RecordedAt(changed[14], changed[14].RecordedAt + NodaTime.Duration.FromSeconds(1));

        Read(marks, entries);
        var diverged = Assert.Throws<JournalDivergedException>(() => Read(marks, changed));
        Assert.Equal(11, diverged.Sequence);
        Assert.Contains("entries 11 to 20 are not what they were", diverged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_does_not_fit_its_leaf_is_named_itself()
    {
        var entries = RefoldTests.History(1);
        var changed = entries.ToList();
        changed[14] = changed[14] with { RecordedAt = changed[14].RecordedAt + NodaTime.Duration.FromSeconds(1) };
        Assert.Equal(15, Assert.Throws<JournalDivergedException>(() => Read(Marks(entries, 10, 20, 30), changed)).Sequence);
    }

    [Fact]
    public void A_journal_that_ends_before_a_mark_was_cut_short()
    {
        var entries = RefoldTests.History(1);
        Assert.Contains("went on to entry 30", Assert.Throws<JournalDivergedException>(() => Read(Marks(entries, 10, 30), entries.Take(25))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_gone_is_missed() =>
        Assert.Equal(13, Assert.Throws<JournalDivergedException>(() => Read([], RefoldTests.History(1).Where(entry => entry.Sequence != 12))).Sequence);

    [Fact]
    public void A_snapshot_of_another_build_of_other_limits_or_damaged_is_refused_with_the_reason()
    {
        var maker = new SnapshotMaker("this build", "these limits");
        var snapshot = Snapshot.Of(7, maker, [1, 2], [3, 4]);
        Assert.Null(snapshot.RefusalBy(maker));
        Assert.Contains("another build made it (this build; this is that build)", snapshot.RefusalBy(maker with { Build = "that build" }), StringComparison.Ordinal);
        Assert.Contains("another site file, other rules, limits or settings", snapshot.RefusalBy(maker with { Judges = "others" }), StringComparison.Ordinal);
        foreach (var damaged in new[] { snapshot with { Sequence = 8 }, snapshot with { Digest = [1, 3] }, snapshot with { Body = [3, 5] }, snapshot with { Maker = maker with { Judges = "others" } } })
        {
            Assert.Contains("damaged", damaged.RefusalBy(maker), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_makes_a_snapshot_is_told_by_every_assembly_whose_objects_are_in_it()
    {
        var maker = SnapshotMaker.Of("1.0", "hash", RuleBook.All);
        Assert.All(["CaseCenterMonitor.Core", "CaseCenterMonitor.Rules", "CaseCenterMonitor.Journal", "NodaTime"], name => Assert.Contains(name, maker.Build, StringComparison.Ordinal));
        Assert.Equal(maker, SnapshotMaker.Of("1.0", "hash", RuleBook.All));
    }

    // Between an arrival and its transitions nobody writes a snapshot.
    private static int Cut(List<JournalEntry> entries, int seed)
    {
        var cut = new Random(seed).Next(2, entries.Count);
        while (cut < entries.Count && entries[cut].Kind == EntryKind.Transition)
        {
            cut++;
        }

        return cut;
    }

    private static List<JournalMark> Marks(IEnumerable<JournalEntry> entries, params long[] at)
    {
        var digest = new JournalDigest();
        var marks = new List<JournalMark>();
        foreach (var entry in entries)
        {
            digest.Take(entry, kept: null);
            if (at.Contains(entry.Sequence))
            {
                marks.Add(new JournalMark(entry.Sequence, digest.Current));
            }
        }

        return marks;
    }

    private static void Read(IReadOnlyList<JournalMark> marks, IEnumerable<JournalEntry> entries)
    {
        var marked = new MarkedJournal(marks);
        var all = entries.ToList();
        marked.CheckEnd(all[^1].Sequence);
        all.ForEach(entry => marked.Take(entry, tiles: null));
    }

    /// <summary>One process that folds a journal.</summary>
    private sealed class Fold
    {
        private readonly Outside _outside;
        private readonly string _judges;
        private Engine _engine;

        public Fold()
        {
            var centre = SmallCentre.With();
            var rules = RuleBook.For(centre);
            _engine = new Engine(centre, rules, EngineSettings.Default);
            _outside = Outside.Of(centre, EngineSettings.Default, rules);
            _judges = Judges.Hash(RefoldTests.Build, centre, rules, EngineSettings.Default);
            Refold = new Refold(_engine, _judges);
        }

        public Refold Refold { get; private set; }

        public void GoOnAfter(long sequence, byte[] snapshot)
        {
            _engine = GraphReader.Read<Engine>(snapshot, _outside);
            Refold = Refold.After(sequence, _engine, _judges);
        }

        public void Take(IEnumerable<JournalEntry> entries)
        {
            foreach (var entry in entries)
            {
                Refold.Take(entry);
            }
        }

        public byte[] Write(HashOrder order) => GraphWriter.Write(_engine, _outside, order);
    }
}
