using System.Reflection;
using CaseCenterMonitor.Gateway.Locating;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>Medians that are kept up to date are those that sorting everything anew would give.</summary>
public sealed class ReadingsTests
{
    private const int Seed = 20261127;

    [Fact]
    public void A_kept_median_is_the_median()
    {
        var type = typeof(Locator).Assembly.GetType("CaseCenterMonitor.Gateway.Locating.Readings", throwOnError: true)!;
        var readings = Activator.CreateInstance(type, nonPublic: true)!;
        var add = type.GetMethod("Add")!.CreateDelegate<Action<long, double>>(readings);
        var whole = type.GetMethod("Median", BindingFlags.Public | BindingFlags.Instance)!.CreateDelegate<Func<long, long, int, double?>>(readings);
        var newest = type.GetMethod("Newest")!.CreateDelegate<Func<long, long, int, double?>>(readings);
        var random = new Random(Seed);
        var all = new List<(long At, double Metres)>();
        var now = 0L;
        for (var step = 0; step < 20_000; step++)
        {
            now += random.Next(0, step % 7 == 0 ? 400 : 30);
            if (random.Next(3) > 0)
            {
                var metres = random.Next(1, 40) / 4.0; // Equal ones too.
                add(now, metres);
                all.Add((now, metres));
            }

            if (random.Next(2) == 0)
            {
                Assert.Equal(Sorted(all, now, 1000), whole(now, 1000, 3));
            }

            if (random.Next(2) == 0)
            {
                Assert.Equal(Sorted(all, now, 300), newest(now, 300, 3));
            }
        }
    }

    private static double? Sorted(List<(long At, double Metres)> all, long now, long window)
    {
        var young = all.TakeLast(64).Where(reading => now - reading.At <= window).Select(reading => reading.Metres).Order().ToList();
        return young.Count < 3 ? null : young.Count % 2 == 1 ? young[young.Count / 2] : (young[(young.Count / 2) - 1] + young[young.Count / 2]) / 2;
    }
}
