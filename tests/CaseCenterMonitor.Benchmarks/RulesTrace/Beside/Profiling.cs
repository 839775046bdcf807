using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// Our engine alone, for a profiler to look at and to compare two builds on a busy machine: the best repetition is the one that was disturbed least.
/// </summary>
internal static class Profiling
{
    public static void Run(TraceSettings settings, Profile profile, TextWriter output)
    {
        var traces = Traces.Make(settings);
        var trace = profile.Raw ? traces.Raw : traces.ChangesOnly;
        var policies = profile.Pack is { } pack ? PackLibrary.Stack(pack).ToPolicies() : null;
        TraceCentre[] sites = [.. Enumerable.Range(0, settings.Centres).Select(centre => new TraceCentre(centre, policies))];
        Func<Centre, IReadOnlyList<Rule>> rules = profile.Pack is null ? TraceLimits.RulesOf : RuleBook.For;
        var best = TimeSpan.MaxValue;
        for (var repetition = 0; repetition < profile.Repetitions; repetition++)
        {
            var trial = Parts.Bare(sites, rules, trace, traces.End);
            GC.Collect();
            var (collections, allocated) = (GC.CollectionCount(0), GC.GetAllocatedBytesForCurrentThread());
            var watch = Stopwatch.StartNew();
            trial.Go();
            watch.Stop();
            best = watch.Elapsed < best ? watch.Elapsed : best;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trace.Length / watch.Elapsed.TotalSeconds / 1e6:0.00} M/s, best {trace.Length / best.TotalSeconds / 1e6:0.00} M/s, {best.TotalNanoseconds / trace.Length:0.0} ns a signal; "
                + $"{GC.GetAllocatedBytesForCurrentThread() - allocated:N0} B allocated, {GC.CollectionCount(0) - collections} collections; {trial.Said()}"));
        }
    }
}
