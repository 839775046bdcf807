using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Rules;
using Npgsql;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>The journal in a PostgreSQL database: the same contract, and what only a server can do to it.</summary>
public sealed class PostgresStoreTests : StoreContract
{
    private readonly Lazy<PostgresCentre> _centre = new(() => new PostgresCentre());

    private PostgresCentre Centre => _centre.Value;

    [Theory]
    [InlineData("update entries set body = '\\x00'", "no update")]
    [InlineData("update entries set recorded_at = 0", "no update")]
    [InlineData("update entries set body = null, secret = null", "no update")]
    [InlineData("insert into entries select * from entries where sequence = 1 on conflict (sequence) do update set body = '\\x00'", "no update")]
    [InlineData("set search_path = pg_temp; create temp table erasures (first bigint, last bigint); insert into erasures values (1, 300); update \"SCHEMA\".entries set body = null, secret = null", "no update")]
    [InlineData("delete from entries", "no delete")]
    [InlineData("truncate entries", "no delete")]
    [InlineData("update tiles set hashes = '\\x00'", "no update")]
    [InlineData("delete from tiles", "no delete")]
    [InlineData("truncate tiles", "no delete")]
    [InlineData("insert into erasures values (300, 1, 2); delete from erasures", "not taken back")]
    public void Refuses_to_be_changed_even_by_a_superuser_who_means_well(string sql, string why)
    {
        using var journal = Centre.Address.Open();
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 300)]);
        var refused = Assert.Throws<PostgresException>(() => Centre.Execute(sql.Replace("SCHEMA", "centre_" + Centre.Id, StringComparison.Ordinal)));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Equal(300, journal.Read().Count());
        Assert.All(journal.Read(), entry => Assert.False(entry.IsErased));
    }

    [Fact]
    public void What_an_erasure_names_can_be_emptied_and_nothing_else_of_it()
    {
        using var journal = Centre.Address.Open();
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 3)]);
        Centre.Execute("insert into erasures values (3, 1, 2)");
        Assert.Throws<PostgresException>(() => Centre.Execute("update entries set body = null, secret = null where sequence = 3"));
        Assert.Throws<PostgresException>(() => Centre.Execute("update entries set body = null, secret = null, leaf = '\\x00' where sequence = 2"));
        Centre.Execute("update entries set body = null, secret = null where sequence = 2");
        Assert.Equal([false, true, false], journal.Read().Select(entry => entry.IsErased));
    }

    [Fact]
    public void Two_writers_at_once_give_each_number_once_and_the_slower_one_is_stopped_for_good()
    {
        const int Rounds = 25;
        var stopped = 0;
        for (var round = 0; round < Rounds; round++)
        {
            ProvenJournal[] writers = [Open(), Open()];
            var last = writers[0].LastSequence;
            using var both = new Barrier(writers.Length);
            Parallel.ForEach(writers, new ParallelOptions { MaxDegreeOfParallelism = writers.Length }, writer =>
            {
                both.SignalAndWait();
                try
                {
                    writer.Append(last, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 20)]);
                }
                catch (JournalFencedException fenced)
                {
                    Interlocked.Increment(ref stopped);
                    Assert.Contains($"at entry {last + 20}, not {last}", fenced.Message, StringComparison.Ordinal);
                    Assert.Throws<InvalidOperationException>(() => writer.Append(last + 20, SmallCentre.Midnight, [Ticks.At("10:00:00")]));
                }
            });
            Array.ForEach(writers, writer => writer.Dispose());
        }

        using var journal = Open();
        Assert.Equal(Rounds, stopped);
        Assert.Equal(Enumerable.Range(1, Rounds * 20).Select(number => (long)number), journal.Read().Select(entry => entry.Sequence));
    }

    /// <summary>Both have looked at the last number before either has written: only the key can tell.</summary>
    [Fact]
    public void A_writer_that_loses_the_race_for_a_number_is_fenced_by_the_key()
    {
        using var writer = Open();
        writer.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00")]);
        using var other = Centre.Admin();
        using var transaction = other.BeginTransaction();
        using var ahead = new NpgsqlCommand("insert into entries select 2, kind, occurred_at, recorded_at, leaf, secret, body from entries", other, transaction);
        ahead.ExecuteNonQuery();
        var append = Task.Run(() => writer.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:01")]));
        WaitsForALock();
        transaction.Commit();
        var failure = Record.Exception(() => append.GetAwaiter().GetResult());
        Assert.Contains("at entry 2, not 1", Assert.IsType<JournalFencedException>(failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_connection_fails_the_append_and_nothing_more_is_written_by_that_writer()
    {
        using var store = OpenStore();
        using var journal = ProvenJournal.Open(store);
        journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00")]);
        Centre.EndConnections();
        Assert.ThrowsAny<NpgsqlException>(() => journal.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:01")]));
        Assert.Throws<InvalidOperationException>(() => journal.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:01")]));
        Assert.Throws<InvalidOperationException>(() => store.Write(new Commit(1, SmallCentre.Midnight, [], new Lazy<IReadOnlyList<TileRow>>([]), LogPage.Empty)));
        using var again = Open();
        again.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]);
        Assert.Equal(["10:00:00", "10:00:02"], again.Read().Select(Ticks.TimeOf));
    }

    [Fact]
    public void Centres_in_one_database_do_not_mix()
    {
        var other = new PostgresCentre(Centre.Cluster);
        using var one = Open();
        using var two = other.Address.Open();
        one.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00")]);
        Assert.Equal(0, two.LastSequence);
        two.Append(0, SmallCentre.Midnight, [Ticks.At("11:00:00")]);
        Assert.Equal(["10:00:00"], one.Read().Select(Ticks.TimeOf));
        Assert.Equal(["11:00:00"], two.Read().Select(Ticks.TimeOf));
    }

    [Fact]
    public void Reading_goes_page_by_page_and_the_same_store_is_written_to_meanwhile()
    {
        using var store = OpenStore();
        using var journal = ProvenJournal.Open(store);
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 3000)]);
        var read = new List<long>();
        foreach (var row in store.Read(500, 2600))
        {
            read.Add(row.Sequence);
            if (row.Sequence == 1000)
            {
                journal.Append(3000, SmallCentre.Midnight, [Ticks.At("10:00:01")]);
            }
        }

        Assert.Equal(Enumerable.Range(500, 2101).Select(number => (long)number), read);
        Assert.Equal(3001, store.Read(1).Count());
        Assert.True(store.Bytes > 3000 * 100, $"{store.Bytes} bytes");
    }

    [Fact]
    public void Reading_makes_no_journal_and_a_reader_cannot_write()
    {
        Assert.Throws<FileNotFoundException>(() => Centre.Address.OpenToRead());
        Open().Dispose();
        using var reader = Centre.Address.OpenStoreToRead();
        Assert.Contains("read-only", Assert.Throws<PostgresException>(() => reader.ReplaceLog([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_a_newer_build_is_left_alone()
    {
        Open().Dispose();
        Centre.Execute("update journal set version = 99");
        Assert.Contains("newer than this build", Assert.Throws<JournalSchemaException>(() => Open()).Message, StringComparison.Ordinal);
        Assert.Contains("newer than this build", Assert.Throws<JournalSchemaException>(() => Centre.Address.OpenToRead()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_servers_that_begin_at_once_make_one_journal()
    {
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Open().Dispose());
        using var journal = Open();
        Assert.Equal(0, journal.LastSequence);
    }

    [Theory]
    [InlineData("胰 岛 素", "medication-given medication-planned")]
    [InlineData("岛 素 胰", "")]
    [InlineData("上 厕 所", "rest-ended")]
    public void Words_are_found_as_a_phrase(string words, string kinds)
    {
        using (var journal = Open())
        {
            ToldDay.Write(journal);
        }

        using var connection = Centre.Admin();
        var found = StoreRows.Read(
            connection, "select lines.kind from texts join lines using (sequence) where words @@ phraseto_tsquery('simple', @p1) order by kind", row => row.GetString(0), words);
        Assert.Equal(kinds, string.Join(' ', found));
    }

    /// <summary>Who asks for a record writes its number down: whatever they typed.</summary>
    [Theory]
    [InlineData("CR-\0")]
    [InlineData("'; drop table entries --")]
    [InlineData(null)]
    public void What_somebody_typed_stops_no_append(string? typed)
    {
        var record = typed ?? new string('深', 5000);
        using (var journal = Open())
        {
            journal.Append(0, SmallCentre.Midnight, [Viewed(record)]);
            journal.Append(1, SmallCentre.Midnight, [Viewed(record)]);
        }

        using var again = Open();
        again.Append(2, SmallCentre.Midnight, [Viewed(record)]);
        using var store = OpenStore();
        Assert.Null(store.Record(record)); // Nobody was ever held under it: who asks for one makes none.
        LogAnew.Read(store);
        Assert.Null(store.Record(record));
        Assert.Equal(3, store.LastSequence);
    }

    private protected override JournalAddress Place => Centre.Address;

    private protected override IStore OpenStore() => PostgresStore.Open(Centre.Address);

    private protected override RecordReader OpenReading() => Centre.Address.OpenReading();

    private protected override string WholeLog(IStore store)
    {
        using var connection = Centre.Admin();
        return LogText.Of(connection);
    }

    private static NewEntry Viewed(string record) => NewEntry.Of(
        new EntryContent.Viewed(new CaseCenterMonitor.Journal.Json.ViewedBody(
            new CaseCenterMonitor.Core.OfficerNumber("19"), "record", new CaseCenterMonitor.Core.RecordId(record))),
        SmallCentre.Midnight);

    private void WaitsForALock()
    {
        using var admin = Centre.Cluster.Admin();
        Assert.True(SpinWait.SpinUntil(
            () => StoreRows.Read(admin, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'", row => row.GetInt64(0))[0] > 0, TimeSpan.FromSeconds(30)));
    }
}
