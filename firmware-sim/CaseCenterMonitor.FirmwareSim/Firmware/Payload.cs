using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>Small flat JSON objects with their keys in the order given, as firmware prints them.</summary>
public static class Payload
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(params ReadOnlySpan<(string Key, object? Value)> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (key, value) in fields)
            {
                json.WritePropertyName(key);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case byte[] inner: json.WriteRawValue(inner); break;
            case int[] row: WriteRow(json, row.Length, i => json.WriteNumberValue(row[i])); break;
            case string[] row: WriteRow(json, row.Length, i => json.WriteStringValue(row[i])); break;
            default: throw new ArgumentException($"No firmware prints a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void WriteRow(Utf8JsonWriter json, int length, Action<int> writeItem)
    {
        json.WriteStartArray();
        for (var i = 0; i < length; i++)
        {
            writeItem(i);
        }

        json.WriteEndArray();
    }
}
