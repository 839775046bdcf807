using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>A floor whose readers and cameras speak a dialect that says whatever a test wants.</summary>
internal sealed class SpokenFloor
{
    public const string Dialect = "spoken";

    private readonly Spoken _spoken = new();
    private readonly Floor _floor;

    public SpokenFloor(SiteFile site)
    {
        var all = site with
        {
            Readers = [.. site.Readers.Select(reader => reader with { Dialect = Dialect })],
            Cameras = [.. site.Cameras.Select(camera => camera with { Dialect = Dialect })],
        };
        _floor = new Floor(all, SmallCentre.Gateway, new DialectSet([_spoken]), FloorStory.Start);
    }

    public Findings Findings { get; } = new();

    public double Second { get; set; }

    private DateTimeOffset Now => FloorStory.Start.AddSeconds(Second);

    /// <summary>What is found of it, with the health of buttons and without that of other devices.</summary>
    public IReadOnlyList<string> Says(params DeviceReport[] reports) => Says(reports, retained: false);

    public IReadOnlyList<string> Says(DeviceReport[] reports, bool retained)
    {
        Findings.Clear();
        _spoken.Next = reports;
        _floor.Take(new DeviceMessage("spoken", new byte[1], retained), Now, Findings);
        return Told();
    }

    public IReadOnlyList<string> Tick()
    {
        Findings.Clear();
        _floor.Tick(Now, Findings);
        return Told();
    }

    private List<string> Told() =>
        [.. Findings.Found.Select(FloorStory.Line).Where(line => line.StartsWith("button/", StringComparison.Ordinal) || !line.EndsWith("line", StringComparison.Ordinal))];

    private sealed class Spoken : IDialect
    {
        public IReadOnlyList<DeviceReport> Next { get; set; } = [];

        public string Name => Dialect;

        public IReadOnlyList<string> Filters { get; } = ["spoken"];

        public bool Owns(string topic) => true;

        public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => Next;
    }
}
