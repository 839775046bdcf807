using System.Collections.Frozen;
using System.Reflection;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// The only things that a snapshot leaves out, each with its reason. Whoever renames one of them hears of it at once: what is named here and is
/// not there any more is a mistake.
/// </summary>
internal static class Passing
{
    /// <summary>
    /// Kept as a new and empty one. <see cref="Changes"/> is the caller's list of what a screen must redraw, lent to the engine for one step; after a
    /// restart every screen is drawn whole.
    /// </summary>
    private static readonly FrozenSet<Type> MadeAnew = new[] { typeof(Changes) }.ToFrozenSet();

    /// <summary>
    /// Left at its default. <c>ChangedIn</c> says where in such a list a row stands, and that list is gone. <c>Courses</c> are worked out from what is
    /// kept, when somebody next asks for them.
    /// </summary>
    private static readonly FrozenSet<FieldInfo> LeftOut = new[] { Field(typeof(Watched), "ChangedIn"), Field(typeof(Detainee).GetNestedType("Writings", BindingFlags.NonPublic)!, "Courses") }.ToFrozenSet();

    public static bool IsMadeAnew(Type type) => MadeAnew.Contains(type);

    public static bool IsLeftOut(FieldInfo field) => LeftOut.Contains(field);

    private static FieldInfo Field(Type type, string property) =>
        type.GetField($"<{property}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException($"{type.Name} has no {property} any more: strike it from the list of what a snapshot leaves out.");
}
