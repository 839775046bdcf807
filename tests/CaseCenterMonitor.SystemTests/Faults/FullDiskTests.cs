using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The disk under the outbox is full. The devices wait; and where the outbox has its own limit, the oldest go and the gap is told.</summary>
[Collection("faults")]
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(2);

    [MountFact]
    public async Task While_somebody_else_fills_the_disk_the_devices_wait_and_the_gateway_is_silent_and_then_everything_comes()
    {
        using var rig = await Rig.Start(gateway: false);
        using var disk = SmallDisk.Mount(rig.NewFolder("small"), 16);
        rig.Data = Path.Combine(disk.Folder, "gateway");
        await rig.StartGateway();
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        await Eventually.Elapse(Steady);
        disk.Fill();
        await Eventually.True("it says so", () => Task.FromResult(rig.Gateway!.Log.Contains("cannot be written", StringComparison.Ordinal)));
        await Eventually.Elapse(Extent.Seconds(6, 60));
        var heard = rig.Side.Heartbeat!.Time;
        await Eventually.Elapse(TimeSpan.FromSeconds(3));
        Assert.True(rig.Gateway!.IsRunning, rig.Gateway.Log);
        Assert.Equal(heard, rig.Side.Heartbeat!.Time);
        disk.Clear();
        await Eventually.Elapse(Steady);
        await load.Stop();
        await Counted(rig, load, "disk full by somebody else's file, then free again");
    }

    [MountFact]
    public async Task An_outbox_that_has_filled_its_disk_while_the_line_was_cut_drains_when_the_line_is_back()
    {
        using var rig = await Rig.Start(gateway: false);
        using var disk = SmallDisk.Mount(rig.NewFolder("small"), 8);
        rig.Data = Path.Combine(disk.Folder, "gateway");
        await rig.StartGateway();
        rig.Cable.Pull();
        using var load = NumberedLoad.Start(rig.Devices.Port, 500);
        await Eventually.True("the disk is full", () => Task.FromResult(rig.Gateway!.Log.Contains("cannot be written", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));
        await Eventually.Elapse(Extent.Seconds(2, 30));
        await load.Stop();
        rig.Cable.PlugIn();
        await Counted(rig, load, "disk filled by the outbox, line cut, then back");
    }

    [NeedsFact("mosquitto")]
    public async Task An_outbox_with_a_limit_gives_up_the_oldest_but_no_distress_and_the_server_counts_exactly_what_is_missing()
    {
        using var rig = await Rig.Start(gateway: false);
        await rig.StartGateway(null, "--outbox-mb", "1");
        rig.Cable.Pull();
        using (var door = await Devices.Connect(rig.Devices.Port))
        {
            await door.Forced(FaultSite.Door);
        }

        using var load = NumberedLoad.Start(rig.Devices.Port, 500);
        await Eventually.True("the oldest go", () => Task.FromResult(rig.Gateway!.Log.Contains("given up", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));
        await Eventually.Elapse(Steady);
        await load.Stop();
        rig.Cable.PlugIn();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(60));
        var lost = tally.Lost(load.Sent);
        output.WriteLine(Extent.Row("outbox limited to 1 MB, line cut, then back", load.Total, tally, lost, rig, remark: "the named policy: the oldest go, distress last"));
        output.WriteLine(rig.Gateway!.Log);
        Assert.True(lost > 0);
        Assert.Equal((0, 0), (tally.Twice, tally.Disordered));

        // Besides the numbers, the news that each camera is there was given up, and those of the door but for its distress.
        Assert.InRange(tally.Gaps, lost, lost + FaultSite.Lanes + 2);
        Assert.Single(rig.Side.Others, each => each.Data is CanonicalEvent.DoorState { Alarm: DoorAlarm.ForcedOpen });
    }

    private async Task Counted(Rig rig, NumberedLoad load, string fault)
    {
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(90));
        var lost = tally.Lost(load.Sent);
        output.WriteLine(Extent.Row(fault, load.Total, tally, lost, rig, remark: string.Create(CultureInfo.InvariantCulture, $"{load.SaidAgain} said again by devices")));
        output.WriteLine(rig.Gateway!.Log);
        Assert.Equal((0, 0, 0, 0), (lost, tally.Twice, tally.Disordered, tally.Gaps));
    }
}
