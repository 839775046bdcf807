using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>
/// Any signal there is, by its word in the journal and its fields: <c>CR-1 meal-offered kind=main taken=yes</c>, <c>measured zone=Waiting-1
/// quantity=breathing value=0 period=10s</c>. A field that is left out is unknown, or what is usual.
/// </summary>
internal static partial class WrittenDown
{
    private static readonly FrozenDictionary<string, ConstructorInfo> Makers = typeof(Signal).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Signal)) && !type.IsAbstract)
        .ToFrozenDictionary(type => Capital().Replace(type.Name, "-$1").TrimStart('-').ToLowerInvariant(), type => type.GetConstructors().Single(), StringComparer.Ordinal);

    public static IEnumerable<string> Words => Makers.Keys.Order(StringComparer.Ordinal);

    /// <returns>Null when there is no such word.</returns>
    /// <exception cref="FormatException">The word is known and a field is not, or its value cannot be read.</exception>
    public static Signal? Read(Instant at, string[] words)
    {
        var (record, rest) = words is [var first, ..] && !Makers.ContainsKey(first) ? (first, words[1..]) : (null, words);
        if (rest is not [var word, .. var fields] || !Makers.TryGetValue(word, out var maker))
        {
            return null;
        }

        var given = fields.Select(field => field.Split('=', 2)).ToDictionary(
            pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new FormatException($"'{pair[0]}' is no field: fields are written name=value."),
            StringComparer.OrdinalIgnoreCase);
        if (record is not null)
        {
            given["record"] = record;
        }

        if (given.Keys.FirstOrDefault(name => !maker.GetParameters().Any(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            throw new FormatException($"'{word}' has no field '{unknown}'. It has: {string.Join(", ", maker.GetParameters().Select(field => Camel(field.Name!)))}.");
        }

        return (Signal)maker.Invoke([.. maker.GetParameters().Select(field => Value(field, at, given, word))]);
    }

    private static object? Value(ParameterInfo field, Instant at, Dictionary<string, string> given, string word) =>
        field.Name == "OccurredAt" ? at
        : given.TryGetValue(field.Name!, out var text) ? Parse(field.ParameterType, text, word, field.Name!)
        : field.Name == "By" ? new OfficerNumber("21")
        : field.HasDefaultValue ? field.DefaultValue
        : IsOptional(field) ? null
        : field.ParameterType == typeof(string) ? "story"
        : throw new FormatException($"'{word}' needs the field '{Camel(field.Name!)}'.");

    private static bool IsOptional(ParameterInfo field) =>
        Nullable.GetUnderlyingType(field.ParameterType) is not null || new NullabilityInfoContext().Create(field).WriteState == NullabilityState.Nullable;

    private static object? Parse(Type type, string text, string word, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return text == "unknown" ? null : Parse(inner, text, word, name);
        }

        if (type.IsGenericType)
        {
            return List(type.GetGenericArguments()[0], text, word, name);
        }

        if (Named(type, text) is { } named)
        {
            return named;
        }

        try
        {
            return Plain(type, text);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException)
        {
            var allowed = type.IsEnum ? $" Allowed: {string.Join(", ", Enum.GetNames(type).Select(Camel))}." : "";
            throw new FormatException($"'{word}': '{text}' is no {Camel(name)}.{allowed}", wrong);
        }
    }

    // What the small centre must have.
    private static object? Named(Type type, string text) => type.Name switch
    {
        nameof(WristbandId) => StoryNames.Band(text),
        nameof(ZoneId) => StoryNames.Zone(text),
        nameof(DoorId) => StoryNames.Door(text),
        nameof(DeviceId) => StoryNames.Device(text),
        nameof(GatewayId) => StoryNames.Gateway(text),
        _ => null,
    };

    private static object Plain(Type type, string text) => type.Name switch
    {
        _ when type.IsEnum => Enum.Parse(type, text, ignoreCase: true),
        nameof(Boolean) => text switch { "yes" or "true" => true, "no" or "false" => false, _ => throw new FormatException() },
        nameof(Int32) => int.Parse(text, CultureInfo.InvariantCulture),
        nameof(Int64) => long.Parse(text, CultureInfo.InvariantCulture),
        nameof(Double) => double.Parse(text, CultureInfo.InvariantCulture),
        nameof(String) => text.Replace('_', ' '),
        nameof(Instant) => SmallCentre.At(text),
        nameof(Duration) => Length(text),
        nameof(RecordId) => new RecordId(text),
        nameof(OfficerNumber) => new OfficerNumber(text),
        nameof(AlarmKey) => AlarmKeyText.Parse(text),
        _ => throw new InvalidOperationException($"Stories cannot write a {type.Name}: say in {nameof(WrittenDown)} what one looks like."),
    };

    private static Duration Length(string text) => Amount().Match(text) is { Success: true } match
        ? match.Groups["unit"].Value switch
        {
            "ms" => Duration.FromMilliseconds(Number(match)),
            "s" => Duration.FromSeconds(Number(match)),
            "min" => Duration.FromMinutes(Number(match)),
            "h" => Duration.FromHours(Number(match)),
            "d" => Duration.FromDays(Number(match)),
            var unit => throw new InvalidOperationException($"No unit {unit}."),
        }
        : throw new FormatException("A length of time is written 10s, 5min or 2h.");

    private static double Number(Match match) => double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static Array List(Type element, string text, string word, string name)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var list = Array.CreateInstance(element, parts.Length);
        for (var index = 0; index < parts.Length; index++)
        {
            list.SetValue(Parse(element, parts[index], word, name), index);
        }

        return list;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();

    [GeneratedRegex(@"^(?<number>-?\d+(\.\d+)?)(?<unit>ms|s|min|h|d)$")]
    private static partial Regex Amount();
}
