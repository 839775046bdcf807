using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>What one wristband last said about itself, and what of it is news: adverts repeat themselves many times a minute.</summary>
internal sealed class TagWatch
{
    private readonly StrapWatch _strap = new();
    private int? _battery;
    private bool? _moving;

    /// <summary>Null when the advert says nothing new about the strap.</summary>
    public StrapState? Strap(StrapState advertised, DateTimeOffset now) => advertised == StrapState.Unknown ? null : _strap.Take(advertised, now);

    /// <summary>What is new; what a tag does not say changes nothing.</summary>
    public IEnumerable<CanonicalEvent> Take(DeviceReport.TagState state, DateTimeOffset now)
    {
        if (state.BatteryPercent is { } percent && percent != _battery)
        {
            _battery = percent;
            yield return new CanonicalEvent.WristbandBattery(percent);
        }

        if (state.Moving is { } moving && moving != _moving)
        {
            _moving = moving;
            yield return new CanonicalEvent.WristbandMotion(moving);
        }

        if (state.Worn is { } worn && Strap(worn ? StrapState.Closed : StrapState.Open, now) is { } strap)
        {
            yield return new CanonicalEvent.WristbandStrap(strap);
        }
    }
}
