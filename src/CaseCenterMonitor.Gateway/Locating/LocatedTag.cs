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

    public int Zone { get; set; } = Nowhere;

    public int Challenger { get; set; } = Nowhere;

    public long ChallengerSince { get; set; }

    /// <summary>It was lost sight of, and no reader of its zone has placed it there again.</summary>
    public bool IsUnsure { get; set; }

    public WristbandPresence Presence { get; set; } = WristbandPresence.Unknown;

    public (int Zone, WristbandPresence Presence) Told { get; set; } = (Nowhere, WristbandPresence.Unknown);

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
