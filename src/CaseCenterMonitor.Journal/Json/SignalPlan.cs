using System.Reflection;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>
/// How the fields of one kind of signal are read without a general reader: each by its name, into its place among the arguments of the record. A
/// kind with a field that is no plain value has no plan.
/// </summary>
internal sealed class SignalPlan
{
    private delegate bool TakeValue(ref Scan scan, out object? value);

    private readonly ConstructorInvoker _make;
    private readonly (byte[] Name, TakeValue Take, bool MayBeMissing)[] _fields;

    private SignalPlan(ConstructorInfo make, (byte[], TakeValue, bool)[] fields) => (_make, _fields) = (ConstructorInvoker.Create(make), fields);

    public static SignalPlan? Of(Type signal)
    {
        var make = signal.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var nullability = new NullabilityInfoContext();
        var fields = new List<(byte[], TakeValue, bool)>();
        foreach (var parameter in make.GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (Reader(type) is not { } take)
            {
                return null;
            }

            // What is null is left out when it is written; anything else that is missing is for the general reader to refuse or to forgive.
            var mayBeMissing = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
            fields.Add((Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)), take, mayBeMissing));
        }

        return new SignalPlan(make, [.. fields]);
    }

    /// <summary>The fields after the word of the kind, with the brace that ends them. Null when one of them is not as it is expected.</summary>
    public Signal? Take(ref Scan scan)
    {
        var values = new object?[_fields.Length];
        var seen = 0UL;
        while (!scan.Take("}"u8))
        {
            var field = scan.Take(",\""u8) ? FieldAt(ref scan) : -1;
            if (field < 0 || (seen & (1UL << field)) != 0 || !_fields[field].Take(ref scan, out values[field]))
            {
                return null;
            }

            seen |= 1UL << field;
        }

        for (var field = 0; field < _fields.Length; field++)
        {
            if ((seen & (1UL << field)) == 0 && !_fields[field].MayBeMissing)
            {
                return null;
            }
        }

        return (Signal)_make.Invoke(values.AsSpan());
    }

    private int FieldAt(ref Scan scan)
    {
        for (var field = 0; field < _fields.Length; field++)
        {
            if (scan.TakeName(_fields[field].Name))
            {
                return field;
            }
        }

        return -1;
    }

    private static TakeValue? Reader(Type type) => type switch
    {
        _ when type == typeof(Instant) => Time,
        _ when type == typeof(string) => Text,
        _ when type == typeof(bool) => Flag,
        _ when type == typeof(int) => Number,
        _ when type == typeof(AlarmKey) => Key,
        { IsEnum: true } => (TakeValue)Method(nameof(WordOf), type).Invoke(null, null)!,
        { IsValueType: true } when type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>)) =>
            Method(nameof(Id), type).CreateDelegate<TakeValue>(),
        _ => null,
    };

    private static MethodInfo Method(string name, Type type) =>
        typeof(SignalPlan).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);

    private static bool Time(ref Scan scan, out object? value)
    {
        var taken = scan.Take("\""u8) & scan.TakeInstant(out var at);
        value = at;
        return taken;
    }

    private static bool Text(ref Scan scan, out object? value)
    {
        var taken = scan.Take("\""u8) & scan.TakeText(out var text);
        value = text;
        return taken;
    }

    private static bool Flag(ref Scan scan, out object? value)
    {
        var yes = scan.Take("true"u8);
        value = yes;
        return yes || scan.Take("false"u8);
    }

    private static bool Number(ref Scan scan, out object? value)
    {
        var taken = scan.TakeSmallNumber(out var number);
        value = number;
        return taken;
    }

    private static bool Id<TId>(ref Scan scan, out object? value)
        where TId : struct, IId<TId>
    {
        var taken = scan.Take("\""u8) & scan.TakeText(out var text);
        value = TId.Of(text);
        return taken;
    }

    private static TakeValue WordOf<TWord>()
        where TWord : struct, Enum
    {
        var words = new Words<TWord>();
        return (ref Scan scan, out object? value) =>
        {
            var taken = scan.Take("\""u8) & scan.TakeWord(words, out var word);
            value = word;
            return taken;
        };
    }

    private static bool Key(ref Scan scan, out object? value)
    {
        var taken = scan.TakeKey(out var key);
        value = key;
        return taken;
    }
}
