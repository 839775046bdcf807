using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Tests.Gateway.Outbox;

/// <summary>An outbox in a folder of its own that goes away with the test.</summary>
internal sealed class TemporaryOutbox : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-outbox-").FullName;
    private readonly List<OutboxStore> _opened = [];

    public string Path => System.IO.Path.Join(_folder, "outbox.db");

    public List<string> Damages { get; } = [];

    public OutboxStore Open(string boot = "boot1", OutboxLimits? limits = null)
    {
        var outbox = OutboxStore.Open(Path, "small", SmallCentre.Gateway, boot, Now, limits, Damages.Add);
        _opened.Add(outbox);
        return outbox;
    }

    /// <summary>Findings that can be told apart by the number of people they count.</summary>
    public static IReadOnlyList<Finding> Counts(int from, int count) =>
    [
        .. Enumerable.Range(from, count).Select(people => new Finding(
            new Subject(SubjectKind.Camera, "c-a"), new CanonicalEvent.ZoneOccupancy("z-a", people), Now, Now, ClockGrade.Gateway, "frigate/1")),
    ];

    public static Finding CutStrap() => new(
        new Subject(SubjectKind.Tag, "wb-1"), new CanonicalEvent.WristbandStrap(StrapState.Open), Now, Now, ClockGrade.Gateway, "espresense/1");

    public static Envelope Envelope(OutboxEntry entry) => EnvelopeJson.Read(entry.Body, entry.Topic).Value!.Value;

    /// <summary>What the n-th finding of <see cref="Counts"/> says.</summary>
    public static int People(Envelope envelope) => ((CanonicalEvent.ZoneOccupancy)envelope.Data).Count!.Value;

    public void Dispose()
    {
        foreach (var outbox in _opened)
        {
            outbox.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
