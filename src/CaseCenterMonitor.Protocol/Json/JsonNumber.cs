using System.Buffers.Text;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>The value of a number as it is written in JSON.</summary>
internal static class JsonNumber
{
    /// <summary>False for a number that is too large to be one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double number) =>
        Utf8Parser.TryParse(text, out number, out var read) && read == text.Length && double.IsFinite(number);
}
