using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Trust;
using Npgsql;

namespace CaseCenterMonitor.Server.Logs;

/// <summary>
/// What may be written of an exception. Its type and where it came from always; what it says only when nobody can have put a person into it: an exception of
/// a dictionary names the key it did not find, one of a call that took too long names the arguments. What is left out is in no log, and the stack says where to look.
/// </summary>
internal static class ExceptionText
{
    /// <summary>An exception has another one inside, and so on; deeper ones have never said anything new.</summary>
    private const int DepthMax = 5;

    /// <summary>As much of a stack as finds the place.</summary>
    private const int StackCharsMax = 4000;

    /// <summary>In one line: types and what they may say, from the outside in.</summary>
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var inner = exception; inner is not null && depth < DepthMax; inner = inner.InnerException, depth++)
        {
            text.Append(depth == 0 ? "" : " <- ").Append(inner.GetType().Name);
            if (Says(inner) is { } words)
            {
                text.Append(": ").Append(words.ReplaceLineEndings(" "));
            }
        }

        return text.ToString();
    }

    /// <summary>Null when nothing was thrown yet.</summary>
    public static string? StackOf(Exception exception) => exception.StackTrace is not { } stack ? null
        : stack.Length <= StackCharsMax ? stack
        : stack[..StackCharsMax];

    private static string? Says(Exception exception) => exception switch
    {
        // The server's own words may quote a value; its code does not.
        PostgresException refused => $"PostgreSQL says {refused.SqlState}",
        SettingsException or TrustException or JournalDivergedException or JournalFencedException or JournalSchemaException or JournalUnreachableException => exception.Message,
        IOException or UnauthorizedAccessException or SocketException or HttpRequestException or DbException => exception.Message,
        _ => null,
    };
}
