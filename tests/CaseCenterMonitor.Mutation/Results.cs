using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseCenterMonitor.Mutation;

/// <summary>What came of each mutant so far, kept in a file between runs.</summary>
internal sealed class Results(string path)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Lock _gate = new();
    private readonly Dictionary<MutantName, Tried> _tried = File.Exists(path)
        ? JsonSerializer.Deserialize<List<Tried>>(File.ReadAllText(path), Written)!.ToDictionary(one => one.Mutant.Name)
        : [];

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

    public bool IsCaught(Mutant mutant) => _tried.TryGetValue(mutant.Name, out var before) && before.IsCaught;

    public void Take(Tried tried)
    {
        lock (_gate)
        {
            _tried[tried.Mutant.Name] = tried;
        }
    }

    public void Write() => File.WriteAllText(path, JsonSerializer.Serialize(All, Written));

    /// <summary>What is left, to be read from the top.</summary>
    public void WriteSurvivors(string to) => File.WriteAllLines(to, All.Where(one => !one.IsCaught).Select(one =>
        $"{one.Mutant.File}:{one.Mutant.Line} {one.Mutant.Kind}{(one.Outcome == Outcome.NotCovered ? " (no test passes it)" : "")}{(one.Mutant.CannotHappen ? " (cannot happen)" : "")}\n"
        + $"    {OneLine(one.Mutant.Was)}\n    {OneLine(one.Mutant.Becomes)}"));

    private static string OneLine(string text)
    {
        const int longest = 160;
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length > longest ? $"{line[..longest]}…" : line;
    }
}
