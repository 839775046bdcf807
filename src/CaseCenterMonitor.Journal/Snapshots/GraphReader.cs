using System.Text;
using CaseCenterMonitor.Journal.Snapshots.Shapes;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>Reads what a <see cref="GraphWriter"/> of the same build wrote. It makes only what the writer would write, whatever the bytes say.</summary>
public sealed class GraphReader
{
    private readonly Outside _outside;
    private readonly List<Action> _later = [];
    private string[] _texts = [];
    private Shape[] _types = [];
    private object?[] _objects = [];
    private (Shape Shape, int Position)[] _built = [];

    private GraphReader(ReadOnlyMemory<byte> bytes, Outside outside) => (Bytes, _outside) = (new ByteReader(bytes), outside);

    internal ByteReader Bytes { get; }

    /// <param name="outside">The same things, under the same names, as when it was written.</param>
    /// <exception cref="SnapshotRefusedException">The bytes are damaged, or not of this build.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Outside outside)
        where T : class
    {
        // Bytes that are not what they should be go wrong in every way there is, and all of them mean the same: fold the journal instead.
        try
        {
            return new GraphReader(bytes, outside).ReadAll() as T ?? throw new SnapshotRefusedException($"it holds no {typeof(T).Name}");
        }
        catch (Exception wrong) when (wrong is not SnapshotRefusedException and not OutOfMemoryException)
        {
            throw new SnapshotRefusedException($"it is not of this build: {wrong.Message}", wrong);
        }
    }

    internal string? Text() => Bytes.Number() is > 0 and var number ? _texts[Within(number, _texts.Length)] : null;

    internal object? Reference() => Bytes.Number() is > 0 and var number ? Find(Within(number, _objects.Length)) : null;

    /// <summary>Done when everything is filled.</summary>
    internal void Later(Action what) => _later.Add(what);

    private object ReadAll()
    {
        _texts = ReadTexts();
        _types = [.. ReadTexts().Select(ToShape)];
        _objects = new object?[Bytes.Length()];
        _built = new (Shape, int)[_objects.Length];
        var shapes = new Shape?[_objects.Length];
        for (var number = 0; number < _objects.Length; number++)
        {
            shapes[number] = ReadHead(number);
        }

        var contents = Bytes.Position;
        for (var number = 0; number < _objects.Length; number++)
        {
            Find(number);
        }

        Bytes.Position = contents;
        for (var number = 0; number < _objects.Length; number++)
        {
            shapes[number]?.Fill(_objects[number]!, this);
        }

        _later.ForEach(what => what());
        return Bytes.IsAtEnd && _objects.Length > 0 ? _objects[0]! : throw new SnapshotRefusedException("it holds more than it says");
    }

    /// <returns>Null when there is nothing to fill.</returns>
    private Shape? ReadHead(int number)
    {
        var type = Bytes.Number();
        if (type == 0)
        {
            var name = Text() ?? throw new SnapshotRefusedException("it names something outside without a name");
            _objects[number] = _outside.Find(name) ?? throw new SnapshotRefusedException($"there is no {name} here");
            return null;
        }

        var shape = _types[Within(type, _types.Length)];
        if (!shape.IsBuilt)
        {
            _objects[number] = shape.Make(this);
            return shape;
        }

        var length = Bytes.Length();
        _built[number] = (shape, Bytes.Position);
        Bytes.Position += length;
        return null;
    }

    // What is made with its contents waits until all that it can hold has been made; one may hold another.
    private object Find(int number)
    {
        if (_objects[number] is { } there)
        {
            return there;
        }

        var (shape, position) = _built[number];
        if (shape is null)
        {
            throw new SnapshotRefusedException("it holds something that holds itself and cannot");
        }

        _built[number] = default;
        var before = Bytes.Position;
        Bytes.Position = position;
        var made = shape.Make(this);
        Bytes.Position = before;
        _objects[number] = made;
        return made;
    }

    private string[] ReadTexts()
    {
        var texts = new string[Bytes.Length()];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = Encoding.UTF8.GetString(Bytes.Bytes(Bytes.Length()));
        }

        return texts;
    }

    private static Shape ToShape(string name) =>
        Shape.Of(Type.GetType(name) ?? throw new SnapshotRefusedException($"there is no {name} here"), "The snapshot");

    private static int Within(ulong number, int count) =>
        number <= (ulong)count ? (int)number - 1 : throw new SnapshotRefusedException("it points at something that it does not hold");
}
