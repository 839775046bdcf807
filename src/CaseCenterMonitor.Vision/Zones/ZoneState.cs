namespace CaseCenterMonitor.Vision.Zones;

/// <summary>What a camera says of one zone at one instant.</summary>
/// <param name="Count">People in it; null when nobody can say, which is not 0.</param>
/// <param name="Dwell">How long the one who has been in it longest has been; null when nobody is, or nobody can say.</param>
/// <param name="StillFor">How long the one has kept still who has kept still longest. A signal, and never "nobody there".</param>
public sealed record ZoneState(string Zone, int? Count, TimeSpan? Dwell, TimeSpan? StillFor);
