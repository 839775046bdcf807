using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>Snapshots beside a journal: the newest two, and a mark of each there ever was. What every store must do.</summary>
public abstract class SnapshotsContract
{
    /// <summary>Of a centre of its own for each test.</summary>
    protected abstract JournalAddress Address { get; }

    [Fact]
    public void The_newest_two_are_kept_and_the_marks_of_all_over_a_reopening()
    {
        using var journal = Address.Open();
        Assert.Empty(OpenAnd(snapshots => snapshots.Read()));
        OpenAnd(snapshots =>
        {
            snapshots.Write(Some(10, "ten"));
            snapshots.Write(Some(20, "twenty"));
            snapshots.Write(Some(30, "thirty"));
            return true;
        });
        var kept = OpenAnd(snapshots => snapshots.Read());
        Assert.Equal([(30L, "thirty"), (20L, "twenty")], kept.Select(one => (one.Sequence, Encoding.UTF8.GetString(one.Body))));
        Assert.All(kept, one => Assert.Null(one.RefusalBy(Maker)));
        Assert.Equal([10L, 20L, 30L], OpenAnd(snapshots => snapshots.Marks()).Select(mark => mark.Sequence));
        Assert.Equal(Some(10, "ten").Digest, OpenAnd(snapshots => snapshots.Marks())[0].Digest);
    }

    [Fact]
    public void One_of_the_same_entry_takes_the_place_of_the_other()
    {
        using var journal = Address.Open();
        Assert.Equal("second", OpenAnd(snapshots =>
        {
            snapshots.Write(Some(10, "first"));
            snapshots.Write(Some(10, "second"));
            return Encoding.UTF8.GetString(Assert.Single(snapshots.Read()).Body);
        }));
    }

    [Fact]
    public void Writing_one_leaves_the_journal_as_it_is_and_the_journal_goes_on_beside_it()
    {
        using var journal = Address.Open();
        journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
        OpenAnd(snapshots =>
        {
            snapshots.Write(Some(1, "one"));
            journal.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]);
            return true;
        });
        using var reader = Address.OpenToRead();
        Assert.Equal(["10:00:01", "10:00:02"], reader.Read().Select(Ticks.TimeOf));
    }

    [Fact]
    public void A_damaged_one_goes_with_its_mark_and_dropping_all_leaves_the_marks()
    {
        using var journal = Address.Open();
        OpenAnd(snapshots =>
        {
            snapshots.Write(Some(10, "ten"));
            snapshots.Write(Some(20, "twenty"));
            snapshots.Discard(20);
            Assert.Equal([10L], snapshots.Read().Select(one => one.Sequence));
            Assert.Equal([10L], snapshots.Marks().Select(mark => mark.Sequence));
            snapshots.DropAll();
            Assert.Empty(snapshots.Read());
            Assert.Equal([10L], snapshots.Marks().Select(mark => mark.Sequence));
            return true;
        });
    }

    /// <summary>A process that dies while it writes leaves a transaction that was never ended; its connection goes with it.</summary>
    [Fact]
    public void What_was_not_written_to_its_end_is_not_there_and_the_older_ones_are()
    {
        using var journal = Address.Open();
        OpenAnd(snapshots =>
        {
            snapshots.Write(Some(10, "ten"));
            snapshots.Write(Some(20, "twenty"));
            return true;
        });
        DieWriting(
            """
            insert into snapshots (sequence, digest, build, judges, checksum, body) values (30, (select digest from snapshots limit 1), 'b', 'j', (select digest from snapshots limit 1), null);
            update snapshots set body = null where sequence = 10;
            """);
        Assert.Equal([20L, 10L], OpenAnd(snapshots => snapshots.Read()).Select(one => one.Sequence));
        Assert.Equal([10L, 20L], OpenAnd(snapshots => snapshots.Marks()).Select(mark => mark.Sequence));
    }

    private static SnapshotMaker Maker { get; } = new("build", "judges");

    private static Snapshot Some(long sequence, string body) => Snapshot.Of(sequence, Maker, [(byte)sequence], Encoding.UTF8.GetBytes(body));

    /// <summary>Begins a transaction, does so much in it, and loses its connection.</summary>
    protected abstract void DieWriting(string sql);

    private T OpenAnd<T>(Func<ISnapshots, T> what)
    {
        var snapshots = Address.OpenSnapshots();
        try
        {
            return what(snapshots);
        }
        finally
        {
            (snapshots as IDisposable)?.Dispose();
        }
    }
}
