using CaseCenterMonitor.Gateway.Outbox;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Outbox;

public sealed class OutboxStoreTests : IDisposable
{
    private readonly TemporaryOutbox _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Findings_are_numbered_from_one_without_a_hole()
    {
        var outbox = _files.Open();
        outbox.Append(TemporaryOutbox.Counts(0, 3), TemporaryOutbox.Now);
        outbox.Append(TemporaryOutbox.Counts(3, 2), TemporaryOutbox.Now);
        Assert.Equal(["gw-1:boot1:000000001", "gw-1:boot1:000000002", "gw-1:boot1:000000003", "gw-1:boot1:000000004", "gw-1:boot1:000000005"], Ids(outbox));
        Assert.Equal([0, 1, 2, 3, 4], outbox.ReadAfter(0, 10).Select(entry => TemporaryOutbox.People(TemporaryOutbox.Envelope(entry))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_an_end_or_a_kill_the_entries_of_before_go_first_under_their_own_boot(bool isEnd)
    {
        var before = _files.Open("boot1");
        before.Append(TemporaryOutbox.Counts(0, 2), TemporaryOutbox.Now);
        if (isEnd)
        {
            before.Dispose();
        }

        var after = _files.Open("boot2");
        Assert.Equal(2, after.Depth);
        after.Append(TemporaryOutbox.Counts(0, 1), TemporaryOutbox.Now);
        Assert.Equal(["gw-1:boot1:000000001", "gw-1:boot1:000000002", "gw-1:boot2:000000001"], Ids(after));
        Assert.Empty(_files.Damages);
    }

    [Fact]
    public void What_the_server_has_is_deleted_and_no_position_is_given_twice()
    {
        var outbox = _files.Open();
        outbox.Append(TemporaryOutbox.Counts(0, 3), TemporaryOutbox.Now);
        var all = outbox.ReadAfter(0, 10);
        outbox.Delete(all[^1].Position);
        Assert.Equal(0, outbox.Depth);
        Assert.Null(outbox.OldestQueuedAt());
        outbox.Append(TemporaryOutbox.Counts(3, 1), TemporaryOutbox.Now);
        Assert.True(Assert.Single(outbox.ReadAfter(0, 10)).Position > all[^1].Position);
    }

    [Fact]
    public void When_it_is_full_the_oldest_go_and_the_sequence_shows_the_hole()
    {
        var outbox = _files.Open(limits: new OutboxLimits { RowsMax = 5 });
        outbox.Append(TemporaryOutbox.Counts(0, 5), TemporaryOutbox.Now);
        outbox.Append(TemporaryOutbox.Counts(5, 2), TemporaryOutbox.Now);
        Assert.Equal((5, 2), (outbox.Depth, outbox.Dropped));
        Assert.Equal([3, 4, 5, 6, 7], outbox.ReadAfter(0, 10).Select(entry => TemporaryOutbox.Envelope(entry).Sequence));
    }

    [Fact]
    public void When_it_is_full_distress_goes_last_and_then_the_oldest_first()
    {
        var outbox = _files.Open(limits: new OutboxLimits { RowsMax = 4 });
        outbox.Append([TemporaryOutbox.CutStrap(), .. TemporaryOutbox.Counts(0, 3)], TemporaryOutbox.Now);
        outbox.Append(TemporaryOutbox.Counts(3, 2), TemporaryOutbox.Now);
        Assert.Equal([1, 4, 5, 6], Sequences(outbox));
        outbox.Append([TemporaryOutbox.CutStrap(), TemporaryOutbox.CutStrap(), TemporaryOutbox.CutStrap()], TemporaryOutbox.Now);
        Assert.Equal([1, 7, 8, 9], Sequences(outbox));
        outbox.Append([TemporaryOutbox.CutStrap()], TemporaryOutbox.Now);
        Assert.Equal([7, 8, 9, 10], Sequences(outbox));
    }

    [Fact]
    public void What_waits_in_the_file_of_an_older_version_is_kept()
    {
        _files.Open().Append(TemporaryOutbox.Counts(0, 2), TemporaryOutbox.Now);
        using (var older = new SqliteConnection($"Data Source={_files.Path};Pooling=False"))
        {
            older.Open();
            using var alter = older.CreateCommand();
            alter.CommandText = "ALTER TABLE entry DROP COLUMN distress";
            alter.ExecuteNonQuery();
        }

        var outbox = _files.Open("boot2");
        Assert.Empty(_files.Damages);
        Assert.Equal([1, 2], Sequences(outbox));
    }

    [Fact]
    public void Bytes_are_limited_too_also_those_of_an_earlier_boot()
    {
        _files.Open().Append(TemporaryOutbox.Counts(0, 5), TemporaryOutbox.Now);
        var outbox = _files.Open("boot2", new OutboxLimits { RowsMax = 1000, BytesMax = 1000 });
        outbox.Append(TemporaryOutbox.Counts(5, 1), TemporaryOutbox.Now);
        Assert.Equal(1, outbox.Dropped);
    }

    [Theory]
    [InlineData("this is no database, only text that somebody copied over it, and it goes on for a while")]
    [InlineData("SQLite format 3\0 and then nonsense, nonsense, nonsense, nonsense, nonsense, nonsense")]
    public void A_damaged_file_is_kept_beside_and_a_new_one_begun(string content)
    {
        File.WriteAllText(_files.Path, content);
        var outbox = _files.Open();
        outbox.Append(TemporaryOutbox.Counts(0, 1), TemporaryOutbox.Now);
        Assert.Equal(1, outbox.Depth);
        var damage = Assert.Single(_files.Damages);
        Assert.Equal(content, File.ReadAllText(damage[..damage.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_file_with_holes_shot_into_it_never_keeps_the_gateway_from_starting()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 10; round++)
        {
            using var files = new TemporaryOutbox();
            var before = files.Open();
            before.Append(TemporaryOutbox.Counts(0, 200), TemporaryOutbox.Now);
            before.Dispose();
            var bytes = File.ReadAllBytes(files.Path);
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 600), 600));
            File.WriteAllBytes(files.Path, bytes);
            var after = files.Open("boot2");
            after.Append(TemporaryOutbox.Counts(0, 1), TemporaryOutbox.Now);
            Assert.Equal("boot2", TemporaryOutbox.Envelope(after.ReadAfter(0, 1000)[^1]).BootId);
        }
    }

    private static IEnumerable<long> Sequences(OutboxStore outbox) =>
        outbox.ReadAfter(0, 100).Select(entry => TemporaryOutbox.Envelope(entry).Sequence);

    private static IEnumerable<string> Ids(OutboxStore outbox) =>
        outbox.ReadAfter(0, 100).Select(entry => TemporaryOutbox.Envelope(entry).Id);
}
