using System.Diagnostics;
using System.Globalization;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>One run that is made ready first; only <see cref="Go"/> is timed.</summary>
/// <param name="Said">What came of it, asked afterwards: the same each time.</param>
internal sealed record Trial(Action Go, Func<string> Said);

/// <param name="Prepare">Makes everything afresh.</param>
internal sealed record Contender(string Name, int Signals, Func<Trial> Prepare);

/// <summary>Contenders in turn, again and again; ratios are taken within a repetition, the first of which is dropped.</summary>
internal static class SideBySide
{
    public static void Run(string title, IReadOnlyList<Contender> contenders, int repetitions, TextWriter output)
    {
        var rates = contenders.Select(_ => new List<double>()).ToArray();
        var said = contenders.Select(_ => new SortedSet<string>(StringComparer.Ordinal)).ToArray();
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            for (var index = 0; index < contenders.Count; index++)
            {
                var trial = contenders[index].Prepare();
                GC.Collect();
                var watch = Stopwatch.StartNew();
                trial.Go();
                watch.Stop();
                said[index].Add(trial.Said());
                if (repetition > 0)
                {
                    rates[index].Add(contenders[index].Signals / watch.Elapsed.TotalSeconds);
                }
            }
        }

        output.WriteLine($"| {title} | signals | M signals/s | ns per signal | rate ÷ first | came of it |");
        output.WriteLine("|---|--:|--:|--:|--:|---|");
        for (var index = 0; index < contenders.Count; index++)
        {
            var rate = RatioTable.Median(rates[index]);
            var ratio = RatioTable.Median(rates[index].Zip(rates[0], (own, first) => own / first));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contenders[index].Name} | {contenders[index].Signals:N0} | {rate / 1e6:0.00} | {1e9 / rate:0} | {ratio:0.00} | {string.Join(" or ", said[index])} |"));
        }

        output.WriteLine();
    }
}
