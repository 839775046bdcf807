using Microsoft.Extensions.Logging.Console;

namespace CaseCenterMonitor.Server.Logs;

internal static class LogRegistration
{
    /// <summary>The log goes to the standard output and nowhere else, in one of our two forms: no other form keeps what the frameworks quote out of it.</summary>
    public static void AddLogs(this ILoggingBuilder logging, LogSettings settings)
    {
        logging.ClearProviders();
        logging.AddConsole();
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        logging.AddConsoleFormatter<JsonFormatter, ConsoleFormatterOptions>();

        // After whatever a configuration file says.
        logging.Services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName = settings.Json ? JsonFormatter.FormatterName : LineFormatter.FormatterName);
    }
}
