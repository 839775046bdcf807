namespace CaseCenterMonitor.Sites;

/// <summary>What a door is for: the same words as the plan's door classes.</summary>
public static class DoorClasses
{
    public static IReadOnlyList<string> All { get; } = ["perimeter", "vehicle", "cell", "office"];
}
