namespace CaseCenterMonitor.Server.Review;

/// <summary>One cell of a sheet (RFC 4180).</summary>
internal static class CsvCell
{
    // A spreadsheet takes what begins like a formula for one, whatever somebody typed into a note.
    public static string Of(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }
}
