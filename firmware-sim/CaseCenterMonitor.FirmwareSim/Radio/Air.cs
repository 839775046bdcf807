using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Firmware;

namespace CaseCenterMonitor.FirmwareSim.Radio;

/// <summary>The room between tags and readers: who can hear a tag that is at a certain place, and how strongly.</summary>
public sealed class Air(Radio radio, FloorPlan plan, IReadOnlyList<EspresenseReader> readers)
{
    public IReadOnlyList<Path> PathsFrom(Spot spot)
    {
        var paths = new List<Path>();
        foreach (var reader in readers)
        {
            var at = PlaceOf(reader);
            var metres = spot.MetresTo(at);
            if (metres > radio.Settings.RangeMetres * 1.3)
            {
                continue;
            }

            var mean = radio.MeanRssi(metres, plan.WallsBetween(spot, at), reader.RssiAtOneMetre);
            if (!radio.IsHopeless(mean, reader.RssiAtOneMetre))
            {
                paths.Add(new Path(reader, mean));
            }
        }

        return paths;
    }

    public void Carry(IReadOnlyList<Path> paths, string tag, string mac, TimeSpan meanInterval, Random random)
    {
        foreach (var path in paths)
        {
            if (radio.Hear(path.MeanRssi, random) is { } rssi)
            {
                path.Reader.Hear(tag, mac, rssi, meanInterval);
            }
        }
    }

    /// <summary>A reader that is not drawn hangs in the middle of its zone.</summary>
    private Spot PlaceOf(EspresenseReader reader) =>
        plan.Readers.TryGetValue(reader.Id, out var drawn) ? drawn : plan.Rooms[reader.Zone].Middle;

    /// <summary>One reader that may hear the tag, and the mean strength in dBm there.</summary>
    public sealed record Path(EspresenseReader Reader, double MeanRssi);
}
