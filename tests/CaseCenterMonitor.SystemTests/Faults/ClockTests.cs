using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>Somebody sets the clock of the gateway's machine an hour ahead, and an hour back. (libfaketime shows the process another time of day; the counting clock goes on.)</summary>
[Collection("faults")]
public sealed class ClockTests(ITestOutputHelper output)
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    /// <summary>Messages that the gateway writes at once (GatewayLoop).</summary>
    private const int BatchMax = 256;

    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(3);

    [NeedsFact("mosquitto", "faketime")]
    public async Task A_clock_that_jumps_an_hour_both_ways_loses_nothing_doubles_nothing_and_ages_nothing()
    {
        using var rig = await Rig.Start(gateway: false);
        var clock = Path.Combine(rig.NewFolder("clock"), "offset");
        Set(clock, "+0");
        await rig.StartGateway(Showing(clock));
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        await Eventually.Elapse(Steady);
        foreach (var offset in new[] { "+3600", "+0", "-3600", "+0" })
        {
            Set(clock, offset);
            await Eventually.Elapse(Steady);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offset}: its heartbeat says {rig.Side.Heartbeat!.Time - DateTimeOffset.UtcNow}"));
            Assert.InRange((rig.Side.Heartbeat!.Time - DateTimeOffset.UtcNow).TotalSeconds - int.Parse(offset, CultureInfo.InvariantCulture), -30, 5);
        }

        // One batch was seen marked late at the moment of a jump; whether libfaketime then shows one wrong reading of the counting clock, too, is not proven.
        var early = rig.Side.Tally().Replayed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{early} marked late though the line was whole"));
        Assert.InRange(early, 0, BatchMax);

        // What waits is late by how long it waited, whatever the clock says meanwhile.
        rig.Cable.Pull();
        var before = load.Total;
        await Eventually.Elapse(Steady);
        Set(clock, "-3600");
        await Eventually.Elapse(TimeSpan.FromSeconds(12));
        var meanwhile = load.Total - before;
        rig.Cable.PlugIn();
        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(60));
        var lost = tally.Lost(load.Sent);
        output.WriteLine(Extent.Row(
            "clock +1 h, back, -1 h, back; and -1 h while the line is cut", load.Total, tally, lost, rig,
            remark: string.Create(CultureInfo.InvariantCulture, $"{meanwhile} said in 15 s of a cut line")));
        output.WriteLine(rig.Gateway!.Log);
        Assert.Equal((0, 0, 0, 0), (lost, tally.Twice, tally.Disordered, tally.Gaps));
        Assert.True(tally.Replayed >= meanwhile / 5, $"{tally.Replayed} of {meanwhile} are marked late.");
        Assert.DoesNotContain(rig.Side.Others, each => each.Data is CanonicalEvent.DeviceHealth { State: HealthState.Late or HealthState.Lost });
    }

    /// <summary>In one step: half a file would be another time of day.</summary>
    private static void Set(string file, string offset)
    {
        File.WriteAllText(file + ".new", offset);
        File.Move(file + ".new", file, overwrite: true);
    }

    private static Dictionary<string, string> Showing(string file) => new()
    {
        ["LD_PRELOAD"] = Library, ["FAKETIME_TIMESTAMP_FILE"] = file, ["FAKETIME_NO_CACHE"] = "1", ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1", ["DONT_FAKE_MONOTONIC"] = "1",
    };
}
