namespace CaseCenterMonitor.Vision.Zones;

/// <summary>Somebody was in a zone, from the first frame to the last that showed them there.</summary>
public sealed record Visit(string Zone, TimeSpan From, TimeSpan To)
{
    public TimeSpan Dwell => To - From;
}
