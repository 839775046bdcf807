using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Is a gateway there. Before anything was heard of it, it is neither.</summary>
public sealed class GatewayLink : Watched
{
    private long _since = Nanos.None;
    private long _lastHeard = Nanos.None;

    internal GatewayLink(GatewayId id)
        : base(Subject.Of(id)) => Id = id;

    public GatewayId Id { get; }

    public bool? Online { get; private set; }

    public Moment? Since => Moment.OrNull(_since);

    public Moment? LastHeard => Moment.OrNull(_lastHeard);

    public string? BootId { get; private set; }

    /// <summary>Number of the journal entry that said so last.</summary>
    public long SaidBy { get; private set; }

    /// <summary>How far its clock is from the server's; null before anybody compared them.</summary>
    public Since<Duration>? Clock { get; internal set; }

    /// <returns>False for a late death of an old boot: it must not kill the new one.</returns>
    internal bool Fold(Signal.GatewayStatusChanged signal, long entry)
    {
        if (!signal.Online && BootId is { } living && living != signal.BootId)
        {
            return false;
        }

        _since = Online == signal.Online ? _since : Nanos.Of(signal.Online ? signal.OccurredAt : signal.LastHeard);
        _lastHeard = Nanos.Of(signal.LastHeard);
        Online = signal.Online;
        BootId = signal.BootId;
        SaidBy = entry;
        return true;
    }
}

public readonly record struct CameraCount(int? Count, Instant Since);

/// <summary>How alive a device is, by the gateway's own count; <see cref="HealthState.Unknown"/> until something is known.</summary>
public sealed class DeviceLife : Watched
{
    private News? _news; // Most devices of a centre are never spoken of: a controller speaks for its door.

    internal DeviceLife(Device device, int number, GatewayLink gateway)
        : base(Subject.Of(device.Id))
    {
        Device = device;
        Number = number;
        Gateway = gateway;
    }

    public Device Device { get; }

    public DeviceId Id => Device.Id;

    public int Number { get; }

    public GatewayLink Gateway { get; }

    public HealthState Health { get; private set; }

    public Moment? Since => Moment.OrNull(_news?.Since ?? Nanos.None);

    public Moment? LastHeard => Moment.OrNull(_news?.LastHeard ?? Nanos.None);

    public string? Detail => _news?.Detail;

    /// <summary>Number of the journal entry with the newest word on it.</summary>
    public long ReportedBy => _news?.ReportedBy ?? 0;

    /// <summary>What a camera can be seen to see; null before anybody said so.</summary>
    public Since<ViewState>? View
    {
        get => _news?.View;
        internal set => Told.View = value;
    }

    /// <summary>Since when a camera shows nothing, whatever the reason: one fault may follow another. Null while its view is clear, or nobody has said.</summary>
    public Instant? ViewLostSince { get; internal set; }

    /// <summary>The last time for which nothing of it was recorded.</summary>
    public Gap? LastGap
    {
        get => _news?.LastGap;
        internal set => Told.LastGap = value;
    }

    /// <summary>Nothing can be said about it because its gateway is gone.</summary>
    public bool IsCutOff => Gateway.Online == false;

    /// <summary>The last count of a camera; null when it never gave one or cannot be heard now.</summary>
    public CameraCount? Count => _news is not { CountedAt: not Nanos.None } news || IsCutOff || Health is HealthState.Late or HealthState.Lost
        ? null
        : new CameraCount(news.Count < 0 ? null : news.Count, Nanos.ToInstant(news.CountedAt));

    private News Told => _news ??= new News();

    /// <returns>False for an older word that arrives late.</returns>
    internal bool Fold(in Reading reading, long entry, string? detail)
    {
        var news = Told;
        if (news.ReportedAt > reading.At)
        {
            return false;
        }

        // A gateway says the same again when it comes back; a device that is still silent has been silent all the time.
        if (Health != reading.Health || news.Since == Nanos.None)
        {
            (Health, news.Since) = (reading.Health, reading.At);
        }

        news.LastHeard = reading.HeardAt == Nanos.None ? news.LastHeard : reading.HeardAt;
        news.ReportedAt = reading.At;
        news.Detail = detail;
        news.ReportedBy = entry;
        return true;
    }

    internal bool FoldCount(in Reading reading)
    {
        var news = _news ?? Told;
        if (news.CountedAt > reading.At)
        {
            return false;
        }

        (news.Count, news.CountedAt) = (reading.Value, reading.At);
        return true;
    }

    private sealed class News
    {
        public long Since { get; set; } = Nanos.None;

        public long LastHeard { get; set; } = Nanos.None;

        public long ReportedAt { get; set; } = Nanos.None;

        public long ReportedBy { get; set; }

        public long CountedAt { get; set; } = Nanos.None;

        public int Count { get; set; } = -1;

        public string? Detail { get; set; }

        public Since<ViewState>? View { get; set; }

        public Gap? LastGap { get; set; }
    }
}

/// <summary>Gateways and devices: what can be heard at all.</summary>
public sealed class Links
{
    private readonly Numbers _numbers;
    private readonly Dictionary<GatewayId, GatewayLink> _gateways;
    private readonly Device[] _sited;
    private readonly DeviceLife?[] _devices;

    internal Links(Centre centre)
    {
        _numbers = centre.Numbers;
        _gateways = Numbers.InOrder(centre.Gateways).ToDictionary(id => id, id => new GatewayLink(id));
        _sited = centre.Numbers.Devices;
        _devices = new DeviceLife?[_sited.Length];
    }

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<GatewayLink> Gateways => _gateways.Values;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<DeviceLife> Devices => [.. Enumerable.Range(0, _devices.Length).Select(Device)];

    public GatewayLink this[GatewayId id] => _gateways[id];

    public DeviceLife this[DeviceId id] => Find(id) ?? throw new KeyNotFoundException($"The centre has no device {id}.");

    public GatewayLink? Find(GatewayId id) => _gateways.GetValueOrDefault(id);

    public DeviceLife? Find(DeviceId id) => _numbers.Of(id) is >= 0 and var number ? Device(number) : null;

    /// <summary>Through which a device speaks; null when there is no such device.</summary>
    internal GatewayLink? GatewayOf(DeviceId id) => _numbers.Of(id) is >= 0 and var number ? _gateways[_sited[number].Gateway] : null;

    public bool IsCutOff(DeviceId device) => this[device].IsCutOff;

    /// <summary>Made when first asked for: a controller speaks for its door, and most are never spoken of themselves.</summary>
    internal DeviceLife Device(int number) => _devices[number] ??= new DeviceLife(_sited[number], number, _gateways[_sited[number].Gateway]);

    internal void MakeAll()
    {
        for (var number = 0; number < _devices.Length; number++)
        {
            Device(number);
        }
    }

    internal IEnumerable<DeviceLife> In(ZoneId zone) => NumbersIn(zone).Select(Device);

    internal DeviceLife[] CamerasIn(ZoneId zone) => [.. NumbersIn(zone).Where(number => _sited[number].Kind == DeviceKind.Camera).Select(Device)];

    /// <summary>The gateways through which a room is heard.</summary>
    internal GatewayLink[] GatewaysOf(ZoneId zone) =>
        [.. NumbersIn(zone).Where(number => _sited[number].Kind == DeviceKind.Reader).Select(number => _gateways[_sited[number].Gateway]).Distinct()];

    private IEnumerable<int> NumbersIn(ZoneId zone) => Enumerable.Range(0, _sited.Length).Where(number => _sited[number].Zone == zone);
}
