using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseCenterMonitor.Server.Logs;

/// <summary>One line of text, for people: time of this machine, how grave, who says it, the event's number, what. A stack follows on lines of its own.</summary>
internal sealed class LineFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "ccm-line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var (entry, exception) = (logEntry, logEntry.Exception);
        textWriter.Write(clock.GetLocalNow().ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        textWriter.Write(Word(entry.LogLevel));
        textWriter.Write(string.Create(CultureInfo.InvariantCulture, $": {entry.Category}[{entry.EventId.Id}] "));
        textWriter.Write(LogText.Of(entry.Category, entry.State, exception, entry.Formatter).ReplaceLineEndings(" "));
        if (exception is not null)
        {
            textWriter.Write(" " + ExceptionText.Of(exception));
            textWriter.Write(ExceptionText.StackOf(exception) is { } stack ? Environment.NewLine + stack : "");
        }

        textWriter.WriteLine();
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        _ => throw new InvalidOperationException($"No word for the level {level}."),
    };
}
