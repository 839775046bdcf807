using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>
/// What a signal names, by the types of its fields: nobody who adds a signal need think of the log. Of several fields of one type the first counts,
/// which is the one the signal is about; and the officer is who did it.
/// </summary>
internal sealed class Mentions
{
    private static readonly FrozenDictionary<Type, Mentions> All = JournalJson.Signals.ToFrozenDictionary(one => one.Type, one => new Mentions(one.Type, one.Word));

    private readonly Func<Signal, string?>[] _texts;

    private Mentions(Type signal, string word)
    {
        Word = word;
        var fields = signal.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Record = First<RecordId>(signal, fields);
        Wristband = First<WristbandId>(signal, fields);
        Zone = First<ZoneId>(signal, fields);
        Device = First<DoorId>(signal, fields) ?? First<DeviceId>(signal, fields) ?? First<GatewayId>(signal, fields);
        Officer = fields.FirstOrDefault(field => field.Name == nameof(Signal.Command.By)) is { } by ? TextOf(signal, by) : First<OfficerNumber>(signal, fields);
        _texts = typeof(Signal.Command).IsAssignableFrom(signal)
            ? [.. fields.Where(field => field.PropertyType == typeof(string)).Select(field => TextOf(signal, field))]
            : [];
    }

    /// <summary>As the journal writes it.</summary>
    public string Word { get; }

    public Func<Signal, string?>? Record { get; }

    public Func<Signal, string?>? Wristband { get; }

    public Func<Signal, string?>? Zone { get; }

    public Func<Signal, string?>? Officer { get; }

    /// <summary>A door, a device or a gateway.</summary>
    public Func<Signal, string?>? Device { get; }

    /// <exception cref="KeyNotFoundException">A mistake of ours: the journal has no word for such a signal.</exception>
    public static Mentions Of(Signal signal) => All[signal.GetType()];

    /// <summary>What somebody wrote, for searching; null when they wrote nothing.</summary>
    public string? TextIn(Signal signal)
    {
        if (_texts.Length == 0)
        {
            return null;
        }

        var text = string.Join(' ', _texts.Select(read => read(signal)).Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    private static Func<Signal, string?>? First<TId>(Type signal, PropertyInfo[] fields)
        where TId : struct, IId<TId> =>
        fields.FirstOrDefault(field => (Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType) == typeof(TId)) is { } first ? TextOf(signal, first) : null;

    // Built once for each field: asked for every entry of every journal.
    private static Func<Signal, string?> TextOf(Type signal, PropertyInfo field)
    {
        var from = Expression.Parameter(typeof(Signal));
        Expression value = Expression.Property(Expression.Convert(from, signal), field);
        var type = Nullable.GetUnderlyingType(field.PropertyType);
        Expression text = field.PropertyType == typeof(string) ? value
            : type is null ? Expression.Property(value, nameof(IId<>.Value))
            : Expression.Condition(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                Expression.Property(Expression.Property(value, nameof(Nullable<>.Value)), nameof(IId<>.Value)),
                Expression.Constant(null, typeof(string)));
        return Expression.Lambda<Func<Signal, string?>>(text, from).Compile();
    }
}
