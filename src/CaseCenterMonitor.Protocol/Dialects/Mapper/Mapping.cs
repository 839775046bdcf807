namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>How a site maps the messages of devices for which there is no dialect: written in its site file, without code.</summary>
/// <param name="Name">What the site's devices give as their dialect.</param>
/// <param name="Address">Which device speaks; a tag's reader when <paramref name="Tag"/> is given.</param>
/// <param name="Tag">The tag that the facts are about; null when they are about the device itself.</param>
/// <param name="Rows">Where the array of rows stands when one message has many; null when it is one row, or an array itself.</param>
/// <param name="Time">Null when the messages have no time.</param>
public sealed record Mapping(
    string Name, TopicFilter Topic, MappedText Address, MappedText? Tag, JsonPath? Rows, MappedTime? Time, IReadOnlyList<MappedFact> Facts);

/// <summary>What one value of a message says. Read: a tag was held to the reader, whatever the value is.</summary>
public enum FactKind { Door, Access, Distress, History, Availability, Occupancy, Battery, Moving, Worn, Pulse, Rssi, Metres, Read }

/// <param name="Words">
/// The device's word on the left, ours on the right (<see cref="FactWords"/>). For calls, history and availability other words say nothing; for
/// everything else they are unknown and go into quarantine as well.
/// </param>
/// <param name="Scale">What a number is multiplied by: 0.01 for one in hundredths.</param>
/// <param name="When">Whether the value counts only while this one stands beside it; null when always.</param>
public sealed record MappedFact(FactKind Kind, JsonPath Path, IReadOnlyDictionary<string, string> Words, double Scale = 1, MappedCondition? When = null);

/// <summary>Another value of the row must be one of these.</summary>
public sealed record MappedCondition(JsonPath Path, IReadOnlyList<string> Is);

/// <summary>A text of the message: a value of it, a level of its topic, or always the same.</summary>
/// <param name="Level">Level of the topic, from 1; 0 for none.</param>
public sealed record MappedText(JsonPath? Path, int Level, string? Constant)
{
    /// <summary><c>$.imei</c> is a value, <c>{2}</c> the second level of the topic, anything else itself.</summary>
    public static Decoded<MappedText> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('$'))
        {
            var path = JsonPath.Parse(text);
            return path.Value is { } found ? Decoded<MappedText>.Of(new MappedText(found, 0, null)) : Decoded<MappedText>.Refused(path.Problem!);
        }

        return text is ['{', >= '1' and <= '9' and var level, '}'] ? Decoded<MappedText>.Of(new MappedText(null, level - '0', null))
            : text.Contains('{', StringComparison.Ordinal) || text.Length == 0 ? Decoded<MappedText>.Refused("write a path such as $.imei, a level of the topic such as {2}, or a fixed text")
            : Decoded<MappedText>.Of(new MappedText(null, 0, text));
    }
}

public enum TimeForm { Epoch, Iso, Pattern }

/// <param name="Pattern">A .NET pattern such as dd/MM/yyyy HH:mm:ss; for <see cref="TimeForm.Pattern"/> only.</param>
/// <param name="Zone">What a time without a zone is in; the site's own zone unless the device says UTC.</param>
public sealed record MappedTime(JsonPath Path, TimeForm Form, string? Pattern, TimeZoneInfo Zone);
