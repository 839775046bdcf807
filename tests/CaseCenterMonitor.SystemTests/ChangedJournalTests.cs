using CaseCenterMonitor.SystemTests.Harness;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests;

/// <summary>What somebody or something did to the file of a dead server: a spoilt snapshot costs time, a changed entry stops the centre.</summary>
public sealed class ChangedJournalTests(ITestOutputHelper output)
{
    /// <summary>Every start looks through the last two tiles of the tree; what lies before them it believes at first.</summary>
    private const int FarFromTheEnd = 520;

    [Fact]
    public async Task A_damaged_snapshot_is_named_with_its_file_and_remedy_and_the_start_does_without_it()
    {
        using var centre = await WithSnapshots();
        Execute(centre, "update snapshots set body = zeroblob(length(body)) where body is not null");
        await centre.StartServer();
        await Says(centre, "entries folded from the first");
        var line = centre.Server!.Log.Split(Environment.NewLine).First(line => line.Contains("is not used: it is damaged", StringComparison.Ordinal));
        output.WriteLine(line);
        Assert.Contains(centre.JournalPath, line, StringComparison.Ordinal);
        Assert.Contains("the disk is failing: replace it", line, StringComparison.Ordinal);
        using var officer = centre.Desk();
        await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
    }

    [Fact]
    public async Task An_entry_that_was_changed_before_the_snapshot_stops_the_running_centre_and_every_later_start()
    {
        using var centre = await WithSnapshots(entries: FarFromTheEnd);
        Execute(centre, "drop trigger entries_no_update; update entries set recorded_at = recorded_at + 1 where sequence = 2;");
        await centre.StartServer();
        await Says(centre, "resumed from the snapshot at entry");
        await Says(centre, "Centre northside stops: its journal");
        output.WriteLine(centre.Server!.Log.Split(Environment.NewLine).First(line => line.Contains("stops: its journal", StringComparison.Ordinal)));
        using (var officer = centre.Desk())
        {
            await Eventually.True("no page is shown", async () => await IsRefused(officer));
        }

        centre.Server!.KillNow();
        await centre.StartServer();
        await Says(centre, "Centre northside stops: its journal");
        Assert.DoesNotContain("resumed from", centre.Server!.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("entries folded from the first", centre.Server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_changed_near_the_end_is_found_before_the_centre_opens()
    {
        using var centre = await WithSnapshots();
        Execute(centre, "drop trigger entries_no_update; update entries set recorded_at = recorded_at + 1 where sequence = 2;");
        await centre.StartServer();
        await Says(centre, "Centre northside stops: its journal");
        Assert.DoesNotContain("resumed from", centre.Server!.Log, StringComparison.Ordinal);
        Assert.Contains("Entry 2: ", centre.Server.Log, StringComparison.Ordinal);
    }

    private static async Task<RunningCentre> WithSnapshots(int entries = 0)
    {
        var centre = await RunningCentre.Start(server: ["--Ccm:SnapshotEvery", "3"]);
        using var devices = await Devices.Connect(centre.DevicePort);
        await devices.Forced("d-exit-street");
        await Says(centre, "snapshot at entry");
        while (centre.Journal().Count < entries)
        {
            await devices.Closed("d-exit-street");
            await devices.Forced("d-exit-street");
        }

        centre.Server!.KillNow();
        return centre;
    }

    private static Task Says(RunningCentre centre, string what) =>
        Eventually.True($"the server says '{what}'", () => Task.FromResult(centre.Server!.Log.Contains(what, StringComparison.Ordinal)), TimeSpan.FromSeconds(60));

    private static async Task<bool> IsRefused(Desk officer)
    {
        try
        {
            await officer.Get("/api/picture");
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private static void Execute(RunningCentre centre, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={centre.JournalPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
