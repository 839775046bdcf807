using System.Collections.Frozen;

namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

/// <summary>
/// A collection that is made with its contents and never changes. Its keys must be nothing but their values: when it is made, the objects of the
/// graph are there but not filled yet.
/// </summary>
internal abstract class BuiltShape<TItems, T, TKey> : ItemsShape<TItems, T>
    where TItems : class, IEnumerable<T>
{
    protected BuiltShape()
    {
        if (!KeyText.IsValue(typeof(TKey)))
        {
            throw new NotKeptException($"{typeof(TItems)}", $"keys of type {typeof(TKey)}, which are more than their values");
        }
    }

    public sealed override bool IsBuilt => true;

    protected sealed override void Add(TItems items, T item) => throw new InvalidOperationException($"Nothing is added to {typeof(TItems)}.");
}

/// <summary>Always by key: how it is walked hangs on hash codes, which are others in every process.</summary>
internal sealed class FrozenDictionaryShape<TKey, TValue> : BuiltShape<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, TKey>
    where TKey : notnull
{
    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((FrozenDictionary<TKey, TValue>)one).Comparer, writer);

    public override object Make(GraphReader reader)
    {
        var comparer = Comparers.ReadEquality<TKey>(reader);
        return ReadItems(reader).ToFrozenDictionary(comparer);
    }

    protected override IEnumerable<KeyValuePair<TKey, TValue>> InOrder(FrozenDictionary<TKey, TValue> items, HashOrder order) =>
        KeyText.InOrder(items, item => item.Key);
}

/// <summary>Always by key, for the same reason.</summary>
internal sealed class FrozenSetShape<T> : BuiltShape<FrozenSet<T>, T, T>
{
    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((FrozenSet<T>)one).Comparer, writer);

    public override object Make(GraphReader reader)
    {
        var comparer = Comparers.ReadEquality<T>(reader);
        return ReadItems(reader).ToFrozenSet(comparer);
    }

    protected override IEnumerable<T> InOrder(FrozenSet<T> items, HashOrder order) => KeyText.InOrder(items, item => item);
}

/// <summary>Groups and their elements in the order in which they came.</summary>
internal sealed class LookupShape<TKey, TElement>() : Shape(typeof(ILookup<TKey, TElement>))
{
    private readonly Form _key = Form.Of(typeof(TKey), $"{typeof(ILookup<TKey, TElement>)}");
    private readonly Form _element = Form.Of(typeof(TElement), $"{typeof(ILookup<TKey, TElement>)}");

    public override bool IsBuilt => true;

    public override object Make(GraphReader reader)
    {
        var pairs = new (TKey Key, TElement Element)[reader.Bytes.Length()];
        for (var index = 0; index < pairs.Length; index++)
        {
            pairs[index] = ((TKey)_key.Read(reader)!, (TElement)_element.Read(reader)!);
        }

        return pairs.ToLookup(pair => pair.Key, pair => pair.Element);
    }

    public override void Write(object one, GraphWriter writer)
    {
        var pairs = ((ILookup<TKey, TElement>)one).SelectMany(group => group.Select(element => (group.Key, Element: element))).ToArray();
        writer.Bytes.Number((ulong)pairs.Length);
        foreach (var (key, element) in pairs)
        {
            _key.Write(key, writer);
            _element.Write(element, writer);
        }
    }
}
