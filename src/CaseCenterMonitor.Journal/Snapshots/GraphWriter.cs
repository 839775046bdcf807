using System.Runtime.CompilerServices;
using System.Text;
using CaseCenterMonitor.Journal.Snapshots.Shapes;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// Writes an object with everything it holds, field by field, however they hold each other: what is held twice is written once, and what was one
/// object is one object again when it is read. The same graph gives the same bytes in every process of the same build.
/// Nothing is changed by being written.
/// </summary>
/// <remarks>
/// Text, types, and then each object twice: first what must be known to make it, then what it holds. In that way everything is there before
/// anything is filled, and circles need no care. Objects are numbered as they are met, breadth first, so that a long chain needs no deep stack.
/// </remarks>
public sealed class GraphWriter
{
    private static readonly UTF8Encoding Exact = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Outside _outside;
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(object One, Shape? Shape)> _waiting = new();
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, int> _types = [];
    private readonly ByteWriter _heads = new();
    private readonly ByteWriter _contents = new();
    private readonly ByteWriter _built = new();

    private GraphWriter(Outside outside, HashOrder order) => (_outside, Order, Bytes) = (outside, order, _contents);

    internal HashOrder Order { get; }

    /// <summary>Where the bytes go now.</summary>
    internal ByteWriter Bytes { get; private set; }

    /// <summary>The field that is being written, to name it when what it holds is not known.</summary>
    internal KeptField? Place { get; set; }

    internal string PlaceName => Place?.Place ?? "The root";

    /// <param name="outside">What is named and not written.</param>
    /// <exception cref="NotKeptException">Nothing says how something in it is kept.</exception>
    public static byte[] Write(object root, Outside outside, HashOrder order = HashOrder.AsItStands)
    {
        var writer = new GraphWriter(outside, order);
        writer.Reference(root);
        writer._contents.Clear();
        while (writer._waiting.TryDequeue(out var next))
        {
            writer.WriteOne(next.One, next.Shape);
        }

        return writer.Together();
    }

    internal void Text(string? text) => Bytes.Number(text is null ? 0 : (ulong)TextNumber(text) + 1);

    internal void Reference(object? one) => Bytes.Number(one is null ? 0 : (ulong)NumberOf(one) + 1);

    private int NumberOf(object one)
    {
        // However many empty arrays of a type there are, one is as good as another.
        one = one is Array { Length: 0 } empty && empty.GetType().IsSZArray ? EmptyLike(empty) : one;
        if (!_numbers.TryGetValue(one, out var number))
        {
            var shape = _outside.NameOf(one) is null ? Shape.Of(one.GetType(), PlaceName) : null;
            number = _numbers.Count;
            _numbers.Add(one, number);
            _waiting.Enqueue((one, shape));
        }

        return number;
    }

    private void WriteOne(object one, Shape? shape)
    {
        Bytes = _heads;
        if (shape is null)
        {
            Bytes.Number(0);
            Text(_outside.NameOf(one));
            return;
        }

        Bytes.Number((ulong)TypeNumber(shape.Type) + 1);
        if (!shape.IsBuilt)
        {
            shape.WriteHead(one, this);
            Bytes = _contents;
            shape.Write(one, this);
            return;
        }

        _built.Clear();
        Bytes = _built;
        shape.WriteHead(one, this);
        shape.Write(one, this);
        _heads.Number((ulong)_built.Count);
        _heads.Bytes(_built.Written);
    }

    private byte[] Together()
    {
        var all = new ByteWriter();
        all.Number((ulong)_texts.Count);
        foreach (var text in _texts.Keys)
        {
            WriteExactly(text, all);
        }

        all.Number((ulong)_types.Count);
        foreach (var type in _types.Keys)
        {
            WriteExactly(type.AssemblyQualifiedName!, all);
        }

        all.Number((ulong)_numbers.Count);
        all.Bytes(_heads.Written);
        all.Bytes(_contents.Written);
        return all.Written.ToArray();
    }

    private static void WriteExactly(string text, ByteWriter to)
    {
        var bytes = Exact.GetBytes(text);
        to.Number((ulong)bytes.Length);
        to.Bytes(bytes);
    }

    private static Array EmptyLike(Array empty) =>
        (Array)typeof(Array).GetMethod(nameof(Array.Empty))!.MakeGenericMethod(empty.GetType().GetElementType()!).Invoke(null, null)!;

    // Both tables are walked in the order in which they were filled, which holds because nothing is ever taken out of them.
    private int TextNumber(string text)
    {
        if (!_texts.TryGetValue(text, out var number))
        {
            _texts.Add(text, number = _texts.Count);
        }

        return number;
    }

    private int TypeNumber(Type type)
    {
        if (!_types.TryGetValue(type, out var number))
        {
            _types.Add(type, number = _types.Count);
        }

        return number;
    }
}
