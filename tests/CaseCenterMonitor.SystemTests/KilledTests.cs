using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests;

/// <summary>kill -9 in the middle: every alarm is there once, stamped when it fell due, as if nothing had happened.</summary>
[Collection("alone")]
public sealed partial class KilledTests(ITestOutputHelper output)
{
    [NeedsFact("mosquitto")]
    public async Task A_server_killed_in_the_middle_writes_the_same_transitions_as_one_that_was_not()
    {
        using var broker = await Mosquitto.Start();
        string[] Arguments(string client) => ["--Ccm:Mqtt:Broker", $"127.0.0.1:{broker.Port}", "--Ccm:Mqtt:ClientId", client];
        using var spared = RunningCentre.Prepare(server: Arguments("spared"), gateway: ["--uplink", $"127.0.0.1:{broker.Port}"]);
        using var killed = RunningCentre.Prepare(server: Arguments("killed"));
        await spared.StartServer();
        await killed.StartServer();
        await spared.StartGateway();
        using var devices = await Devices.Connect(spared.DevicePort);
        await devices.Forced("d-exit-street");
        await devices.Opened("d-wait-m1");
        using (var officer = killed.Desk())
        {
            await officer.Alarm("DOR-1/d-exit-street", "unacknowledged");
        }

        killed.Server!.KillNow();

        // While it is dead: a door is forced, another closed, and d-wait-m1 has stood open for its thirty seconds.
        await devices.Forced("d-wait-f2");
        await devices.Closed("d-exit-street");
        await devices.Closed("d-wait-f2");
        using (var officer = spared.Desk())
        {
            await officer.Alarm("DOR-2/d-wait-m1", "unacknowledged", TimeSpan.FromSeconds(45));
        }

        await killed.StartServer();
        await devices.Closed("d-wait-m1");
        await devices.Forced("d-sally-gate");
        foreach (var centre in new[] { spared, killed })
        {
            using var officer = centre.Desk();
            await officer.Alarm("DOR-1/d-sally-gate", "unacknowledged", TimeSpan.FromSeconds(30));
            await officer.Alarm("DOR-2/d-wait-m1", "returnedUnacknowledged");
        }

        var expected = DoorSteps(spared);
        var found = DoorSteps(killed);
        foreach (var step in expected)
        {
            output.WriteLine(step[..Math.Min(150, step.Length)]);
        }

        Assert.Equal(expected, found);
        Assert.Equal(7, expected.Count);
        AssertReplaysToTheSame(spared);
        AssertReplaysToTheSame(killed);
    }

    [Fact]
    public async Task A_server_killed_while_the_gateway_goes_on_misses_nothing_and_doubles_nothing()
    {
        string[] doors = ["d-sally-gate", "d-reg-street", "d-exit-street", "d-wait-m1", "d-wait-m2", "d-wait-f1", "d-wait-f2", "d-exit-break"];
        using var centre = await RunningCentre.Start();
        using var devices = await Devices.Connect(centre.DevicePort);
        foreach (var door in doors[..3])
        {
            await devices.Forced(door);
        }

        centre.Server!.KillNow();
        foreach (var door in doors[3..])
        {
            await devices.Forced(door);
        }

        await centre.StartServer();
        using var officer = centre.Desk();
        foreach (var door in doors)
        {
            await officer.Alarm($"DOR-1/{door}", "unacknowledged");
        }

        var raised = Steps(centre).Where(step => step.Key.Rule == "DOR-1").ToList();
        Assert.Equal(doors.Order(), raised.Select(step => step.Key.Subject.Id).Order());
        AssertStampedWhenItHappened(centre, raised);
        AssertReplaysToTheSame(centre);
    }

    [Fact]
    public async Task A_gateway_killed_with_events_in_its_outbox_delivers_each_of_them_once()
    {
        string[] doors = ["d-sally-gate", "d-reg-street", "d-exit-street", "d-wait-m1", "d-wait-m2"];
        using var centre = await RunningCentre.Start();
        using (var devices = await Devices.Connect(centre.DevicePort))
        {
            await devices.Forced("d-wait-f1");
            using var before = centre.Desk();
            await before.Alarm("DOR-1/d-wait-f1", "unacknowledged");
            centre.Server!.KillNow();
            foreach (var door in doors)
            {
                // At QoS 1 the gateway answers when the event is on its disk; only then may it be killed.
                await devices.Publish(
                    $"esp-rfid/{door}/send",
                    Encoding.UTF8.GetBytes("""{"type":"WARN","src":"tamper","desc":"Door was tampered!","data":"","cmd":"event"}"""),
                    MQTTnet.Protocol.MqttQualityOfServiceLevel.AtLeastOnce);
            }
        }

        centre.Gateway!.KillNow();
        await centre.StartServer();
        await centre.StartGateway();
        using var officer = centre.Desk();
        foreach (var door in doors)
        {
            await officer.Alarm($"DOR-1/{door}", "unacknowledged");
        }

        var raised = Steps(centre).Where(step => step is { Key.Rule: "DOR-1", Input: AlarmInput.ConditionMet }).ToList();
        Assert.Equal(doors.Append("d-wait-f1").Order(), raised.Select(step => step.Key.Subject.Id).Order());
        AssertStampedWhenItHappened(centre, raised);
        AssertNoGaps(centre);
        var gaps = (await officer.Get("/api/health")).GetProperty("ingest").GetProperty("gaps").GetInt64();
        Assert.Equal(0, gaps);
        AssertReplaysToTheSame(centre);
    }

