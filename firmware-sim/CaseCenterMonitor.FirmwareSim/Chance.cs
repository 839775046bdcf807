namespace CaseCenterMonitor.FirmwareSim;

/// <summary>The few distributions the centre needs.</summary>
public static class Chance
{
    public static double Between(this Random random, double low, double high) => low + (random.NextDouble() * (high - low));

    public static TimeSpan Seconds(this Random random, double low, double high) => TimeSpan.FromSeconds(random.Between(low, high));

    public static TimeSpan Minutes(this Random random, double low, double high) => TimeSpan.FromMinutes(random.Between(low, high));

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller).</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
