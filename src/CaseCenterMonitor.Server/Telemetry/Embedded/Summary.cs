namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>What is kept of the values of a stretch of time, however many they were.</summary>
/// <param name="LastAt">Milliseconds since 1970.</param>
internal readonly record struct Summary(double Min, double Max, double Sum, long Count, double Last, long LastAt)
{
    public static Summary Of(long at, double value) => new(value, value, value, 1, value, at);

    /// <summary>Of two values of one instant, which come of different series, the greater counts as the last one: that is what InfluxDB does.</summary>
    public Summary With(in Summary other) => new(
        Math.Min(Min, other.Min),
        Math.Max(Max, other.Max),
        Sum + other.Sum,
        Count + other.Count,
        other.LastAt > LastAt || (other.LastAt == LastAt && other.Last > Last) ? other.Last : Last,
        Math.Max(LastAt, other.LastAt));
}
