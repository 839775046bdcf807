using System.Diagnostics;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The real server with its journal in PostgreSQL, which is killed under load: what was acknowledged is there once, and the centre goes on.</summary>
[Collection("faults")]
public sealed class KilledDatabaseTests(ITestOutputHelper output)
{
    [NeedsFact("mosquitto")]
    public async Task Every_number_is_in_the_journal_once_however_often_the_database_is_killed_and_the_alarm_of_meanwhile_is_stamped_when_it_happened()
    {
        var kills = Extent.Of(2, 10);
        using var database = await PostgresCluster.Start();
        using var rig = await Rig.Start(gateway: false);
        var journal = JournalAddress.Read(database.Address(FaultSite.Id), PostgresCluster.Password).Address!;
        using var centre = RunningCentre.Prepare(rig.SiteFile, journal: journal);
        await centre.StartServer();
        var gateway = rig.AnotherOfTheRig(rig.NewFolder("to-server"), centre.UplinkPort);
        await Rig.Hears(gateway);
        using var devices = await Devices.Connect(rig.Devices.Port);
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Of(100.0, 100.0));
        for (var kill = 1; kill <= kills; kill++)
        {
            await Eventually.Elapse(TimeSpan.FromSeconds(2));
            database.KillNow();
            if (kill == kills)
            {
                await devices.Forced(FaultSite.Door);
            }

            await Eventually.Elapse(TimeSpan.FromSeconds(2));
            await database.StartAgain();
        }

        using var officer = centre.Desk();
        // A database that has just come back, a centre that starts anew on it and a machine with other work: nothing here is about how long that takes.
        await officer.Alarm($"DOR-1/{FaultSite.Door}", "unacknowledged", TimeSpan.FromMinutes(8));
        await load.Stop();
        var drained = Stopwatch.GetTimestamp();
        var tally = await TwoGatewaysTests.Settled(centre, load);
        output.WriteLine(Extent.Row(
            $"database of the journal killed {kills} times", load.Total, tally, tally.Lost(load.Sent), null, Stopwatch.GetElapsedTime(drained), "counted in the journal"));
        output.WriteLine(string.Join(Environment.NewLine, centre.Server!.Log.Split(Environment.NewLine).Where(line => line.Contains("entries in the journal", StringComparison.Ordinal))));
        Assert.Equal((0, 0, 0, 0, 0), (tally.Lost(load.Sent), tally.Twice, tally.Disordered, tally.Gaps, tally.Repeats));
        Assert.Equal(0, (await officer.Get("/api/health")).GetProperty("ingest").GetProperty("gaps").GetInt64());
        AssertStampedWhenItHappened(centre.Journal());
        AssertReplays(journal);
    }

    private static void AssertStampedWhenItHappened(IReadOnlyList<JournalEntry> entries)
    {
        var forced = entries.Where(entry => entry.Kind == EntryKind.Arrival).Select(entry => JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal)
            .OfType<Signal.DoorChanged>().Single(door => door.Alarm == DoorAlarm.ForcedOpen);
        var raised = entries.Where(entry => entry.Kind == EntryKind.Transition).Select(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span))
            .Single(step => step is { Key.Rule: "DOR-1", Input: AlarmInput.ConditionMet });
        Assert.Equal(forced.OccurredAt, raised.At);
    }

    private static void AssertReplays(JournalAddress journal)
    {
        using var replay = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), new Dictionary<string, string> { ["PGPASSWORD"] = PostgresCluster.Password }, "replay", journal.ToString()!);
        Assert.True(replay.WaitForExit(TimeSpan.FromSeconds(60)) == 0, replay.Log);
        Assert.Contains("transitions verified", replay.Log, StringComparison.Ordinal);
    }
}
