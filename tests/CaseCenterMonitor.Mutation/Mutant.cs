using System.Text.Json;

namespace CaseCenterMonitor.Mutation;

/// <summary>One change that Stryker made to one place.</summary>
/// <param name="Name">What it is switched on by.</param>
/// <param name="File">Path below src, with the project shortened: Core/Alarms/AlarmList.cs.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Kind">Stryker's name for what it does.</param>
/// <param name="Was">The text in the source.</param>
/// <param name="Becomes">The text in its stead.</param>
/// <param name="CannotHappen">It changes the wording of an exception that says the program is wrong, which no test can see thrown.</param>
internal sealed record Mutant(MutantName Name, string File, int Line, string Kind, string Was, string Becomes, bool CannotHappen)
{
    private static readonly string[] Fault = ["new InvalidOperationException(", "new ArgumentOutOfRangeException(", "new UnreachableException("];

    /// <summary>Core/Alarms, or the folder of the rules it is in.</summary>
    public string Folder => string.Join('/', File.Split('/')[..^1].Take(2));

    /// <summary>The mutants of one project that compiled, from Stryker's report.</summary>
    public static IEnumerable<Mutant> Read(string project, string report)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(report));
        foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
        {
            var source = file.Value.GetProperty("source").GetString()!;
            var lines = LineStarts(source);
            foreach (var one in file.Value.GetProperty("mutants").EnumerateArray().Where(IsToBeTried))
            {
                var location = one.GetProperty("location");
                var (from, to) = (Offset(location.GetProperty("start"), lines), Offset(location.GetProperty("end"), lines));
                var kind = one.GetProperty("mutatorName").GetString()!;
                yield return new Mutant(
                    new MutantName(project, int.Parse(one.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)),
                    Shortened(project, file.Name),
                    location.GetProperty("start").GetProperty("line").GetInt32(),
                    kind,
                    source[from..to],
                    one.GetProperty("replacement").GetString()!,
                    kind.StartsWith("String", StringComparison.Ordinal) && SaysFault(source[..from]));
            }
        }
    }

    /// <summary>Stryker leaves out what does not compile, and what it ignores by itself.</summary>
    private static bool IsToBeTried(JsonElement mutant) => mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored");

    private static bool SaysFault(string before)
    {
        var statement = before[(before.LastIndexOfAny([';', '{', '}']) + 1)..];
        return statement.LastIndexOf("throw ", StringComparison.Ordinal) is >= 0 and var thrown
            && Fault.Any(fault => statement[thrown..].Contains(fault, StringComparison.Ordinal));
    }

    private static string Shortened(string project, string path)
    {
        var folder = $"CaseCenterMonitor.{project}/";
        var plain = path.Replace('\\', '/');
        return $"{project}/{plain[(plain.LastIndexOf(folder, StringComparison.Ordinal) is >= 0 and var at ? at + folder.Length : 0)..]}";
    }

    private static List<int> LineStarts(string source)
    {
        List<int> starts = [0];
        for (var at = source.IndexOf('\n'); at >= 0; at = source.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }

    private static int Offset(JsonElement position, List<int> lines) =>
        lines[position.GetProperty("line").GetInt32() - 1] + position.GetProperty("column").GetInt32() - 1;
}
