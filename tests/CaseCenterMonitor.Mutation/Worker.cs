using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;

namespace CaseCenterMonitor.Mutation;

/// <summary>
/// The process in which mutants are tried. It is asked line by line and answers line by line, and may hang or die of what it tries; the one who asks
/// watches it.
/// </summary>
internal sealed class Worker
{
    private static readonly Assembly[] Mutated = [typeof(Engine).Assembly, typeof(RuleBook).Assembly];

    private readonly TextReader _asked;
    private readonly TextWriter _answers;
    private readonly Dictionary<string, MutantSwitch> _switches;
    private readonly IReadOnlyList<Test> _tests;
    private readonly bool _fresh;
    private readonly string _once = "";

    /// <param name="asked">What to do.</param>
    /// <param name="answers">What came of it.</param>
    /// <param name="mutant">On from the start, so that what is worked out once in a process is worked out with it; null: every such thing is worked out first.</param>
    public Worker(TextReader asked, TextWriter answers, MutantName? mutant)
    {
        (_asked, _answers, _fresh) = (asked, answers, mutant is not null);
        _switches = Mutated.Select(assembly => (Name: MutantName.ProjectOf(assembly.GetName().Name!), Switch: MutantSwitch.Of(assembly)))
            .Where(one => one.Switch is not null)
            .ToDictionary(one => one.Name, one => one.Switch!);
        if (mutant is { } on)
        {
            _switches[on.Project].On(on.Id);
        }
        else
        {
            Note(true);
            WorkOutWhatIsStatic();
            RuntimeHelpers.RunClassConstructor(typeof(StoriesAsWritten).TypeHandle);
            Note(false);
            _once = Passed();
        }

        _tests = Test.All();
        Answer($"ready {_tests.Count}");
    }

    public void Run()
    {
        while (_asked.ReadLine()?.Split(' ') is [var word, .. var rest])
        {
            switch (word)
            {
                case "measure":
                    Measure();
                    break;
                case "try":
                    Answer(Try(new MutantName(rest[0], Number(rest[1])), [.. rest.Skip(2).Select(Number)]));
                    break;
                default:
                    throw new InvalidOperationException($"Nobody asks '{word}'.");
            }
        }
    }

    /// <summary>Every test once without a mutant, to have everything compiled and once more to see which mutants it passes.</summary>
    private void Measure()
    {
        foreach (var test in _tests)
        {
            test.Run();
        }

        Answer($"static {_once}");
        for (var index = 0; index < _tests.Count; index++)
        {
            var time = Timed(_tests[index], out var wrong);
            Answer($"name {index} {_tests[index].Name}");
            if (wrong is not null)
            {
                Answer($"red {index} {wrong.ReplaceLineEndings(" ")}");
            }
            else if (time > Limits.LongestTest)
            {
                Answer($"long {index} {time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)}");
            }
            else
            {
                Note(true);
                Timed(_tests[index], out _);
                Note(false);
                Answer($"test {index} {time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture)} {Passed()}");
            }
        }

        Answer("measured");
    }

    private string Try(MutantName mutant, IReadOnlyList<int> tests)
    {
        foreach (var index in tests)
        {
            Answer($"at {index}");
            _switches[mutant.Project].On(mutant.Id);
            var wrong = _tests[index].Run();
            if (wrong is null)
            {
                continue;
            }

            // What a mutant left behind would be held against those that come after it.
            _switches[mutant.Project].Off();
            return _fresh || _tests[index].Run() is null ? $"killed {index}" : $"spoilt {index}";
        }

        _switches[mutant.Project].Off();
        return "survived";
    }

    private void Note(bool noting)
    {
        foreach (var one in _switches.Values)
        {
            one.Note(noting);
        }
    }

    private string Passed() => string.Join(' ', _switches.SelectMany(one => one.Value.Passed().Select(id => new MutantName(one.Key, id).ToString())));

    private static TimeSpan Timed(Test test, out string? wrong)
    {
        var before = Environment.CpuUsage.TotalTime;
        wrong = test.Run();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static void WorkOutWhatIsStatic()
    {
        foreach (var type in Mutated.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void Answer(string line)
    {
        _answers.WriteLine(line);
        _answers.Flush();
    }
}
