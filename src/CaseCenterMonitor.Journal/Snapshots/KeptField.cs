using System.Reflection;
using CaseCenterMonitor.Journal.Snapshots.Shapes;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>One field of a class or struct, found by reflection: nobody can forget to name it.</summary>
internal sealed class KeptField
{
    private readonly FieldInfo _field;
    private readonly Form _form;

    private KeptField(FieldInfo field)
    {
        _field = field;
        Place = $"{field.DeclaringType}.{field.Name}";
        _form = Form.Of(field.FieldType, Place);
    }

    public string Place { get; }

    /// <summary>Those of the base first, and by name within one class: the same order in every process.</summary>
    /// <param name="place">Where such a thing stands, to name it when it cannot be kept.</param>
    public static KeptField[] Of(Type type, string place)
    {
        var fields = new List<KeptField>();
        for (var one = type; one is not null && one != typeof(object) && one != typeof(ValueType); one = one.BaseType)
        {
            if (type.IsClass && !Shape.IsOurs(one))
            {
                throw new NotKeptException(place, $"{type}, which is built on the foreign {one}");
            }

            fields.InsertRange(0, one.GetFields(BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => !Passing.IsLeftOut(field)).OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => new KeptField(field)));
        }

        return [.. fields];
    }

    public void Write(object owner, GraphWriter writer)
    {
        writer.Place = this;
        _form.Write(_field.GetValue(owner), writer);
    }

    public void Read(object owner, GraphReader reader) => _field.SetValue(owner, _form.Read(reader));
}
