using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using CaseCenterMonitor.Journal.Snapshots.Shapes;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>How what stands in one place is written, by the declared type of the place: values in full, objects by their number.</summary>
internal abstract class Form
{
    private static readonly ConcurrentDictionary<Type, Form> Known = new();

    public abstract void Write(object? value, GraphWriter writer);

    public abstract object? Read(GraphReader reader);

    /// <param name="place">Named when nothing is known about the type.</param>
    public static Form Of(Type declared, string place) => Known.TryGetValue(declared, out var known) ? known : Known.GetOrAdd(declared, Make(declared, place));

    private static Form Make(Type declared, string place) => declared switch
    {
        { IsPointer: true } or { IsFunctionPointer: true } or { IsByRefLike: true } => throw new NotKeptException(place, $"{declared}"),
        _ when declared == typeof(nint) || declared == typeof(nuint) => throw new NotKeptException(place, "a handle"),
        _ when declared == typeof(string) => new TextForm(),
        { IsPrimitive: true } => new NumberForm(declared),
        { IsEnum: true } => new EnumForm(declared),
        { IsValueType: true } when Nullable.GetUnderlyingType(declared) is { } inner => new OptionalForm(Of(inner, place)),
        { IsValueType: true } => new StructForm(declared, place),
        _ => MakeReference(declared, place),
    };

    // A foreign class is known by its declaration already; behind an interface and behind a class of ours only the object itself tells.
    private static ReferenceForm MakeReference(Type declared, string place)
    {
        if (declared.IsClass && declared != typeof(object) && !Shape.IsOurs(declared))
        {
            _ = Shape.Of(declared, place);
        }

        return new ReferenceForm();
    }

    private sealed class TextForm : Form
    {
        public override void Write(object? value, GraphWriter writer) => writer.Text((string?)value);

        public override object? Read(GraphReader reader) => reader.Text();
    }

    private sealed class ReferenceForm : Form
    {
        public override void Write(object? value, GraphWriter writer) => writer.Reference(value);

        public override object? Read(GraphReader reader) => reader.Reference();
    }

    private sealed class EnumForm(Type type) : Form
    {
        private readonly NumberForm _number = new(type.GetEnumUnderlyingType());

        public override void Write(object? value, GraphWriter writer) => _number.Write(value, writer);

        public override object? Read(GraphReader reader) => Enum.ToObject(type, _number.Read(reader)!);
    }

    private sealed class OptionalForm(Form inner) : Form
    {
        public override void Write(object? value, GraphWriter writer)
        {
            writer.Bytes.Byte(value is null ? (byte)0 : (byte)1);
            if (value is not null)
            {
                inner.Write(value, writer);
            }
        }

        public override object? Read(GraphReader reader) => reader.Bytes.Byte() == 0 ? null : inner.Read(reader);
    }

    private sealed class StructForm(Type type, string place) : Form
    {
        private readonly KeptField[] _fields = KeptField.Of(type, place);

        public override void Write(object? value, GraphWriter writer)
        {
            foreach (var field in _fields)
            {
                field.Write(value!, writer);
            }
        }

        public override object? Read(GraphReader reader)
        {
            var value = RuntimeHelpers.GetUninitializedObject(type);
            foreach (var field in _fields)
            {
                field.Read(value, reader);
            }

            return value;
        }
    }

    // A boxed enum may be taken out as its number, so that the same reading serves both.
    private sealed class NumberForm(Type type) : Form
    {
        private readonly TypeCode _code = Type.GetTypeCode(type);

        public override void Write(object? value, GraphWriter writer)
        {
            var bytes = writer.Bytes;
            switch (_code)
            {
                case TypeCode.Boolean: bytes.Byte((bool)value! ? (byte)1 : (byte)0); break;
                case TypeCode.Byte: bytes.Byte((byte)value!); break;
                case TypeCode.SByte: bytes.Signed((sbyte)value!); break;
                case TypeCode.Char: bytes.Number((char)value!); break;
                case TypeCode.Int16: bytes.Signed((short)value!); break;
                case TypeCode.UInt16: bytes.Number((ushort)value!); break;
                case TypeCode.Int32: bytes.Signed((int)value!); break;
                case TypeCode.UInt32: bytes.Number((uint)value!); break;
                case TypeCode.Int64: bytes.Signed((long)value!); break;
                case TypeCode.UInt64: bytes.Number((ulong)value!); break;
                case TypeCode.Single: bytes.Number(BitConverter.SingleToUInt32Bits((float)value!)); break;
                case TypeCode.Double: bytes.Number(BitConverter.DoubleToUInt64Bits((double)value!)); break;
                default: throw new InvalidOperationException($"No number of {type}.");
            }
        }

        public override object? Read(GraphReader reader)
        {
            var bytes = reader.Bytes;
            return _code switch
            {
                TypeCode.Boolean => bytes.Byte() != 0,
                TypeCode.Byte => bytes.Byte(),
                TypeCode.SByte => (sbyte)bytes.Signed(),
                TypeCode.Char => (char)bytes.Number(),
                TypeCode.Int16 => (short)bytes.Signed(),
                TypeCode.UInt16 => (ushort)bytes.Number(),
                TypeCode.Int32 => (int)bytes.Signed(),
                TypeCode.UInt32 => (uint)bytes.Number(),
                TypeCode.Int64 => bytes.Signed(),
                TypeCode.UInt64 => bytes.Number(),
                TypeCode.Single => BitConverter.UInt32BitsToSingle((uint)bytes.Number()),
                TypeCode.Double => (object)BitConverter.UInt64BitsToDouble(bytes.Number()),
                _ => throw new InvalidOperationException($"No number of {type}."),
            };
        }
    }
}
