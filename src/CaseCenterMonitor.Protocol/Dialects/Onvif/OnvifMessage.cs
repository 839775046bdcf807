using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>
/// The body of an event: UtcTime, Source, Key and Data. Values stand under their names, or in a list of SimpleItem as in the XML form; numbers and
/// booleans may be texts.
/// </summary>
internal readonly struct OnvifMessage(JsonElement root)
{
    /// <summary>What .NET reads; a device that writes more digits means less than it says.</summary>
    private const int FractionDigitsMax = 7;

    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>Null when the device states none.</summary>
    public DeviceTime? Time => Scalars.Field(root, "UtcTime") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Read(text.GetString()!),
        { } number => Scalars.Number(number) is { } epoch ? DeviceTime.FromEpoch(epoch) : DeviceTime.Unreadable,
    };

    /// <summary>It is about one of several objects, so that it says nothing about the others.</summary>
    public bool IsOfOneObject => Value("Key", "ObjectId") is not null || Value("Key", "ObjectID") is not null;

    public JsonElement? Source(string name) => Value("Source", name);

    public JsonElement? Data(string name) => Value("Data", name);

    private JsonElement? Value(string section, string name)
    {
        if (Scalars.Field(root, section) is not { } items)
        {
            return null;
        }

        return Scalars.Field(items, name) ?? Scalars.Field(items, "SimpleItem") switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(item => Item(item, name)).FirstOrDefault(value => value is not null),
            { } one => Item(one, name),
            null => null,
        };
    }

    private static JsonElement? Item(JsonElement item, string name) =>
        Scalars.Text(item, "Name") == name ? Scalars.Field(item, "Value") : null;

    /// <summary>It is UTC by its name, also when the text does not say so.</summary>
    private static DeviceTime Read(string text) =>
        DateTimeOffset.TryParseExact(Shortened(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new DeviceTime(time, text.Contains('.', StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromSeconds(1))
            : DeviceTime.Unreadable;

    private static string Shortened(string text)
    {
        var from = text.IndexOf('.', StringComparison.Ordinal) + 1;
        var digits = from == 0 ? 0 : text[from..].TakeWhile(char.IsAsciiDigit).Count();
        return digits > FractionDigitsMax ? text.Remove(from + FractionDigitsMax, digits - FractionDigitsMax) : text;
    }
}
