using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>An officer who went, leaving nobody behind.</summary>
public sealed record Departure(OfficerNumber Officer, Instant At);

/// <summary>One zone with the bands that were last heard in it.</summary>
public sealed class Room
{
    private readonly Links _links;
    private readonly Zone? _zone;
    private readonly List<WristbandState> _bands = [];

    internal Room(ZoneId id, Zone? zone, IReadOnlyList<DeviceId> cameras, Links links)
    {
        Id = id;
        _zone = zone;
        _links = links;
        Cameras = cameras;
    }

    public ZoneId Id { get; }

    public Zone Zone => _zone ?? throw new KeyNotFoundException($"The centre has no zone {Id}.");

    public IReadOnlyList<DeviceId> Cameras { get; }

    /// <summary>In the order of their ids, whether or not they are still heard.</summary>
    public IReadOnlyList<WristbandState> Bands => _bands;

    /// <summary>The gateway that is gone and through which alone this room is heard; null while somebody hears it.</summary>
    public GatewayLink? CutOff => _links.CutOff(Id);

    /// <summary>An officer's band is heard in the room now. One that is not heard is not help.</summary>
    public bool HasOfficer => OfficersPresent > 0 && CutOff is null;

    /// <summary>The last officer to leave the room empty of officers; null when none has been there.</summary>
    public Departure? LastDeparture { get; internal set; }

    internal int OfficersPresent { get; set; }

    internal void Add(WristbandState band)
    {
        var place = _bands.BinarySearch(band, WristbandState.ById);
        _bands.Insert(~place, band);
    }

    internal void Remove(WristbandState band) => _bands.RemoveAt(_bands.BinarySearch(band, WristbandState.ById));
}
