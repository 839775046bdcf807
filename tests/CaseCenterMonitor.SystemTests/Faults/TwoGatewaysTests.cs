using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>Two gateway processes with one id.</summary>
[Collection("faults")]
public sealed class TwoGatewaysTests(ITestOutputHelper output)
{
    [NeedsFact("mosquitto")]
    public async Task A_second_gateway_on_the_same_outbox_is_refused_with_the_reason_and_the_first_goes_on()
    {
        using var rig = await Rig.Start();
        using var load = NumberedLoad.Start(rig.Devices.Port, Extent.Rate);
        using var second = rig.Another(rig.Data);
        Assert.Equal(1, second.WaitForExit(Eventually.UsualLimit));
        Assert.Contains("Another gateway process uses", second.Log, StringComparison.Ordinal);
        await load.Stop();
        var tally = await rig.Settled(load, TimeSpan.FromSeconds(30));
        Assert.Equal((0, 0, 0, 1), (tally.Lost(load.Sent), tally.Twice, tally.Gaps, tally.Boots));
    }

    [NeedsFact("mosquitto")]
    public async Task Two_gateways_with_one_id_and_an_outbox_each_are_named_by_both_and_by_the_server_which_counts_nothing_twice()
    {
        using var rig = await Rig.Start(gateway: false);
        using var centre = RunningCentre.Prepare(rig.SiteFile);
        await centre.StartServer();
        using var cable = Cable.To(centre.UplinkPort);
        using var one = rig.Another(rig.NewFolder("one"), uplink: cable.Port);
        await Rig.Hears(one);
        using var other = rig.Another(rig.NewFolder("other"), uplink: cable.Port);
        using var load = NumberedLoad.Start(rig.Devices.Port, FaultSite.Lanes);
        using var officer = centre.Desk();
        await Eventually.True("the server names the clash", async () =>
            (await officer.Get("/api/health")).GetProperty("gateways")[0].GetProperty("clash").ValueKind == System.Text.Json.JsonValueKind.Object, TimeSpan.FromSeconds(60));
        Assert.Contains("Two processes speak as gateway", centre.Server!.Log, StringComparison.Ordinal);
        foreach (var gateway in new[] { one, other })
        {
            await Eventually.True("it names the clash", () => Task.FromResult(gateway.Log.Contains("two gateways have one id", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));
        }

        await Eventually.Elapse(Extent.Seconds(5, 60));
        await load.Stop();

        // The other goes: what it has not sent waits in its outbox, and what the broker of the devices still has for the name goes to the one.
        other.KillNow();
        var tally = await Settled(centre, load);
        output.WriteLine(Extent.Row("two gateways with one id", load.Total, tally, tally.Lost(load.Sent), null, remark: "before the other's outbox was sent"));
        using var again = rig.Another(rig.NewFolder("other"), uplink: cable.Port);
        one.KillNow();
        tally = await Settled(centre, load);
        output.WriteLine(Extent.Row("… and after", load.Total, tally, tally.Lost(load.Sent), null));
        output.WriteLine(centre.Server!.Log);
        output.WriteLine(one.Log);
        Assert.Equal((0, 0), (tally.Gaps, tally.Lost(load.Sent)));
        Assert.DoesNotContain(Arrivals(centre).GroupBy(came => (came.Boot, came.Sequence)), group => group.Count() > 1);
    }

    internal static async Task<Tally> Settled(RunningCentre centre, NumberedLoad load)
    {
        for (var look = 0; look < 60 && new Tally(Arrivals(centre)).Lost(load.Sent) > 0; look++)
        {
            await Eventually.Elapse(TimeSpan.FromSeconds(1));
        }

        return new Tally(Arrivals(centre));
    }

    internal static List<Came> Arrivals(RunningCentre centre) =>
    [
        .. centre.Journal().Where(entry => entry.Kind == EntryKind.Arrival).Select(entry => JournalJson.Read<ArrivalBody>(entry.Body.Span))
            .Where(body => body.Origin is not null)
            .Select(body => body.Signal is Signal.ZoneCounted count
                ? new Came(body.Origin!.BootId, body.Origin.Sequence, false, int.Parse(count.Camera.Value[4..], CultureInfo.InvariantCulture), count.Count)
                : new Came(body.Origin!.BootId, body.Origin.Sequence, false)),
    ];
}
