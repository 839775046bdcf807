namespace CaseCenterMonitor.FirmwareSim.Radio;

/// <summary>The reader's filter for one tag: an exponential mean that starts anew after silence.</summary>
public sealed class SmoothedRssi
{
    public const double NewestWeight = 0.35;

    /// <summary>A tag that comes back after this is a new acquaintance.</summary>
    public static readonly TimeSpan ForgetAfter = TimeSpan.FromSeconds(10);

    private double _mean;
    private DateTimeOffset? _last;

    public double Add(int rssi, DateTimeOffset now)
    {
        var fresh = _last is not { } last || now - last > ForgetAfter;
        _mean = fresh ? rssi : _mean + ((rssi - _mean) * NewestWeight);
        _last = now;
        return _mean;
    }
}
