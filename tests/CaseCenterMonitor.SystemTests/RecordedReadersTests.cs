using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>
/// Ten real readers and one watch lying still in the office, played at their own pace through a real mosquitto into the gateway.
/// Every other room that is named is wrong. (Contains a recording from ESPresense-companion, Apache-2.0, read from the shared data.)
/// </summary>
public sealed class RecordedReadersTests
{
    private const string Recording = "espresense-stationary/stationary-7_14.75_1.25.jsonl";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(150);

    [RecordingFact("espresense-stationary")]
    public async Task Somebody_who_lies_still_stays_in_the_one_room_and_when_its_readers_fall_silent_cannot_be_observed()
    {
        await Task.WhenAll(WholeRecording(), BothReadersWithheld());
    }

    private static async Task WholeRecording()
    {
        using var house = await Stack.Start();
        await house.Play();
        var places = house.Places();
        Assert.All(places, place => Assert.Equal("office", place.Zone?.Value));
        Assert.Equal(WristbandPresence.Present, places[0].Presence);
        Assert.DoesNotContain(places, place => place.Presence is WristbandPresence.Degraded or WristbandPresence.Lost && place.OccurredAt < house.EndOfRecording);
    }

    private static async Task BothReadersWithheld()
    {
        using var house = await Stack.Start();
        using var officer = house.Centre.Desk();
        var playing = house.Play("--drop-readers", "office,office_alt", "--drop-after", "60");
        await officer.Alarm("COV-5/R-1", "unacknowledged", Length);
        await playing;
        var places = house.Places();
        Assert.All(places, place => Assert.Equal("office", place.Zone?.Value));
        Assert.Equal([WristbandPresence.Present, WristbandPresence.Degraded], Changes(places).Take(2));
        var alarm = (await officer.Alarm("COV-5/R-1"))!.Value;
        Assert.Equal("office", alarm.GetProperty("zone").GetString());
        Assert.True(alarm.GetProperty("unknown").GetBoolean());
    }

    /// <summary>A place that is said again every half minute is no change.</summary>
    private static List<WristbandPresence> Changes(List<Signal.WristbandLocated> places) =>
        [.. places.Where((place, number) => number == 0 || place.Presence != places[number - 1].Presence).Select(place => place.Presence)];

    private sealed class Stack : IDisposable
    {
        private readonly Mosquitto _broker;
        private readonly string _siteFolder;

        private Stack(Mosquitto broker, RunningCentre centre, string siteFolder)
        {
            _broker = broker;
            Centre = centre;
            _siteFolder = siteFolder;
        }

        public RunningCentre Centre { get; }

        public NodaTime.Instant EndOfRecording { get; private set; }

        public static async Task<Stack> Start()
        {
            var folder = Directory.CreateTempSubdirectory("ccm-house-").FullName;
            var site = House.Write(folder);
            var broker = await Mosquitto.Start();
            var centre = await RunningCentre.Start(site, gateway: ["--device-broker", $"127.0.0.1:{broker.Port}"]);
            using var officer = centre.Desk();
            await officer.Do("/api/people", new { record = "R-1", sex = "male", ageGroup = "adult", basis = "custody.max", observation = "general" });
            await officer.Do("/api/people/R-1/wristband", new { wristband = "wb-001" });
            return new Stack(broker, centre, folder);
        }

        public async Task Play(params string[] arguments)
        {
            using var player = Child.Dotnet(
                Repository.Program("firmware-sim/CaseCenterMonitor.FirmwareSim", "firmware-sim.dll"), null,
                ["play-capture", Path.Combine(Repository.SharedData, Recording), "--broker", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_broker.Port}"), .. arguments]);
            await Eventually.True("the recording has ended", () => Task.FromResult(!player.IsRunning), Length);
            EndOfRecording = NodaTime.Instant.FromDateTimeUtc(DateTime.UtcNow);
            Assert.Equal(0, player.WaitForExit(Eventually.UsualLimit));
        }

        public List<Signal.WristbandLocated> Places() =>
        [
            .. Centre.Journal().Where(entry => entry.Kind == EntryKind.Arrival)
                .Select(entry => JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal).OfType<Signal.WristbandLocated>(),
        ];

        public void Dispose()
        {
            Centre.Dispose();
            _broker.Dispose();
            Directory.Delete(_siteFolder, recursive: true);
        }
    }
}
