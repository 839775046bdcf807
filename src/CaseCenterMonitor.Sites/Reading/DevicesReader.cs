namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads what hears and sees: wristband readers, cameras, buttons and the beacons that prove that the readers hear.</summary>
internal sealed class DevicesReader(SiteWords words)
{
    private const double MetresMin = 0.5;
    private const double MetresMax = 100;

    public SiteReader Reader(Entry entry)
    {
        var (id, zone) = (words.ClaimId(entry), Zone(entry));
        var (gateway, dialect, address) = words.ClaimAddress(entry, DeviceDialects.OfReaders);
        return new SiteReader(id, zone, gateway, dialect, address, entry.Number("maxMetres", MetresMin, MetresMax, "metres"), Heartbeat.Of(entry))
        {
            PowerAt1m = LocatingReader.PowerAt1m(entry), Absorption = LocatingReader.Absorption(entry),
        };
    }

    public SiteCamera Camera(Entry entry)
    {
        var (id, zone) = (words.ClaimId(entry), Zone(entry));
        var (gateway, dialect, address) = words.ClaimAddress(entry, DeviceDialects.OfCameras);
        return new SiteCamera(id, zone, gateway, dialect, address, Heartbeat.Of(entry));
    }

    public SiteButton Button(Entry entry)
    {
        var (id, zone) = (words.ClaimId(entry), Zone(entry));
        var (gateway, dialect, address) = words.ClaimAddress(entry, DeviceDialects.OfButtons);
        var officer = entry.Has("officer") ? entry.Reference("officer", "officer", words.OfficerNumbers) : null;
        return new SiteButton(id, zone, gateway, dialect, address, Heartbeat.Of(entry), officer);
    }

    public SiteBeacon Beacon(Entry entry) => new(
        words.ClaimId(entry), Zone(entry), words.ClaimIdentity(entry, "advertises", entry.Text("advertises", SiteText.LevelProblem)));

    private string Zone(Entry entry) => entry.Reference("zone", "zone", words.ZoneIds) ?? "";
}
