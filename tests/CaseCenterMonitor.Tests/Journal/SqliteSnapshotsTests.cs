using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Tests.Rules;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>Snapshots in the journal's file: the newest two, and a mark of each there ever was.</summary>
public sealed class SqliteSnapshotsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-snapshots-");

    private string File => Path.Join(_folder.FullName, "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_newest_two_are_kept_and_the_marks_of_all_over_a_reopening()
    {
        using var journal = SqliteJournal.Open(File);
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
        using var journal = SqliteJournal.Open(File);
        using var snapshots = SqliteSnapshots.Open(File);
        snapshots.Write(Some(10, "first"));
        snapshots.Write(Some(10, "second"));
        Assert.Equal("second", Encoding.UTF8.GetString(Assert.Single(snapshots.Read()).Body));
    }

    [Fact]
    public void Writing_one_leaves_the_journal_as_it_is_and_the_journal_goes_on_beside_it()
    {
        using var journal = SqliteJournal.Open(File);
        using var snapshots = SqliteSnapshots.Open(File);
        journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
        snapshots.Write(Some(1, "one"));
        journal.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]);
        using var reader = SqliteJournal.OpenToRead(File);
        Assert.Equal(["10:00:01", "10:00:02"], reader.Read().Select(Ticks.TimeOf));
    }

    [Fact]
    public void A_damaged_one_goes_with_its_mark_and_dropping_all_leaves_the_marks()
    {
        using var journal = SqliteJournal.Open(File);
        using var snapshots = SqliteSnapshots.Open(File);
        snapshots.Write(Some(10, "ten"));
        snapshots.Write(Some(20, "twenty"));
        snapshots.Discard(20);
        Assert.Equal([10L], snapshots.Read().Select(one => one.Sequence));
        Assert.Equal([10L], snapshots.Marks().Select(mark => mark.Sequence));
        snapshots.DropAll();
        Assert.Empty(snapshots.Read());
        Assert.Equal([10L], snapshots.Marks().Select(mark => mark.Sequence));
    }

    /// <summary>A process that dies while it writes leaves a transaction that was never ended; its connection goes with it.</summary>
    [Fact]
    public void What_was_not_written_to_its_end_is_not_there_and_the_older_ones_are()
    {
        using var journal = SqliteJournal.Open(File);
        OpenAnd(snapshots =>
        {
            snapshots.Write(Some(10, "ten"));
            snapshots.Write(Some(20, "twenty"));
            return true;
        });
        using (var dying = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            dying.Open();
            using var half = dying.CreateCommand();
            half.CommandText = """
                begin immediate;
                insert into snapshots (sequence, digest, build, judges, checksum, body) values (30, x'00', 'b', 'j', x'00', zeroblob(10000000));
                update snapshots set body = null where sequence = 10;
                """;
            half.ExecuteNonQuery();
        }

        Assert.Equal([20L, 10L], OpenAnd(snapshots => snapshots.Read()).Select(one => one.Sequence));
        Assert.Equal([10L, 20L], OpenAnd(snapshots => snapshots.Marks()).Select(mark => mark.Sequence));
    }

    private static SnapshotMaker Maker { get; } = new("build", "judges");

    private static Snapshot Some(long sequence, string body) => Snapshot.Of(sequence, Maker, [(byte)sequence], Encoding.UTF8.GetBytes(body));

    private T OpenAnd<T>(Func<SqliteSnapshots, T> what)
    {
        using var snapshots = SqliteSnapshots.Open(File);
        return what(snapshots);
    }
}
