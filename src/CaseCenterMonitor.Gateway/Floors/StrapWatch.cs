using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// The strap of one wristband, told by which of its two identities it advertises. Open counts at once; closed again only when the open
/// identity has been silent for a while, because the last adverts of the closed one are still on their way when the strap is cut.
/// </summary>
internal sealed class StrapWatch
{
    public static readonly TimeSpan ClosedAfter = TimeSpan.FromSeconds(10);

    private StrapState _told = StrapState.Unknown;
    private DateTimeOffset _openHeard;

    /// <summary>Null when the advert says nothing new.</summary>
    public StrapState? Take(StrapState advertised, DateTimeOffset now)
    {
        if (advertised == StrapState.Open)
        {
            _openHeard = now;
        }

        var isEcho = _told == StrapState.Open && now - _openHeard < ClosedAfter;
        if (advertised == _told || isEcho)
        {
            return null;
        }

        _told = advertised;
        return advertised;
    }
}
