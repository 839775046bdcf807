using System.Collections.Concurrent;

namespace CaseCenterMonitor.Mutation;

/// <summary>Tries mutants one after the other, each on the tests that pass it, until the first that turns red.</summary>
internal sealed class Trial(Measured measured, IReadOnlyDictionary<string, string> ruleIds, Action<Tried> told)
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, int>> _killers = new();

    /// <summary>By so many processes at a time. What is passed once in a process has a process for itself, and comes last.</summary>
    public void Run(IEnumerable<Mutant> mutants, int workers)
    {
        var waiting = new ConcurrentQueue<Mutant>(mutants);
        var fresh = new ConcurrentQueue<Mutant>();
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => { Work(waiting, fresh); WorkFresh(fresh); })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private void Work(ConcurrentQueue<Mutant> waiting, ConcurrentQueue<Mutant> fresh)
    {
        WorkerProcess? worker = null;
        while (waiting.TryDequeue(out var mutant))
        {
            var tests = Order(mutant, measured.PassedBy(mutant.Name));
            var tried = tests.Count > 0 ? TryIn(ref worker, mutant, tests) : new Tried(mutant, Outcome.NotCovered, null);
            if (!tried.IsCaught && measured.IsPassedOnce(mutant.Name))
            {
                fresh.Enqueue(mutant);
            }
            else
            {
                told(tried);
            }
        }

        worker?.Dispose();
    }

    private void WorkFresh(ConcurrentQueue<Mutant> waiting)
    {
        while (waiting.TryDequeue(out var mutant))
        {
            WorkerProcess? worker = null;
            told(TryIn(ref worker, mutant, Order(mutant, measured.All), isFresh: true));
            worker?.Dispose();
        }
    }

    private Tried TryIn(ref WorkerProcess? worker, Mutant mutant, IReadOnlyList<int> tests, bool isFresh = false)
    {
        // A second time where what an earlier mutant left behind spoilt the first.
        for (var attempt = 1; ; attempt++)
        {
            int? at = null;
            try
            {
                worker ??= Ready(isFresh ? mutant.Name : null);
                worker.Ask($"try {mutant.Name.Project} {mutant.Name.Id} {string.Join(' ', tests)}");
                while (true)
                {
                    var words = worker.Hear(at is { } test ? Limits.Endless + (10 * measured.Time(test)) : Start).Split(' ');
                    switch (words[0])
                    {
                        case "at":
                            at = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
                            continue;
                        case "killed":
                            return Caught(mutant, Outcome.Killed, at!.Value);
                        case "survived":
                            return new Tried(mutant, Outcome.Survived, null);
                        case "spoilt" when attempt == 1:
                            worker.Dispose();
                            worker = null;
                            break;
                        case "spoilt":
                            // In a process of its own it turns the test red, and leaves something behind.
                            worker.Dispose();
                            worker = null;
                            return Caught(mutant, Outcome.Killed, at!.Value);
                        default:
                            throw new InvalidOperationException($"The worker answers '{words[0]}'.");
                    }

                    break;
                }
            }
            catch (WorkerGoneException)
            {
                worker?.Dispose();
                worker = null;
                return at is { } test ? Caught(mutant, Outcome.Died, test) : new Tried(mutant, Outcome.Died, "before the first test");
            }
        }
    }

    private WorkerProcess Ready(MutantName? mutant)
    {
        var worker = new WorkerProcess(mutant);
        try
        {
            // With a mutant on from the start there may be other tests, which is noticing it.
            return worker.Hear(Start) == $"ready {measured.Count + measured.Long.Count}" ? worker : throw new WorkerGoneException();
        }
        catch (WorkerGoneException)
        {
            worker.Dispose();
            throw;
        }
    }

    private Tried Caught(Mutant mutant, Outcome outcome, int test)
    {
        _killers.GetOrAdd(mutant.File, _ => new()).AddOrUpdate(test, 1, (_, times) => times + 1);
        return new Tried(mutant, outcome, measured.Name(test));
    }

    /// <summary>The rule's own stories, then what killed others in the same file most often, then the quickest first, as long as there is time.</summary>
    private List<int> Order(Mutant mutant, IReadOnlyList<int> tests)
    {
        var killers = _killers.TryGetValue(mutant.File, out var known)
            ? known.OrderByDescending(killer => killer.Value).Take(Limits.KnownKillers).Select(killer => killer.Key).Where(tests.Contains).ToList()
            : [];
        var own = ruleIds.TryGetValue(Path.GetFileNameWithoutExtension(mutant.File), out var id)
            ? tests.Where(test => measured.Name(test).Contains($": {id}.story", StringComparison.Ordinal))
            : [];
        var ordered = new List<int>();
        var time = TimeSpan.Zero;
        foreach (var test in killers.Concat(own).Concat(tests).Distinct())
        {
            time += measured.Time(test);
            if (time > Limits.OneMutant)
            {
                break;
            }

            ordered.Add(test);
        }

        return ordered;
    }
}
