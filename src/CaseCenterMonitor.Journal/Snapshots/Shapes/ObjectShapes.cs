using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

/// <summary>An object of ours: all its fields, whoever may see them. It is made without its constructor, because it is what it was.</summary>
internal sealed class FieldsShape(Type type, string place) : Shape(type)
{
    // Found when they are first needed: a class may hold one of its own kind.
    private KeptField[]? _fields;

    private KeptField[] Fields => _fields ??= KeptField.Of(Type, place);

    public override object Make(GraphReader reader) => RuntimeHelpers.GetUninitializedObject(Type);

    public override void Write(object one, GraphWriter writer)
    {
        foreach (var field in Fields)
        {
            field.Write(one, writer);
        }
    }

    public override void Fill(object one, GraphReader reader)
    {
        foreach (var field in Fields)
        {
            field.Read(one, reader);
        }
    }
}

/// <summary>Something passing: it comes back new and empty.</summary>
internal sealed class AnewShape(Type type) : Shape(type)
{
    public override object Make(GraphReader reader) => Activator.CreateInstance(Type, nonPublic: true)!;

    public override void Write(object one, GraphWriter writer)
    {
    }
}

/// <summary>A value that stands where an object is expected.</summary>
internal sealed class BoxShape(Type type, string place) : Shape(type)
{
    private readonly Form _value = Form.Of(type, place);

    public override bool IsBuilt => true;

    public override object Make(GraphReader reader) => _value.Read(reader)!;

    public override void Write(object one, GraphWriter writer) => _value.Write(one, writer);
}

/// <summary>Text that stands where an object is expected.</summary>
internal sealed class TextShape() : Shape(typeof(string))
{
    public override bool IsBuilt => true;

    public override object Make(GraphReader reader) => reader.Text() ?? throw new SnapshotRefusedException("it holds no text where there must be some");

    public override void Write(object one, GraphWriter writer) => writer.Text((string)one);
}

internal sealed class ArrayShape<T>() : Shape(typeof(T[]))
{
    private Form? _element;

    private Form Element => _element ??= Form.Of(typeof(T), $"{typeof(T)}[]");

    public override void WriteHead(object one, GraphWriter writer) => writer.Bytes.Number((ulong)((T[])one).Length);

    // There is one empty array of each type, and records compare lists by identity.
    public override object Make(GraphReader reader) => reader.Bytes.Length() is > 0 and var length ? new T[length] : Array.Empty<T>();

    public override void Write(object one, GraphWriter writer)
    {
        var form = Element;
        foreach (var element in (T[])one)
        {
            form.Write(element, writer);
        }
    }

    public override void Fill(object one, GraphReader reader)
    {
        var array = (T[])one;
        for (var index = 0; index < array.Length; index++)
        {
            array[index] = (T)Element.Read(reader)!;
        }
    }
}
