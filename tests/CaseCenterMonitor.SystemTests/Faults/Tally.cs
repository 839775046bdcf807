using System.Globalization;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>One event as it came in at the server's side.</summary>
/// <param name="Lane">Which of the counting cameras said it; null for any other event.</param>
/// <param name="Number">What it counted, modulo <see cref="FaultSite.Wrap"/>; null is unknown.</param>
public sealed record Came(string Boot, long Sequence, bool Replay, int? Lane = null, int? Number = null);

/// <summary>
/// What the numbers say: those of the gateway (boot and sequence) as the server judges them, and those of the devices, of which each has to be there once.
/// </summary>
public sealed class Tally
{
    private readonly Dictionary<string, long> _last = [];
    private readonly List<string> _boots = [];
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, FaultSite.Lanes).Select(_ => new Lane())];

    public Tally(IEnumerable<Came> all)
    {
        foreach (var came in all)
        {
            Take(came);
        }
    }

    /// <summary>Events by distinct number.</summary>
    public long Events { get; private set; }

    /// <summary>Came again under the same boot and number: the server knows them.</summary>
    public long Repeats { get; private set; }

    /// <summary>Marked as sent late.</summary>
    public long Replayed { get; private set; }

    /// <summary>Numbers of the gateway that were jumped over.</summary>
    public long Gaps { get; private set; }

    /// <summary>Events of an earlier boot that came after those of a later one.</summary>
    public long OutOfBoot { get; private set; }

    public int Boots => _boots.Count;

    public long Numbers => _lanes.Sum(lane => lane.Seen.Count);

    /// <summary>Numbers of devices that are there more than once, as different events.</summary>
    public long Twice => _lanes.Sum(lane => lane.Twice);

    /// <summary>Numbers of devices that came after a later number of the same device.</summary>
    public long Disordered => _lanes.Sum(lane => lane.Disordered);

    /// <param name="sent">How many numbers each device got rid of.</param>
    public long Lost(IReadOnlyList<long> sent) => sent.Select((count, lane) => Enumerable.Range(0, (int)count).Count(number => !_lanes[lane].Seen.Contains(number))).Sum();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Events} events of {Boots} boots, {Numbers} numbers, {Twice} twice, {Disordered} out of order, {Repeats} repeats, {Replayed} replayed, {Gaps} gaps");

    private void Take(Came came)
    {
        // As the server does it (Centres/Repeats.cs): at or below the last number is a repeat, and a jump is a gap.
        var last = _last.GetValueOrDefault(came.Boot);
        if (came.Sequence <= last)
        {
            Repeats++;
            return;
        }

        if (last == 0)
        {
            _boots.Add(came.Boot);
        }

        OutOfBoot += came.Boot == _boots[^1] ? 0 : 1;
        Gaps += came.Sequence - last - 1;
        _last[came.Boot] = came.Sequence;
        Events++;
        Replayed += came.Replay ? 1 : 0;
        if (came is { Lane: { } lane, Number: { } number })
        {
            _lanes[lane].Take(number);
        }
    }

    /// <summary>The numbers of one device. They wrap, and are never further apart than half a turn.</summary>
    private sealed class Lane
    {
        private int _next;

        public HashSet<int> Seen { get; } = [];

        public long Twice { get; private set; }

        public long Disordered { get; private set; }

        public void Take(int wrapped)
        {
            var step = (wrapped - _next) % FaultSite.Wrap;
            step += step < -FaultSite.Wrap / 2 ? FaultSite.Wrap : step >= FaultSite.Wrap / 2 ? -FaultSite.Wrap : 0;
            var number = _next + step;
            Twice += Seen.Add(number) ? 0 : 1;
            Disordered += step < 0 ? 1 : 0;
            _next = Math.Max(_next, number + 1);
        }
    }
}
