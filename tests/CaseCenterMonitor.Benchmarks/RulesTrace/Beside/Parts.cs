using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>Three tables: the whole catalogue, one centre of growing size, and the engine in a grain.</summary>
internal static class Parts
{
    private static readonly int[] Sizes = [100, 10, 1000];
    private static readonly int[] BatchLengths = [128, 1024];

    public static void Run(TraceSettings settings, int repetitions, TextWriter output)
    {
        var traces = Traces.Make(settings);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Trace: {settings.Centres} centres, {settings.Seconds} s, seed {settings.Seed}. Median of {repetitions - 1} interleaved repetitions after one that is dropped."));
        output.WriteLine();
        TraceCentre[] sites = [.. Enumerable.Range(0, settings.Centres).Select(centre => new TraceCentre(centre))];
        SideBySide.Run("rules, changes only", Catalogues(settings, sites, traces), repetitions, output);
        SideBySide.Run("people in one centre, four rules", [.. Sizes.Select(people => CrowdOf(people, settings.Seed))], repetitions, output);
        using var silo = new Silo(sites);
        foreach (var length in BatchLengths)
        {
            SideBySide.Run(Title("raw", length), Hosts(silo, sites, traces.Raw, traces.End, length), repetitions, output);
            SideBySide.Run(Title("changes only", length), Hosts(silo, sites, traces.ChangesOnly, traces.End, length), repetitions, output);
        }
    }

    private static string Title(string trace, int length) => string.Create(CultureInfo.InvariantCulture, $"host, {trace}, batches of {length}");

    private static Contender[] Catalogues(TraceSettings settings, TraceCentre[] sites, Traces traces) =>
    [
        new("the four of the yardstick", traces.ChangesOnly.Length, () => Bare(sites, TraceLimits.RulesOf, traces.ChangesOnly, traces.End)),
        .. new[] { PackLibrary.Default, "pace-code-c" }.Select(pack =>
        {
            var policies = PackLibrary.Stack(pack).ToPolicies();
            TraceCentre[] withPack = [.. Enumerable.Range(0, settings.Centres).Select(centre => new TraceCentre(centre, policies))];
            var count = RuleBook.For(withPack[0].Centre).Count;
            return new Contender(
                string.Create(CultureInfo.InvariantCulture, $"all {count}, {pack}"), traces.ChangesOnly.Length, () => Bare(withPack, RuleBook.For, traces.ChangesOnly, traces.End));
        }),
    ];

    public static Trial Bare(TraceCentre[] sites, Func<Centre, IReadOnlyList<Rule>> rules, Ev[] trace, long end)
    {
        var steps = new Steps();
        CentreFeed[] feeds = [.. sites.Select(site => new CentreFeed(site, rules(site.Centre), 128, steps.Note))];
        return new Trial(() =>
        {
            foreach (ref readonly var e in trace.AsSpan())
            {
                feeds[e.Centre].Take(e);
            }

            foreach (var feed in feeds)
            {
                feed.Finish(NodaTime.Instant.FromUnixTimeMilliseconds(end));
            }
        }, steps.Said);
    }

    private static Contender CrowdOf(int people, ulong seed)
    {
        var crowd = new Crowd(people, (int)seed);
        return new Contender(string.Create(CultureInfo.InvariantCulture, $"{people}"), crowd.Signals, crowd.Prepare);
    }

    // Both are handed the same batches in the same order: the grain is all that differs.
    private static Contender[] Hosts(Silo silo, TraceCentre[] sites, Ev[] trace, long end, int length)
    {
        (int Centre, Ev[] Batch)[] batches = [.. trace.GroupBy(e => e.Centre).SelectMany(centre => centre.Chunk(length).Select(batch => (centre.Key, batch)))
            .OrderBy(pair => pair.batch[0].T)];
        return
        [
            new("bare", trace.Length, () => Unhosted(sites, batches, end)),
            new("in an Orleans grain", trace.Length, () => silo.Prepare(batches, end)),
        ];
    }

    private static Trial Unhosted(TraceCentre[] sites, (int Centre, Ev[] Batch)[] batches, long end)
    {
        var steps = new Steps();
        CentreFeed[] feeds = [.. sites.Select(site => new CentreFeed(site, TraceLimits.RulesOf(site.Centre), 128, steps.Note))];
        return new Trial(() =>
        {
            foreach (var (centre, batch) in batches)
            {
                feeds[centre].Take(batch);
            }

            foreach (var feed in feeds)
            {
                feed.Finish(NodaTime.Instant.FromUnixTimeMilliseconds(end));
            }
        }, steps.Said);
    }
}
