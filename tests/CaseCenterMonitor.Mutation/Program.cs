using System.Globalization;
using CaseCenterMonitor.Mutation;
using CaseCenterMonitor.Rules;

if (args is ["worker", .. var mutant])
{
    var answers = Console.Out;
    Console.SetOut(TextWriter.Null); // What a test says is no answer.
    new Worker(Console.In, answers, mutant.Length > 0 ? MutantName.Parse(mutant[0]) : null).Run();
    return 0;
}

if (args is ["tests", var part])
{
    var red = Test.All().Where(test => test.Name.Contains(part, StringComparison.Ordinal)).Select(test => (test.Name, Wrong: test.Run())).Where(test => test.Wrong is not null).ToList();
    red.ForEach(test => Console.WriteLine($"{test.Name}: {test.Wrong}"));
    return red.Count == 0 ? 0 : 1;
}

if (args is not [var folder, .. var options])
{
    Console.Error.WriteLine("Which folder has the mutants? Start this by scripts/mutation.sh.");
    return 2;
}

var wanted = new List<string>();
var workers = 2;
var (again, on) = (false, false);
for (var index = 0; index < options.Length; index++)
{
    switch (options[index])
    {
        case "--folder" when index + 1 < options.Length:
            wanted.Add(options[++index]);
            break;
        case "--workers" when index + 1 < options.Length:
            workers = int.Parse(options[++index], CultureInfo.InvariantCulture);
            break;
        case "--again":
            again = true;
            break;
        case "--on":
            on = true;
            break;
        default:
            Console.Error.WriteLine($"Nobody knows '{options[index]}'.");
            return 2;
    }
}

var results = Results.In(folder);
var mutants = Directory.GetFiles(Path.Join(folder, "mutants"), "*.json").Order(StringComparer.Ordinal)
    .SelectMany(report => Mutant.Read(Path.GetFileNameWithoutExtension(report), report))
    .Where(mutant => wanted.Count == 0 || wanted.Contains(mutant.Folder) || wanted.Contains(mutant.File))
    .Where(mutant => (!again || !results.IsCaught(mutant)) && (!on || !results.Has(mutant)))
    .ToArray();

// In no order, so that a run that is stopped has tried a fair part of each folder, and in the same one each time.
new Random(1).Shuffle(mutants);

Console.WriteLine("All tests once, without a mutant …");
Measured measured;
using (var first = new WorkerProcess())
{
    first.Hear(Limits.Silence);
    measured = Measured.By(first);
}

Console.WriteLine($"{measured.Count} tests, {measured.Total.TotalSeconds:F1} s of processor time. {measured.Long.Count} are too long to be tried on mutants:");
measured.Long.ForEach(one => Console.WriteLine($"  {one}"));
if (measured.Red.Count > 0)
{
    Console.Error.WriteLine($"Red without any mutant, so that nothing can be measured:\n  {string.Join("\n  ", measured.Red)}");
    return 1;
}

const int Often = 25;
var done = 0;
var trial = new Trial(measured, RuleBook.All.ToDictionary(rule => rule.GetType().Name, rule => rule.Alarm.Id), tried =>
{
    results.Take(tried);
    if (Interlocked.Increment(ref done) is var number && number % Often == 0)
    {
        Console.WriteLine($"{DateTime.Now:HH:mm:ss} {number} of {mutants.Length}");
        results.Write(folder);
    }
});
Console.WriteLine($"{DateTime.Now:HH:mm:ss} {mutants.Length} mutants …");
trial.Run(mutants, workers);

results.Write(folder);
Console.WriteLine(File.ReadAllText(Path.Join(folder, "score.md")));
return 0;
