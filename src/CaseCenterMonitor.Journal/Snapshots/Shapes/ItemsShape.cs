namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

/// <summary>A collection by its contents; how much room it has left, and how it arranges itself, is its own business.</summary>
internal abstract class ItemsShape<TItems, T>() : Shape(typeof(TItems))
    where TItems : class, IEnumerable<T>
{
    // Asked for when it is first needed: a list may hold what holds such a list.
    private Form? _item;

    private Form Item => _item ??= Form.Of(typeof(T), $"{typeof(TItems)}");

    /// <summary>Asks its items for their hash or their order, so that they must be whole before they are put in.</summary>
    protected virtual bool AsksItsItems => false;

    protected abstract void Add(TItems items, T item);

    protected virtual IEnumerable<T> InOrder(TItems items, HashOrder order) => items;

    public sealed override void Write(object one, GraphWriter writer)
    {
        var items = InOrder((TItems)one, writer.Order).ToArray();
        var form = Item;
        writer.Bytes.Number((ulong)items.Length);
        foreach (var item in items)
        {
            form.Write(item, writer);
        }
    }

    public sealed override void Fill(object one, GraphReader reader)
    {
        var items = ReadItems(reader);
        if (AsksItsItems)
        {
            reader.Later(() => AddAll((TItems)one, items));
        }
        else
        {
            AddAll((TItems)one, items);
        }
    }

    protected T[] ReadItems(GraphReader reader)
    {
        var items = new T[reader.Bytes.Length()];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = (T)Item.Read(reader)!;
        }

        return items;
    }

    private void AddAll(TItems items, T[] added)
    {
        foreach (var item in added)
        {
            Add(items, item);
        }
    }
}

internal sealed class ListShape<T> : ItemsShape<List<T>, T>
{
    public override object Make(GraphReader reader) => new List<T>();

    protected override void Add(List<T> items, T item) => items.Add(item);
}

internal sealed class QueueShape<T> : ItemsShape<Queue<T>, T>
{
    public override object Make(GraphReader reader) => new Queue<T>();

    protected override void Add(Queue<T> items, T item) => items.Enqueue(item);
}

/// <summary>From the bottom up, as it was piled.</summary>
internal sealed class StackShape<T> : ItemsShape<Stack<T>, T>
{
    public override object Make(GraphReader reader) => new Stack<T>();

    protected override void Add(Stack<T> items, T item) => items.Push(item);

    protected override IEnumerable<T> InOrder(Stack<T> items, HashOrder order) => items.Reverse();
}
