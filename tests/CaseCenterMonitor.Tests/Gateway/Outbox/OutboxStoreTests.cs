using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Tests.Gateway.Devices;
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
            alter.CommandText = "DROP TABLE handled; DROP INDEX entry_by_worth; ALTER TABLE entry DROP COLUMN distress";
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

    [Fact]
    public void Where_the_bytes_are_the_limit_it_does_not_grow_however_many_come_at_once()
    {
        var outbox = _files.Open(limits: new OutboxLimits { BytesMax = 10_000 });
        outbox.Append(TemporaryOutbox.Counts(0, 100), TemporaryOutbox.Now);
        for (var round = 1; round <= 10; round++)
        {
            outbox.Append(TemporaryOutbox.Counts(100 * round, 100), TemporaryOutbox.Now);
        }

        Assert.Equal((100, 1000), (outbox.Depth, outbox.Dropped));
    }

    [Fact]
    public void The_deliveries_are_there_with_what_they_led_to_and_go_with_a_new_session_of_the_broker()
    {
        var (first, second) = (HandledDeliveriesTests.Said(1, "open"), HandledDeliveriesTests.Said(2, "closed"));
        _files.Open("boot1").Append(TemporaryOutbox.Counts(0, 1), TemporaryOutbox.Now, new HandledBatch([(1, first), (2, second)], false));
        var outbox = _files.Open("boot2");
        Assert.Equal([(1, first), (2, second)], outbox.Handled);
        outbox.Append([], TemporaryOutbox.Now, new HandledBatch([], IsNewSession: true));
        Assert.Empty(_files.Open("boot3").Handled);
    }

    [Fact]
    public void What_an_earlier_boot_left_is_told_from_what_this_one_adds()
    {
        _files.Open("boot1").Append(TemporaryOutbox.Counts(0, 2), TemporaryOutbox.Now);
        var outbox = _files.Open("boot2");
        outbox.Append(TemporaryOutbox.Counts(2, 1), TemporaryOutbox.Now);
        Assert.Equal([true, true, false], outbox.ReadAfter(0, 10).Select(entry => entry.Position <= outbox.InheritedUpTo));
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
