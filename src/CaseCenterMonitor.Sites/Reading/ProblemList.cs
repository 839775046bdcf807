using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Gathers what is wrong. A wrong default is met by every entry that uses it and is listed once.</summary>
public sealed class ProblemList(string fileName)
{
    /// <summary>Beyond this many, nobody reads on; the list ends with a line that says so.</summary>
    public const int ProblemsMax = 500;

    private readonly HashSet<SiteProblem> _found = [];

    public bool Any => _found.Count > 0;

    public bool Full => _found.Count >= ProblemsMax;

    public void Add(Place at, string message) => Add(fileName, at, message);

    /// <summary>A problem in another file than the site file: its plan.</summary>
    public void Add(string file, Place at, string message)
    {
        if (!Full)
        {
            _found.Add(new SiteProblem(file, at.Line, at.Column, message));
        }
    }

    /// <summary>The problems of the site file, then those of the plan, each from top to bottom.</summary>
    public IReadOnlyList<SiteProblem> InOrder()
    {
        List<SiteProblem> sorted = [.. _found.OrderBy(problem => problem.File != fileName).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
        if (Full)
        {
            sorted.Add(sorted[^1] with { Message = $"the check stopped here after {ProblemsMax} problems; correct these and check again" });
        }

        return sorted;
    }
}
