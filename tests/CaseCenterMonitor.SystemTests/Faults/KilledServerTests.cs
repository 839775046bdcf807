using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The real server with its own broker, killed under load: it answers when an event is in its journal, and counts are taken there.</summary>
[Collection("faults")]
public sealed class KilledServerTests(ITestOutputHelper output)
{
    [NeedsFact("mosquitto")]
    public async Task Every_number_is_in_the_journal_once_however_often_the_server_and_the_gateway_are_killed()
    {
        var kills = Extent.Of(2, 10);
        using var rig = await Rig.Start(gateway: false);
        using var centre = RunningCentre.Prepare(rig.SiteFile);
        await centre.StartServer();
        var folder = rig.NewFolder("to-server");
        var gateway = rig.AnotherOfTheRig(folder, centre.UplinkPort);
        await Rig.Hears(gateway);
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Of(100.0, 100.0));
        for (var kill = 0; kill < kills; kill++)
        {
            await Eventually.Elapse(TimeSpan.FromSeconds(2));
            centre.Server!.KillNow();
            if (kill % 2 == 0)
            {
                gateway.KillNow();
                gateway = rig.AnotherOfTheRig(folder, centre.UplinkPort);
            }

            await centre.StartServer();
        }

        await load.Stop();
        var drained = Stopwatch.GetTimestamp();
        var tally = await TwoGatewaysTests.Settled(centre, load);
        output.WriteLine(Extent.Row(
            $"real server killed {kills} times, gateway {(kills + 1) / 2} times", load.Total, tally, tally.Lost(load.Sent), null, Stopwatch.GetElapsedTime(drained), "counted in the journal"));
        output.WriteLine(gateway.Log);
        Assert.Equal((0, 0, 0, 0, 0), (tally.Lost(load.Sent), tally.Twice, tally.Disordered, tally.Gaps, tally.Repeats));
        using var officer = centre.Desk();
        Assert.Equal(0, (await officer.Get("/api/health")).GetProperty("ingest").GetProperty("gaps").GetInt64());
    }
}
