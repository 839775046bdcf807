using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseCenterMonitor.Server.Logs;

/// <summary>One JSON object a line, for programs. docs/operations/observing.md describes its members; scopes are not written, for they hold paths of requests.</summary>
internal sealed class JsonFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "ccm-json";

    // Nobody reads these lines as HTML, and Chinese shall stay Chinese.
    private static readonly JsonWriterOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Shape))
        {
            Write(json, logEntry);
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private void Write<TState>(Utf8JsonWriter json, LogEntry<TState> entry)
    {
        json.WriteStartObject();
        json.WriteString("at", clock.GetUtcNow().UtcDateTime);
        json.WriteString("level", JsonNamingPolicy.CamelCase.ConvertName(entry.LogLevel.ToString()));
        json.WriteNumber("event", entry.EventId.Id);
        if (entry.EventId.Name is { } name)
        {
            json.WriteString("name", name);
        }

        json.WriteString("source", entry.Category);
        json.WriteString("text", LogText.Of(entry.Category, entry.State, entry.Exception, entry.Formatter));
        WriteFields(json, LogText.Fields(entry.Category, entry.State));
        if (Activity.Current is { } activity)
        {
            json.WriteString("trace", activity.TraceId.ToHexString());
        }

        if (entry.Exception is { } exception)
        {
            json.WriteString("exception", ExceptionText.Of(exception));
            json.WriteString("stack", ExceptionText.StackOf(exception));
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(name));
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long or short or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
