namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>How far away a reader says that a tag is.</summary>
internal static class TagDistance
{
    /// <summary>The farthest that a reader hears anything; more is not a distance.</summary>
    private const double MetresMax = 200;

    /// <summary>Metres; null when there is none that can be.</summary>
    public static double? Read(double? metres) => metres is >= 0 and <= MetresMax ? metres : null;
}