    /// <summary>
    /// Killed again and again while doors are forced and snapshots are written every few entries: each start from a snapshot ends in the very state,
    /// byte for byte, in which a start from the first entry of a copy of the journal ends; and nothing is missing or there twice.
    /// </summary>
    [Fact]
    public async Task A_server_that_starts_from_its_snapshots_is_where_one_is_that_folds_the_whole_journal()
    {
        string[] doors = ["d-sally-gate", "d-reg-street", "d-exit-street", "d-wait-m1", "d-wait-m2", "d-wait-f1", "d-wait-f2", "d-exit-break"];
        const int Kills = 4;
        using var centre = await RunningCentre.Start(server: ["--Ccm:SnapshotEvery", "3"]);
        using var devices = await Devices.Connect(centre.DevicePort);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = centre.Journal().Count;
            foreach (var door in doors)
            {
                await devices.Forced(door);
                await devices.Closed(door);
            }

            // Some of it is journaled, the rest is still on its way.
            await Eventually.True("the server has written some of it", () => Task.FromResult(centre.Journal().Count > before + doors.Length));
            // What a page asks for must not show in the state either.
            using (var officer = centre.Desk())
            {
                await officer.Get("/api/picture");
            }

            if (kill == 1)
            {
                await Eventually.True("a snapshot is kept", () => Task.FromResult(centre.Server!.Log.Contains("snapshot at entry", StringComparison.Ordinal)));
            }

            centre.Server!.KillNow();
            using var folded = RunningCentre.Prepare(server: ["--Ccm:SnapshotEvery", "0"]);
            folded.CopyJournalOf(centre);
            await folded.StartServer();
            await centre.StartServer();
            var (resumed, whole) = (await Started(centre), await Started(folded));
            output.WriteLine(resumed);
            output.WriteLine(whole);
            Assert.Contains("resumed from the snapshot at entry", resumed, StringComparison.Ordinal);
            Assert.Contains("entries folded from the first", whole, StringComparison.Ordinal);
            Assert.Equal(StateIn(whole), StateIn(resumed));
        }

        await Eventually.True("everything has arrived", () => Task.FromResult(
            Arrivals(centre).Count(body => body.Signal is Signal.DoorChanged { Alarm: DoorAlarm.ForcedOpen }) == Kills * doors.Length));
        AssertNoGaps(centre);
        await Eventually.True("the journal is proven", () => Task.FromResult(centre.Server!.Log.Contains("and its tree are what they were", StringComparison.Ordinal)));

        // Nothing is written any more while it is counted: an alarm that nobody acknowledged goes on by itself.
        centre.Server!.KillNow();
        AssertReplaysToTheSame(centre);
    }

    /// <summary>What the server says of its start.</summary>
    private static Task<string> Started(RunningCentre centre) => Eventually.Get("it says how it started", () => Task.FromResult(
        centre.Server!.Log.Split(Environment.NewLine).SingleOrDefault(line => line.Contains("entries in the journal, state ", StringComparison.Ordinal))));

    private static string StateIn(string line) => line[(line.LastIndexOf(' ') + 1)..];

    private static List<AlarmTransition> Steps(RunningCentre centre) =>
        [.. centre.Journal().Where(entry => entry.Kind == EntryKind.Transition).Select(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span))];

    /// <summary>
    /// The steps of door alarms, word for word as they stand in the journal, but for the numbers of the entries they rest on: each journal counts its
    /// own, and a start is an entry. That each number is right in its own journal is what replaying it shows.
    /// </summary>
    private static List<string> DoorSteps(RunningCentre centre) =>
    [
        .. centre.Journal().Where(entry => entry.Kind == EntryKind.Transition)
            .Where(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span) is { Key.Rule: "DOR-1" or "DOR-2", Input: not AlarmInput.Escalate })
            .Select(entry => EntryNumber().Replace(Encoding.UTF8.GetString(entry.Body.Span), "")),
    ];

    private static IEnumerable<ArrivalBody> Arrivals(RunningCentre centre) =>
        centre.Journal().Where(entry => entry.Kind == EntryKind.Arrival).Select(entry => JournalJson.Read<ArrivalBody>(entry.Body.Span));

    private static void AssertStampedWhenItHappened(RunningCentre centre, List<AlarmTransition> raised)
    {
        var happened = Arrivals(centre).Select(body => body.Signal).OfType<Signal.DoorChanged>()
            .Where(signal => signal.Alarm == DoorAlarm.ForcedOpen).ToDictionary(signal => signal.Door.Value, signal => signal.OccurredAt);
        Assert.All(raised, step => Assert.Equal(happened[step.Key.Subject.Id], step.At));
    }

    private static void AssertNoGaps(RunningCentre centre)
    {
        foreach (var boot in Arrivals(centre).Where(body => body.Origin is not null).Select(body => body.Origin!).GroupBy(origin => origin.BootId))
        {
            Assert.Equal(Enumerable.Range(1, boot.Count()).Select(number => (long)number), boot.Select(origin => origin.Sequence));
        }
    }

    private static void AssertReplaysToTheSame(RunningCentre centre)
    {
        using var replay = Child.Dotnet(Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), null, "replay", centre.JournalPath, "--json");
        Assert.True(replay.WaitForExit(Eventually.UsualLimit) == 0, replay.Log);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Steps(centre).Count} transitions verified"), replay.Log, StringComparison.Ordinal);
    }

    [GeneratedRegex(""","entry":\d+""")]
    private static partial Regex EntryNumber();
}
