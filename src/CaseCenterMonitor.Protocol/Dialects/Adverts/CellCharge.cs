namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>How full the cell of a tag is.</summary>
internal static class CellCharge
{
    /// <summary>
    /// Above this a lithium button cell is as good as full, and a rechargeable one nearly empty; nobody says which of them is in the tag, so nothing
    /// is said. Below it both are going flat.
    /// </summary>
    private const double TellingBelowVolts = 3.0;

    /// <summary>No radio works with less.</summary>
    private const double VoltsMin = 1.0;

    /// <summary>The discharge curve of a lithium button cell under the load of a radio, volts and percent; straight lines between.</summary>
    private static readonly (double Volts, double Percent)[] Curve = [(2.1, 0), (2.44, 6), (2.74, 18), (2.9, 42), (3.0, 100)];

    /// <summary>0 to 100; anything else, such as 255, is a cell that cannot say.</summary>
    public static int? Percent(double? stated) => stated is >= 0 and <= 100 ? (int)Math.Round(stated.Value) : null;

    public static int? FromVolts(double? stated)
    {
        if (stated is not (>= VoltsMin and < TellingBelowVolts) || stated is not { } volts)
        {
            return null;
        }

        for (var point = 1; point < Curve.Length; point++)
        {
            var (low, high) = (Curve[point - 1], Curve[point]);
            if (volts < high.Volts)
            {
                var share = Math.Max(0, (volts - low.Volts) / (high.Volts - low.Volts));
                return (int)Math.Round(low.Percent + (share * (high.Percent - low.Percent)));
            }
        }

        return null;
    }

    public static int? FromMillivolts(double? stated) => FromVolts(stated / 1000);
}
