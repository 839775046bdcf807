using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseCenterMonitor.Mutation;

/// <summary>What came of each mutant so far, kept in a file between runs.</summary>
internal sealed class Results
{
    private const string Name = "results.json";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Lock _gate = new();
    private readonly Dictionary<MutantName, Tried> _tried;

    private Results(IEnumerable<Tried> tried) => _tried = tried.ToDictionary(one => one.Mutant.Name);

    /// <summary>What was tried before; nothing when there is no such file.</summary>
    public static Results In(string folder) => new(File.Exists(Path.Join(folder, Name))
        ? JsonSerializer.Deserialize<List<Tried>>(File.ReadAllText(Path.Join(folder, Name)), Written)!
        : []);

    public IReadOnlyList<Tried> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _tried.Values.OrderBy(one => one.Mutant.File, StringComparer.Ordinal).ThenBy(one => one.Mutant.Line).ThenBy(one => one.Mutant.Name.Id)];
            }
        }
    }

    public bool Has(Mutant mutant) => _tried.ContainsKey(mutant.Name);

    public bool IsCaught(Mutant mutant) => _tried.TryGetValue(mutant.Name, out var before) && before.IsCaught;

    public void Take(Tried tried)
    {
        lock (_gate)
        {
            _tried[tried.Mutant.Name] = tried;
        }
    }

    /// <summary>All of it, the table, and what is left, to be read from the top.</summary>
    public void Write(string folder)
    {
        lock (_gate)
        {
            var all = All;
            File.WriteAllText(Path.Join(folder, Name), JsonSerializer.Serialize(all, Written));
            File.WriteAllLines(Path.Join(folder, "score.md"), Table.Of(all));
            File.WriteAllLines(Path.Join(folder, "survivors.txt"), all.Where(one => !one.IsCaught).Select(Shown));
        }
    }

    private static string Shown(Tried one)
    {
        var (mutant, passed) = (one.Mutant, one.Outcome == Outcome.NotCovered ? " (no test passes it)" : "");
        var fault = mutant.CannotHappen ? " (cannot happen)" : "";
        return $"{mutant.File}:{mutant.Line} {mutant.Kind}{passed}{fault}\n    {OneLine(mutant.Was)}\n    {OneLine(mutant.Becomes)}";
    }

    private static string OneLine(string text)
    {
        const int longest = 160;
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length > longest ? $"{line[..longest]}…" : line;
    }
}
