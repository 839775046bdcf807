namespace CaseCenterMonitor.FirmwareSim.Radio;

/// <summary>Distance and walls to received strength, and back. Pure: the chance comes from the caller.</summary>
public sealed class Radio(RadioSettings settings)
{
    public RadioSettings Settings => settings;

    /// <summary>Mean strength in dBm at a reader that is <paramref name="floorMetres"/> away on the plan.</summary>
    public double MeanRssi(double floorMetres, int walls, double rssiAtOneMetre)
    {
        var metres = Math.Sqrt((floorMetres * floorMetres) + (settings.HeightDifferenceMetres * settings.HeightDifferenceMetres));
        return rssiAtOneMetre - (10 * settings.Absorption * Math.Log10(metres)) - (walls * settings.WallLossDecibels);
    }

    /// <summary>Too weak ever to be reported: the reader need not listen.</summary>
    public bool IsHopeless(double meanRssi, double rssiAtOneMetre) => MetresOf(meanRssi, rssiAtOneMetre) > settings.RangeMetres * 1.3;

    /// <summary>One advert at one reader; null when it is missed.</summary>
    public int? Hear(double meanRssi, Random random)
    {
        var missed = random.NextDouble() < settings.Missed;
        var rssi = (int)Math.Round(meanRssi + (random.Normal() * settings.NoiseDecibels));
        return missed || rssi < settings.FloorDecibels ? null : rssi;
    }

    /// <summary>What a reader concludes from a strength. It knows nothing of walls.</summary>
    public double MetresOf(double rssi, double rssiAtOneMetre) => Math.Pow(10, (rssiAtOneMetre - rssi) / (10 * settings.Absorption));
}
