using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary>One line for each message: when, how bad, what. A service's log is read by line.</summary>
internal sealed class LineFormatter() : ConsoleFormatter(ConsoleFormatterNames.Simple)
{
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{now} {Word(logEntry.LogLevel)} {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is { } failure)
        {
            textWriter.WriteLine(failure);
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "WARNING",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "CRITICAL",
        LogLevel.None => "",
        _ => throw new InvalidOperationException($"No word for {level}."),
    };
}
