using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Seeded chance in the words that a life needs.</summary>
internal sealed class Luck(int seed)
{
    private readonly Random _random = new(seed);

    public bool OneIn(double chances) => _random.NextDouble() * chances < 1;

    public Duration Seconds(double least, double most) => Duration.FromMilliseconds((long)(1000 * Between(least, most)));

    public Duration Minutes(double least, double most) => Seconds(60 * least, 60 * most);

    /// <summary>Many short ones and a few long ones, as waits between chance events are.</summary>
    public Duration About(Duration mean) => Duration.FromMilliseconds((long)(-mean.TotalMilliseconds * Math.Log(1 - _random.NextDouble())));

    public double Between(double least, double most) => least + ((most - least) * _random.NextDouble());

    public T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>An id as a page would choose it.</summary>
    public string Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
