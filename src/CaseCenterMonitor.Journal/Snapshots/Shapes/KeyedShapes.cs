namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

internal sealed class HashSetShape<T> : ItemsShape<HashSet<T>, T>
{
    protected override bool AsksItsItems => true;

    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((HashSet<T>)one).Comparer, writer);

    public override object Make(GraphReader reader) => new HashSet<T>(Comparers.ReadEquality<T>(reader));

    protected override void Add(HashSet<T> items, T item) => items.Add(item);

    protected override IEnumerable<T> InOrder(HashSet<T> items, HashOrder order) =>
        order == HashOrder.ByKey ? KeyText.InOrder(items, item => item) : items;
}

internal sealed class SortedSetShape<T> : ItemsShape<SortedSet<T>, T>
{
    protected override bool AsksItsItems => true;

    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((SortedSet<T>)one).Comparer, writer);

    public override object Make(GraphReader reader) => new SortedSet<T>(Comparers.ReadOrder<T>(reader));

    protected override void Add(SortedSet<T> items, T item) => items.Add(item);
}

internal sealed class DictionaryShape<TKey, TValue> : ItemsShape<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override bool AsksItsItems => true;

    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((Dictionary<TKey, TValue>)one).Comparer, writer);

    public override object Make(GraphReader reader) => new Dictionary<TKey, TValue>(Comparers.ReadEquality<TKey>(reader));

    protected override void Add(Dictionary<TKey, TValue> items, KeyValuePair<TKey, TValue> item) => items.Add(item.Key, item.Value);

    protected override IEnumerable<KeyValuePair<TKey, TValue>> InOrder(Dictionary<TKey, TValue> items, HashOrder order) =>
        order == HashOrder.ByKey ? KeyText.InOrder(items, item => item.Key) : items;
}

internal sealed class SortedDictionaryShape<TKey, TValue> : ItemsShape<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override bool AsksItsItems => true;

    public override void WriteHead(object one, GraphWriter writer) => Comparers.Write(((SortedDictionary<TKey, TValue>)one).Comparer, writer);

    public override object Make(GraphReader reader) => new SortedDictionary<TKey, TValue>(Comparers.ReadOrder<TKey>(reader));

    protected override void Add(SortedDictionary<TKey, TValue> items, KeyValuePair<TKey, TValue> item) => items.Add(item.Key, item.Value);
}
