namespace CaseCenterMonitor.Sites.Yaml;

/// <summary>A position in a text; both numbers count from 1.</summary>
public readonly record struct Place(int Line, int Column)
{
    public static Place Start { get; } = new(1, 1);
}
