using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What the locator keeps about one tag.</summary>
internal sealed class LocatedTag(string id, int readers)
{
    public const int Nowhere = -1;

    private readonly Readings?[] _byReader = new Readings?[readers];

    public string Id => id;

    /// <summary>The readers that ever heard it, so that those that never did cost nothing.</summary>
    public List<(int Reader, Readings Readings)> Heard { get; } = [];

    public long LastHeard { get; set; }

    public int Zone { get; private set; } = Nowhere;

    /// <summary>When it was placed in its zone.</summary>
    public long PlacedAt { get; private set; }

    /// <summary>What the doors said about its last move.</summary>
    public MoveEvidence Move { get; private set; }

    public int Challenger { get; set; } = Nowhere;

    /// <summary>How long the challenger has been winning, in ticks; a clear win counts for more.</summary>
    public double Won { get; set; }

    /// <summary>When its zone last had an opinion and no rival beat it.</summary>
    public long SureAt { get; set; }

    /// <summary>When it was last not heard, or its readers were deaf.</summary>
    public long UnheardAt { get; set; } = long.MinValue;

    /// <summary>When the contest was last held.</summary>
    public long HeldAt { get; set; }

    /// <summary>It was lost sight of, and no reader of its zone has placed it there again.</summary>
    public bool IsUnsure { get; set; }

    public WristbandPresence Presence { get; set; } = WristbandPresence.Unknown;

    public Grading Grading { get; } = new();

    public (int Zone, WristbandPresence Presence, LocationConfidence Confidence) Told { get; set; } = (Nowhere, WristbandPresence.Unknown, LocationConfidence.Unknown);

    public long ToldAt { get; set; }

    public void Place(int zone, long now, MoveEvidence move) =>
        (Zone, PlacedAt, SureAt, Move, Challenger, IsUnsure) = (zone, now, now, move, Nowhere, false);

    public Readings Of(int reader)
    {
        if (_byReader[reader] is not { } readings)
        {
            _byReader[reader] = readings = new Readings();
            Heard.Add((reader, readings));
        }

        return readings;
    }
}
