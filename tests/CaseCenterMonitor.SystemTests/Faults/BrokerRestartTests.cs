using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The brokers on both sides of the gateway go down and come up under load.</summary>
[Collection("faults")]
public sealed class BrokerRestartTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    [NeedsFact("mosquitto")]
    public async Task A_broker_of_devices_that_is_stopped_and_started_keeps_what_the_gateway_has_not_acknowledged()
    {
        using var rig = await Rig.Start();
        var (load, tally) = await Under(rig, Extent.Of(2, 10), () => Restart(rig.Devices, kill: false), "device broker stopped and started {0} times");
        Assert.Equal((0, 0, 0, 0), (tally.Lost(load.Sent), tally.Twice, tally.Disordered, tally.Gaps));
    }

    [NeedsFact("mosquitto")]
    public async Task A_broker_of_devices_that_is_killed_comes_back_a_second_younger_and_the_gateway_adds_no_loss_to_that()
    {
        using var rig = await Rig.Start();
        var kills = Extent.Of(2, 10);
        var (load, tally) = await Under(rig, kills, () => Restart(rig.Devices, kill: true), "device broker killed {0} times");

        // It saves every second: it comes back as it was then, has forgotten what it took since and says again, as new, what had been acknowledged since.
        var second = (long)(kills * Extent.Rate);
        Assert.InRange(tally.Lost(load.Sent), 0, second);
        Assert.InRange(tally.Twice, 0, second);
        Assert.Equal(0, tally.Gaps);
    }

    [NeedsFact("mosquitto")]
    public async Task A_broker_of_the_server_that_is_stopped_and_started_costs_nothing()
    {
        using var rig = await Rig.Start();
        var (load, tally) = await Under(rig, Extent.Of(2, 10), () => Restart(rig.Server, kill: false), "server broker stopped and started {0} times");
        Assert.Equal((0, 0, 0, 0), (tally.Lost(load.Sent), tally.Twice, tally.Disordered, tally.Gaps));
    }

    [NeedsFact("mosquitto")]
    public async Task A_broker_of_the_server_that_is_killed_may_lose_what_it_acknowledged_and_each_loss_is_a_gap_that_is_reported()
    {
        using var rig = await Rig.Start();
        var (load, tally) = await Under(rig, Extent.Of(3, 20), () => Restart(rig.Server, kill: true), "server broker killed {0} times");
        Assert.Equal((0, 0), (tally.Twice, tally.Disordered));
        Assert.Equal(tally.Lost(load.Sent), tally.Gaps);
    }

    private async Task<(NumberedLoad Load, Tally Tally)> Under(Rig rig, int times, Func<Task> fault, string name)
    {
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        for (var time = 0; time < times; time++)
        {
            await Eventually.Elapse(Between);
            await fault();
        }

        await Eventually.Elapse(Between);
        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(60));
        output.WriteLine(Extent.Row(
            string.Format(CultureInfo.InvariantCulture, name, times), load.Total, tally, tally.Lost(load.Sent), rig,
            remark: string.Create(CultureInfo.InvariantCulture, $"{load.SaidAgain} said again by devices")));
        output.WriteLine(rig.Gateway!.Log);
        return (load, tally);
    }

    private static async Task Restart(Mosquitto broker, bool kill)
    {
        if (kill)
        {
            broker.KillNow();
        }
        else
        {
            broker.Stop();
        }

        await Eventually.Elapse(TimeSpan.FromMilliseconds(500));
        await broker.StartAgain();
    }
}
