using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Radio;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>A wristband, a belt tag or a fixed beacon: it says its identity about once a second and nothing else.</summary>
public sealed class BleTag
{
    /// <summary>Adverts are spread by this part of the interval, or two tags could collide for ever.</summary>
    private const double Jitter = 0.1;

    private readonly string _advertises;
    private readonly string? _advertisesWhenCut;
    private readonly string _mac;
    private readonly TimeSpan _interval;
    private readonly Agenda _agenda;
    private readonly Air _air;
    private readonly Random _random;
    private Func<Spot>? _wornAt;
    private Spot _lastSpot;
    private IReadOnlyList<Air.Path> _paths = [];
    private long _wearing;

    public BleTag(string id, string advertises, string? advertisesWhenCut, TimeSpan interval, Agenda agenda, Air air, Random random)
    {
        (Id, _advertises, _advertisesWhenCut, _interval) = (id, advertises, advertisesWhenCut, interval);
        (_agenda, _air, _random) = (agenda, air, random);
        _mac = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{random.NextInt64(1L << 48):x12}");
    }

    public string Id { get; }

    /// <summary>True when the band can tell that its strap was opened.</summary>
    public bool FeelsCuts => _advertisesWhenCut is not null;

    public bool IsCut { get; private set; }

    public bool IsWorn => _wornAt is not null;

    /// <summary>From now on the tag is where <paramref name="place"/> says, and sends. A strap that is put on is closed.</summary>
    public void PutOn(Func<Spot> place)
    {
        (_wornAt, IsCut, _lastSpot, _paths) = (place, false, place(), _air.PathsFrom(place()));
        var wearing = ++_wearing;
        _agenda.After(_random.NextDouble() * _interval, () => Advertise(wearing));
    }

    /// <summary>Back into the charger: it falls silent.</summary>
    public void TakeOff() => (_wornAt, _wearing) = (null, _wearing + 1);

    /// <summary>The strap is opened: from the next advert on it sends its other identity.</summary>
    public void Cut() => IsCut = FeelsCuts;

    private void Advertise(long wearing)
    {
        if (_wornAt is null || wearing != _wearing)
        {
            return;
        }

        var spot = _wornAt();
        if (spot != _lastSpot)
        {
            (_lastSpot, _paths) = (spot, _air.PathsFrom(spot));
        }

        _air.Carry(_paths, IsCut ? _advertisesWhenCut! : _advertises, _mac, _interval, _random);
        _agenda.After(_interval * _random.Between(1 - Jitter, 1 + Jitter), () => Advertise(wearing));
    }
}
