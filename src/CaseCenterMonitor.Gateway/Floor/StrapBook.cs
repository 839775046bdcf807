using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>Whether the strap of each band is closed, by the identity that the band advertises.</summary>
internal sealed class StrapBook
{
    /// <summary>Readers tell an advert up to some seconds after it was sent; a band that was just cut is not closed by such a one.</summary>
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, (StrapState Strap, DateTimeOffset LastOpen)> _straps = new(StringComparer.Ordinal);

    /// <returns>True when this is news.</returns>
    public bool Fold(string wristband, StrapState strap, DateTimeOffset at)
    {
        var before = _straps.GetValueOrDefault(wristband);
        if (strap == StrapState.Closed && before.Strap == StrapState.Open && at - before.LastOpen < Settles)
        {
            return false;
        }

        _straps[wristband] = (strap, strap == StrapState.Open ? at : before.LastOpen);
        return before.Strap != strap;
    }
}
