using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Holds what may occur once: ids, addresses, identities. The second use is the problem, and it names the line of the first.</summary>
public sealed class OnceOnly(ProblemList problems)
{
    private readonly Dictionary<string, Place> _first = new(StringComparer.Ordinal);

    public bool Has(string value) => _first.ContainsKey($"\n{value}");

    /// <summary>Where the value was first used; the start of the file when it never was.</summary>
    public Place PlaceOf(string value) => _first.GetValueOrDefault($"\n{value}", Place.Start);

    /// <param name="what">The value in its sentence, such as "id 'd-search'".</param>
    /// <param name="scope">Within what it may occur once; empty for the whole file.</param>
    public void Claim(string? value, Place at, string what, string scope = "")
    {
        if (value is not null && !_first.TryAdd($"{scope}\n{value}", at))
        {
            problems.Add(at, $"{what} is already used on line {_first[$"{scope}\n{value}"].Line}; it may occur once");
        }
    }
}
