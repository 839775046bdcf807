using CaseCenterMonitor.Journal;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Postgres;

/// <summary>A server that is away, starting up, or not to be trusted with a journal. One server of its own, which is stopped and started.</summary>
public sealed class PostgresSessionTests : IAsyncLifetime
{
    private PostgresCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await PostgresCluster.Start();

    public Task DisposeAsync()
    {
        _cluster?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_kill_and_a_server_that_starts_up_is_waited_for()
    {
        var address = new PostgresCentre(_cluster).Address;
        using (var journal = address.Open())
        {
            journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00")]);
            _cluster.KillNow();
            Assert.ThrowsAny<System.Data.Common.DbException>(() => journal.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:01")]));
            Assert.Contains(
                $"PostgreSQL at 127.0.0.1:{_cluster.Port} cannot be reached: ", Assert.Throws<JournalUnreachableException>(address.OpenToRead).Message, StringComparison.Ordinal);
        }

        var opening = Task.Run(address.Open);
        await _cluster.StartAgain();
        using var again = await opening;
        Assert.Equal(["10:00:00"], again.Read().Select(Ticks.TimeOf));
        again.Append(1, SmallCentre.Midnight, [Ticks.At("10:00:02")]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_question_after_a_restart_is_answered_though_the_sessions_that_lay_ready_for_it_are_dead(bool killed)
    {
        var address = new PostgresCentre(_cluster).Address;
        using var journal = address.Open();
        using (var one = address.OpenReading())
        using (var other = address.OpenReading())
        {
            Assert.Null(one.Record("CR-1"));
            Assert.Null(other.Record("CR-1"));
        }

        (killed ? _cluster.KillNow : (Action)_cluster.Stop)();
        await _cluster.StartAgain();
        using var again = address.OpenReading();
        Assert.Null(again.Record("CR-1"));
    }

    [Fact]
    public async Task A_server_that_may_lose_what_it_has_kept_is_refused_unless_the_address_says_that_it_may()
    {
        var centre = new PostgresCentre(_cluster);
        foreach (var off in new[] { "fsync", "full_page_writes" })
        {
            await _cluster.StartAgain($"{off}=off");
            var refused = Assert.Throws<JournalUnreachableException>(() => centre.Address.Open());
            Assert.Contains($"{off} is off", refused.Message, StringComparison.Ordinal);
            Assert.Contains("durable=false", refused.Message, StringComparison.Ordinal);
        }

        using var journal = centre.AddressAs(PostgresCluster.Role, PostgresCluster.Password, "&durable=false").Open();
        journal.Append(0, SmallCentre.Midnight, [Ticks.At("10:00:00")]);
    }

    [Theory]
    [InlineData("off", "on")]
    [InlineData("local", "on")]
    [InlineData("remote_apply", "remote_apply")]
    public async Task A_commit_waits_for_the_disk_whatever_the_server_is_set_to(string setting, string session)
    {
        await _cluster.StartAgain($"synchronous_commit={setting}");
        using var connection = CaseCenterMonitor.Journal.Postgres.PostgresSession.Open(new PostgresCentre(_cluster).Address);
        using var ask = connection.CreateCommand();
        ask.CommandText = "show synchronous_commit";
        Assert.Equal(session, ask.ExecuteScalar());
    }
}
