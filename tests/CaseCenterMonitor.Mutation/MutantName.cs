using System.Globalization;

namespace CaseCenterMonitor.Mutation;

/// <summary>Stryker numbers the mutants of each project from nought: <c>Rules:17</c>.</summary>
internal readonly record struct MutantName(string Project, int Id)
{
    private const string Prefix = "CaseCenterMonitor.";

    /// <exception cref="FormatException">It is not such a name.</exception>
    public static MutantName Parse(string text) => text.Split(':') is [var project, var id]
        ? new MutantName(project, int.Parse(id, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' names no mutant.");

    public static string ProjectOf(string assembly) => assembly[Prefix.Length..];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Project}:{Id}");
}
