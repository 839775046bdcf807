using System.Globalization;
using System.Reflection;
using System.Text;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>Keys as text, to put them in an order that is the same in every process: hash codes of strings are not.</summary>
internal static class KeyText
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Whether a key is nothing but its value: text, a number, or some of them together.</summary>
    public static bool IsValue(Type type) =>
        type == typeof(string) || type.IsEnum || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint))
        || (type.IsValueType && type.GetFields(Own).All(field => IsValue(field.FieldType)));

    /// <exception cref="NotSupportedException">The key is more than its value, so that it has no order of its own.</exception>
    public static string Of(object? key)
    {
        var text = new StringBuilder();
        Add(key, text);
        return text.ToString();
    }

    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, object?> key) => items.OrderBy(item => Of(key(item)), StringComparer.Ordinal);

    private static void Add(object? key, StringBuilder text)
    {
        switch (key)
        {
            case null:
                text.Append('\0');
                break;
            case string word:
                text.Append(word).Append('\0');
                break;
            case Enum named:
                text.Append(named.ToString("D")).Append('\0');
                break;
            case IFormattable number when number.GetType().IsPrimitive:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append('\0');
                break;
            case bool or char:
                text.Append(key).Append('\0');
                break;
            case ValueType:
                foreach (var field in key.GetType().GetFields(Own).OrderBy(field => field.Name, StringComparer.Ordinal))
                {
                    Add(field.GetValue(key), text);
                }

                break;
            default:
                throw new NotSupportedException($"Keys of type {key.GetType()} have no order of their own.");
        }
    }
}
