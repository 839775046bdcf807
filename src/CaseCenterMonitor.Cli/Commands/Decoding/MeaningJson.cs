using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Cli.Commands.Decoding;

/// <summary>One line of output of <c>ccm decode</c>. Lists that are empty are left out, except for the events.</summary>
internal static class MeaningJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(int number, MessageLine line, Meaning meaning) => Text(json =>
    {
        json.WriteNumber("line", number);
        json.WriteString("topic", line.Message.Topic);
        json.WriteString("dialect", meaning.Dialect);
        json.WriteStartArray("events");
        foreach (var meant in meaning.Events)
        {
            Write(json, meant);
        }

        json.WriteEndArray();
        Write(json, meaning.Readings);
        Write(json, "notes", meaning.Notes);
        if (meaning.Quarantine.Count > 0)
        {
            json.WriteString("quarantine", Reason(meaning.Quarantine));
        }
    });

    public static string Unreadable(int number, string problem) => Text(json =>
    {
        json.WriteNumber("line", number);
        json.WriteNull("topic");
        json.WriteStartArray("events");
        json.WriteEndArray();
        json.WriteString("problem", problem);
    });

    private static string Reason(IReadOnlyList<string> reasons) => reasons.Count == 1
        ? reasons[0]
        : string.Create(CultureInfo.InvariantCulture, $"{reasons[0]} (and {reasons.Count - 1} more of its rows)");

    private static void Write(Utf8JsonWriter json, MeantEvent meant)
    {
        json.WriteStartObject();
        json.WriteString("type", CanonicalEventJson.TypeOf(meant.Data));
        json.WriteString("subject", meant.Subject);
        json.WriteString("time", Rfc3339.Write(meant.Time));
        json.WriteString("receivedtime", Rfc3339.Write(meant.ReceivedTime));
        json.WriteString("clock", JsonNamingPolicy.CamelCase.ConvertName(meant.Clock.ToString()));
        json.WriteString("dialect", meant.Dialect);
        json.WritePropertyName("data");
        CanonicalEventJson.WriteData(json, meant.Data);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DeviceReport.Sighting> readings)
    {
        if (readings.Count == 0)
        {
            return;
        }

        json.WriteStartArray("readings");
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("reader", reading.Address);
            json.WriteString("tag", reading.Tag);
            Write(json, "metres", reading.Metres);
            Write(json, "rssi", reading.Rssi);
            Write(json, "powerAt1m", reading.PowerAt1m);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Text(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
