using System.Globalization;

namespace CaseCenterMonitor.Mutation;

/// <summary>What the tests do without a mutant: their names and times, and which mutants each passes.</summary>
internal sealed class Measured
{
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, double> _times = [];
    private readonly Dictionary<MutantName, List<int>> _passedBy = [];
    private readonly HashSet<MutantName> _onceInAProcess = [];

    /// <summary>Tests too long to be tried on mutants.</summary>
    public List<string> Long { get; } = [];

    /// <summary>Tests that are red as they stand: with one of them nothing can be measured.</summary>
    public List<string> Red { get; } = [];

    public int Count => _times.Count;

    public TimeSpan Total => TimeSpan.FromMilliseconds(_times.Values.Sum());

    public static Measured By(WorkerProcess worker)
    {
        var measured = new Measured();
        worker.Ask("measure");
        while (worker.Hear(Limits.Silence) is var line && line != "measured")
        {
            measured.Take(line.Split(' ', 3));
        }

        foreach (var tests in measured._passedBy.Values)
        {
            tests.Sort((one, other) => measured._times[one].CompareTo(measured._times[other]));
        }

        return measured;
    }

    public string Name(int test) => _names[test];

    /// <summary>How long the test takes without a mutant.</summary>
    public TimeSpan Time(int test) => TimeSpan.FromMilliseconds(_times[test]);

    /// <summary>The tests that pass it, the quickest first.</summary>
    public IReadOnlyList<int> PassedBy(MutantName mutant) => _passedBy.GetValueOrDefault(mutant) ?? [];

    /// <summary>It is passed where something is worked out once in a process: what is static.</summary>
    public bool IsPassedOnce(MutantName mutant) => _onceInAProcess.Contains(mutant);

    /// <summary>All tests that are tried, the quickest first.</summary>
    public IReadOnlyList<int> All => [.. _times.OrderBy(test => test.Value).Select(test => test.Key)];

    private void Take(string[] words)
    {
        switch (words[0])
        {
            case "static":
                _onceInAProcess.UnionWith(words.Skip(1).SelectMany(Names));
                break;
            case "name":
                _names[Number(words[1])] = words[2];
                break;
            case "red":
                Red.Add($"{_names[Number(words[1])]}: {words[2]}");
                break;
            case "long":
                Long.Add($"{_names[Number(words[1])]} ({words[2]} ms)");
                break;
            case "test":
                TakeTest(Number(words[1]), words[2].Split(' ', 2));
                break;
            default:
                throw new InvalidOperationException($"The worker answers '{words[0]}'.");
        }
    }

    private void TakeTest(int test, string[] words)
    {
        _times[test] = double.Parse(words[0], CultureInfo.InvariantCulture);
        foreach (var mutant in Names(words[1]))
        {
            if (!_passedBy.TryGetValue(mutant, out var tests))
            {
                _passedBy[mutant] = tests = [];
            }

            tests.Add(test);
        }
    }

    private static IEnumerable<MutantName> Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MutantName.Parse);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
