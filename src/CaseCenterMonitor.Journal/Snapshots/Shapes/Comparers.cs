namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

/// <summary>By what a collection compares: the plain way of its type, or one of those that have a name.</summary>
internal static class Comparers
{
    private const int Plain = 0;

    // Only ever added to at the end: the place is the number in the snapshot.
    private static readonly StringComparer[] Named = [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase];

    public static void Write<T>(IEqualityComparer<T> comparer, GraphWriter writer) =>
        writer.Bytes.Number((ulong)NumberOf(comparer, ReferenceEquals(comparer, EqualityComparer<T>.Default), writer));

    public static void Write<T>(IComparer<T> comparer, GraphWriter writer) =>
        writer.Bytes.Number((ulong)NumberOf(comparer, ReferenceEquals(comparer, Comparer<T>.Default), writer));

    public static IEqualityComparer<T> ReadEquality<T>(GraphReader reader) => Find(reader) switch
    {
        null => EqualityComparer<T>.Default,
        IEqualityComparer<T> named => named,
        _ => throw new SnapshotRefusedException($"it compares {typeof(T)} as text"),
    };

    public static IComparer<T> ReadOrder<T>(GraphReader reader) => Find(reader) switch
    {
        null => Comparer<T>.Default,
        IComparer<T> named => named,
        _ => throw new SnapshotRefusedException($"it orders {typeof(T)} as text"),
    };

    private static int NumberOf(object comparer, bool isPlain, GraphWriter writer)
    {
        if (isPlain)
        {
            return Plain;
        }

        var place = Array.IndexOf(Named, comparer);
        return place >= 0 ? place + 1 : throw new NotKeptException(writer.PlaceName, $"a collection that compares by {comparer.GetType()}");
    }

    private static StringComparer? Find(GraphReader reader)
    {
        var number = reader.Bytes.Number();
        return number == Plain ? null : number <= (ulong)Named.Length ? Named[number - 1] : throw new SnapshotRefusedException("it names a comparer that is not known");
    }
}
