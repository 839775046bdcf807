using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>A camera that counts people in a zone.</summary>
public sealed record LocatorCamera(string Id, string Zone);

/// <summary>What the cameras say about the tags of a zone. They never move or drop a tag: a count of 0 does not prove an empty room.</summary>
internal sealed class Cameras
{
    /// <summary>Longer than somebody is hidden by an open door or by another person.</summary>
    public static readonly TimeSpan EmptyAfter = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Counted> _byId;
    private readonly Counted[][] _ofZone;

    public Cameras(IReadOnlyList<LocatorCamera> cameras, IReadOnlyList<string> zones)
    {
        var counted = cameras.Select(camera => (camera.Id, camera.Zone, Counted: new Counted())).ToList();
        _byId = counted.ToDictionary(camera => camera.Id, camera => camera.Counted, StringComparer.Ordinal);
        _ofZone = [.. zones.Select(zone => counted.Where(camera => camera.Zone == zone).Select(camera => camera.Counted).ToArray())];
    }

    /// <param name="count">Null when the camera does not know, or cannot be believed.</param>
    public void Note(string camera, int? count, long now) => _byId[camera].Note(count, now);

    /// <param name="tags">How many tags are placed in the zone.</param>
    /// <param name="placedAt">When the tag in question was placed there.</param>
    public CameraEvidence Judge(int zone, int tags, long placedAt, long now)
    {
        var (most, emptySince) = (0, placedAt);
        foreach (var camera in _ofZone[zone])
        {
            if (camera.Count is not { } count)
            {
                return CameraEvidence.Unknown;
            }

            (most, emptySince) = (Math.Max(most, count), Math.Max(emptySince, camera.Since));
        }

        return _ofZone[zone].Length == 0 ? CameraEvidence.Unknown
            : most >= tags ? CameraEvidence.Confirms
            : most == 0 && now - emptySince >= EmptyAfter.Ticks ? CameraEvidence.Contradicts
            : CameraEvidence.Unknown;
    }

    private sealed class Counted
    {
        public int? Count { get; private set; }

        public long Since { get; private set; }

        public void Note(int? count, long now) => (Since, Count) = (count == Count ? Since : now, count);
    }
}
