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
using NodaTime;
using Xunit;

using Shift = CaseCenterMonitor.Tests.Core.Shift;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>Behind a running centre: the journal before its snapshot is proven, and snapshots are written while it goes on.</summary>
public sealed class SnapshotRoutineTests : IDisposable
{
    private readonly MemoryJournal _journal = new();
    private readonly MemorySnapshots _snapshots = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task A_journal_that_is_what_it_was_is_proven_to_its_end()
    {
        Live();
        using var centre = Open();
        Assert.NotNull(centre.Start.Resumed);
        await using var routine = Routine(centre);
        Assert.Equal(_journal.LastSequence, await routine.Prove());
        Assert.Equal(2, _snapshots.Newest.Count);
    }

    [Fact]
    public async Task A_changed_entry_before_the_snapshot_is_found_behind_the_running_centre_and_no_later_start_gets_past_it()
    {
        Live();
        var (older, newer) = (_snapshots.Newest[1].Sequence, _snapshots.Newest[0].Sequence);
        var index = (int)older + 2;
        _journal.Entries[index] = Forged.RecordedAt(_journal.Entries[index], _journal.Entries[index].RecordedAt + Duration.FromMilliseconds(1));
        using var centre = Open();
        await using var routine = Routine(centre);
        var found = await Assert.ThrowsAsync<JournalDivergedException>(routine.Prove);
        Assert.Contains($"entries {older + 1} to {newer} are not what they were", found.Message, StringComparison.Ordinal);
        Assert.Empty(_snapshots.Newest);
        Assert.Equal(found.Message, Assert.Throws<JournalDivergedException>(() => Open()).Message);
    }

    [Fact]
    public async Task A_removed_entry_before_the_snapshot_is_found_as_well()
    {
        Live();
        _journal.Entries.RemoveAt(4);
        using var centre = Open();
        await using var routine = Routine(centre);
        Assert.Equal(6, (await Assert.ThrowsAsync<JournalDivergedException>(routine.Prove)).Sequence);
        Assert.Throws<JournalDivergedException>(() => Open());
    }

    [Fact]
    public async Task A_broken_page_before_the_snapshot_is_found_behind_the_running_centre_and_no_later_start_begins_after_it()
    {
        Live();
        using var centre = Open();
        await using var routine = new SnapshotRoutine(new BrokenJournal(_journal, at: 4), _snapshots, centre.Marked, new SnapshotPace(10, 0));
        await Assert.ThrowsAsync<JournalDamagedException>(routine.Prove);
        Assert.Empty(_snapshots.Newest);
    }

    [Fact]
    public async Task Snapshots_that_cannot_be_dropped_either_do_not_hide_what_was_found()
    {
        Live();
        using var centre = Open();
        await using var routine = new SnapshotRoutine(new BrokenJournal(_journal, at: 4), new SlowSnapshots(), centre.Marked, new SnapshotPace(10, 0));
        await Assert.ThrowsAsync<JournalDamagedException>(routine.Prove);
    }

    [Fact]
    public async Task A_snapshot_is_due_after_so_many_entries_and_the_next_start_goes_on_from_it()
    {
        using (var centre = Open())
        {
            await using var routine = Routine(centre, every: 10);
            await routine.Prove();
            Assert.Null(routine.Wait(9));
            Assert.Equal(SnapshotPace.Quiet, routine.Wait(10));
            Assert.Equal(TimeSpan.Zero, routine.Wait(40));
            Say(centre);
            await routine.Take(centre)!;
            Assert.Null(routine.Wait(centre.LastSequence + 9));
            Assert.NotNull(routine.Wait(centre.LastSequence + 10));
        }

        var last = _journal.LastSequence;
        using var again = Open();
        Assert.Equal((last, 0), (again.Start.Resumed, again.Start.Folded));
    }

    [Fact]
    public async Task While_one_is_being_written_none_is_taken_and_the_centre_waits_for_nothing()
    {
        using var centre = Open();
        var slow = new SlowSnapshots();
        await using var routine = new SnapshotRoutine(_journal, slow, centre.Marked, new SnapshotPace(1, 0));
        var writing = routine.Take(centre)!;
        await slow.Reached.Task;
        Assert.False(writing.IsCompleted);
        Assert.Null(routine.Take(centre));
        Assert.Null(routine.Wait(1000));
        Say(centre);
        slow.GoOn.SetResult();
        await writing;
        Assert.NotNull(routine.Wait(1000));
    }

    [Fact]
    public async Task With_a_pace_of_nought_none_is_ever_due()
    {
        using var centre = Open();
        await using var routine = Routine(centre, every: 0);
        Assert.Null(routine.Wait(long.MaxValue / 2));
    }

    private void Live()
    {
        using var centre = Open();
        foreach (var (signal, number) in Shift.Make(3, 60).Select((signal, number) => (signal, number)))
        {
            centre.Accept([new Incoming(JournalJson.Write(signal), signal.OccurredAt.ToUnixTimeTicks())], signal.OccurredAt);
            if (number is 20 or 40)
            {
                _snapshots.Keep(centre, _journal);
            }
        }
    }

    private static void Say(LiveCentre centre)
    {
        var (signal, at) = StoryLine.Read("10:00:00 door D-out open");
        centre.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks())], at);
    }

    private LiveCentre Open()
    {
        var centre = SmallCentre.With();
        return LiveCentre.Open(_journal, centre, RuleBook.For(centre), EngineSettings.Default, "this build", SmallCentre.At("08:00:00"), _snapshots);
    }

    private SnapshotRoutine Routine(LiveCentre centre, int every = 10) => new(_journal, _snapshots, centre.Marked, new SnapshotPace(every, 0));

    private sealed class SlowSnapshots : ISnapshots
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new();

        public IReadOnlyList<Snapshot> Read() => [];

        public IReadOnlyList<JournalMark> Marks() => [];

        public void Write(Snapshot snapshot)
        {
            Reached.SetResult();
            GoOn.Task.Wait();
        }

        public void Discard(long sequence) => throw new NotSupportedException();

        public void DropAll() => throw new IOException("Input/output error");
    }
}
