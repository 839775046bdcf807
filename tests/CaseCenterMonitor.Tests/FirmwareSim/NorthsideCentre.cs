using System.Runtime.CompilerServices;
using CaseCenterMonitor.FirmwareSim;
using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>The example centre of this repository, simulated in a time of its own.</summary>
internal sealed class NorthsideCentre
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <param name="deaf">No reader hears anything: for tests of what people do, which then run many times faster.</param>
    public NorthsideCentre(int seed = 7, int population = 8, bool deaf = false)
    {
        Agenda = new Agenda(Start);
        Wire = new RecordingWire(Agenda);
        Centre = new Centre(Site, Plan, new Seeds(seed), Agenda, Wire, new CentreSettings(new RadioSettings { Missed = deaf ? 1 : 0.15, RangeMetres = deaf ? 0.1 : 12 }, population, Desk, null, Spoken.Add));
    }

    public static SiteFile Site { get; } = ReadSite();

    public static FloorPlan Plan { get; } = FloorPlanReader.Read(File.ReadAllText(Beside("plan.geojson")));

    public Agenda Agenda { get; }

    public RecordingWire Wire { get; }

    public RecordingDesk Desk { get; } = new();

    public List<string> Spoken { get; } = [];

    public Centre Centre { get; }

    public NorthsideCentre Begin()
    {
        Centre.Begin(null);
        return this;
    }

    public void RunFor(TimeSpan time) => Agenda.RunUntil(Agenda.Now + time);

    private static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "sites", "northside", name);

    private static SiteFile ReadSite()
    {
        var reading = SiteFileReader.Read(File.ReadAllText(Beside("site.yaml")), "site.yaml");
        return reading.Site ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
    }
}

/// <summary>A desk that writes down what the officers do.</summary>
internal sealed class RecordingDesk : ICustodyDesk
{
    public List<(CustodyEntry Entry, DateTimeOffset ArrivedAt)> BookedIn { get; } = [];

    public List<(string Record, DateTimeOffset? At)> LooksBefore { get; } = [];

    public List<(string Record, string Wristband)> Given { get; } = [];

    public List<(string Record, DateTimeOffset At)> Checks { get; } = [];

    public List<string> Released { get; } = [];

    public void BookIn(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastLookAt)
    {
        BookedIn.Add((entry, arrivedAt));
        LooksBefore.Add((entry.Record, lastLookAt));
    }

    public void AssignWristband(string record, string wristband) => Given.Add((record, wristband));

    public void RecordCheck(string record, DateTimeOffset occurredAt) => Checks.Add((record, occurredAt));

    public void Release(string record, string reason) => Released.Add(record);

    public List<(string? Record, string Word)> Written { get; } = [];

    public void Write(string? record, string word, params (string Field, System.Text.Json.Nodes.JsonNode Value)[] fields) => Written.Add((record, word));
}
