namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Takes an array of objects apart before it is read as JSON, so that one row that is no JSON costs that row.</summary>
internal static class JsonRows
{
    /// <summary>Where each row stands; null when the message is not an array that is closed, so that nobody knows where its rows end.</summary>
    public static IReadOnlyList<Range>? Split(ReadOnlySpan<byte> utf8)
    {
        var (first, last) = (FirstOf(utf8), LastOf(utf8));
        if (first >= last || utf8[first] != '[' || utf8[last] != ']')
        {
            return null;
        }

        return Between(utf8, first + 1, last);
    }

    private static List<Range>? Between(ReadOnlySpan<byte> utf8, int start, int end)
    {
        List<Range> rows = [];
        var (depth, isText, from) = (0, false, start);
        for (var at = start; at < end; at++)
        {
            switch (utf8[at])
            {
                case (byte)'\\' when isText:
                    at++;
                    break;
                case (byte)'"':
                    isText = !isText;
                    break;
                case (byte)'{' or (byte)'[' when !isText:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !isText:
                    depth--;
                    break;
                case (byte)',' when !isText && depth == 0:
                    rows.Add(from..at);
                    from = at + 1;
                    break;
            }
        }

        if (isText || depth != 0)
        {
            return null;
        }

        if (rows.Count > 0 || FirstOf(utf8[from..end]) < end - from)
        {
            rows.Add(from..end);
        }

        return rows;
    }

    private static int FirstOf(ReadOnlySpan<byte> utf8)
    {
        var at = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? utf8.Length : at;
    }

    private static int LastOf(ReadOnlySpan<byte> utf8) => utf8.LastIndexOfAnyExcept(" \t\r\n"u8);
}
