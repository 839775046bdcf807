using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>
/// Reads transitions without their reasons, as this system writes them; whatever is written in another way is read by <see cref="JournalJson"/>.
/// One caller at a time.
/// </summary>
internal sealed class StepDecoder
{
    private static readonly Words<AlarmInput> Inputs = new();
    private static readonly Words<AlarmState> States = new();
    private static readonly Words<AlarmPriority> Priorities = new();
    private readonly Texts _texts = new();

    /// <exception cref="JsonException">It is no body of a transition.</exception>
    public JournaledStep Read(ReadOnlySpan<byte> body) => Known(body) ?? JournalJson.Read<JournaledStep>(body);

    /// <summary>Null when it is not written as this system writes it.</summary>
    internal JournaledStep? Known(ReadOnlySpan<byte> body)
    {
        var scan = new Scan(body, _texts);
        if (!scan.Take("{\"at\":\""u8) || !scan.TakeInstant(out var at)
            || !scan.Take(",\"key\":"u8) || !scan.TakeKey(out var key)
            || !scan.Take(",\"input\":\""u8) || !scan.TakeWord(Inputs, out var input)
            || !scan.Take(",\"from\":\""u8) || !scan.TakeWord(States, out var from)
            || !scan.Take(",\"to\":\""u8) || !scan.TakeWord(States, out var to)
            || !scan.Take(",\"priority\":\""u8) || !scan.TakeWord(Priorities, out var priority))
        {
            return null;
        }

        const int FieldsBefore = 6;
        if (!scan.Take(",\"by\":\""u8))
        {
            return EndsWithReasons(body, FieldsBefore) ? new JournaledStep(at, key, input, from, to, priority) : null;
        }

        return scan.TakeText(out var by) && EndsWithReasons(body, FieldsBefore + 1) ? new JournaledStep(at, key, input, from, to, priority, new OfficerNumber(by)) : null;
    }

    // What comes after the fields that were read is well-formed and none of them once more.
    private static bool EndsWithReasons(ReadOnlySpan<byte> body, int read)
    {
        var reader = new Utf8JsonReader(body);
        for (var fields = 0; reader.Read();)
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && ++fields > read && !IsReason(reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReason(in Utf8JsonReader name) =>
        name.ValueTextEquals("condition"u8) || name.ValueTextEquals("attendance"u8) || name.ValueTextEquals("resolution"u8) || name.ValueTextEquals("aside"u8);
}
