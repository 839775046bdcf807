using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>Devices for which there is no dialect, as their site describes their messages.</summary>
public sealed class MapperDialect(Mapping mapping) : IDialect
{
    /// <summary>No gateway sends so many tags at once; the rest of a longer list is refused.</summary>
    private const int RowsMax = 2_000;

    public string Name => mapping.Name;

    public IReadOnlyList<string> Filters { get; } = [mapping.Topic.Text];

    public bool Owns(string topic) => mapping.Topic.Matches(topic);

    public string WithoutTag(string topic) => mapping.Tag is { Level: > 0 } tag ? TopicPath.Without(topic, tag.Level - 1) : topic;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        if (message.Payload.IsEmpty)
        {
            return [new DeviceReport.Nothing(string.Empty, "The topic was deleted.")];
        }

        var read = StrictJson.Read(message.Payload.Span, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(string.Empty, read.Problem!)];
        }

        using (document)
        {
            return Rows(message.Topic, document.RootElement);
        }
    }

    private List<DeviceReport> Rows(string topic, JsonElement root)
    {
        var reports = new List<DeviceReport>();
        var rows = mapping.Rows is { } path ? path.Find(root) : root;
        if (rows is not { } found)
        {
            return [new DeviceReport.Refused(string.Empty, $"There is no {mapping.Rows!.Text}.")];
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            Row(topic, found, reports);
            return reports;
        }

        foreach (var row in found.EnumerateArray().Take(RowsMax))
        {
            Row(topic, row, reports);
        }

        if (found.GetArrayLength() is > RowsMax and var length)
        {
            reports.Add(new DeviceReport.Refused(string.Empty, string.Create(CultureInfo.InvariantCulture, $"It has {length} rows; {RowsMax} were read.")));
        }

        return reports.Count > 0 ? reports : [new DeviceReport.Nothing(string.Empty, "No rows.")];
    }

    private void Row(string topic, JsonElement row, List<DeviceReport> reports)
    {
        if (Text(mapping.Address, topic, row) is not { } address)
        {
            reports.Add(new DeviceReport.Refused(string.Empty, "A row does not say which device it is from."));
            return;
        }

        var tag = mapping.Tag is { } of ? Text(of, topic, row) : null;
        if (mapping.Tag is not null && tag is null)
        {
            reports.Add(new DeviceReport.Refused(address, "A row does not say which tag it is about.", IsPersonal: true));
            return;
        }

        var said = new RowReader(address, tag, MappedClock.Read(mapping.Time, row)).Read(mapping.Facts, row);
        reports.AddRange(said);
    }

    private static string? Text(MappedText text, string topic, JsonElement row)
    {
        if (text.Path is { } path)
        {
            return path.Find(row) is { } value ? Scalars.Word(value) : null;
        }

        return text.Level == 0 ? text.Constant : topic.Split('/').ElementAtOrDefault(text.Level - 1) is { Length: > 0 } level ? level : null;
    }
}
