using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>kill -9 of the gateway under load: what it had written and not acknowledged comes again from the broker, and is known.</summary>
[Collection("faults")]
public sealed class KilledGatewayTests(ITestOutputHelper output)
{
    [NeedsFact("mosquitto")]
    public async Task A_gateway_killed_again_and_again_under_load_loses_nothing_and_says_nothing_twice()
    {
        var seed = Environment.TickCount;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        var kills = Extent.Of(3, 30);
        using var rig = await Rig.Start();
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        for (var kill = 0; kill < kills; kill++)
        {
            await Eventually.Elapse(TimeSpan.FromMilliseconds(random.Next(200, 2500)));
            rig.Gateway!.KillNow();
            await rig.StartGateway();
        }

        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(60));
        var lost = tally.Lost(load.Sent);
        output.WriteLine(Extent.Row($"gateway killed {kills} times", load.Total, tally, lost, rig, remark: string.Create(CultureInfo.InvariantCulture, $"{tally.Boots} boots")));
        output.WriteLine(rig.Gateway!.Log);
        Assert.Equal((0, 0, 0, 0, 0), (lost, tally.Twice, tally.Disordered, tally.Gaps, tally.OutOfBoot));
        Assert.True(tally.Boots >= 2, $"Only {tally.Boots} boots came.");
    }
}
