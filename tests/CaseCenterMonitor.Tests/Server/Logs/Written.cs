using CaseCenterMonitor.Server.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseCenterMonitor.Tests.Server.Logs;

/// <summary>What the log writes, as the server sets it up, but into a string.</summary>
internal sealed class Written : ILoggerProvider, ISupportExternalScope
{
    private readonly StringWriter _text = new();
    private readonly ConsoleFormatter _formatter;
    private readonly ServiceProvider _services;
    private IExternalScopeProvider? _scopes;

    public Written(bool json)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddLogs(new LogSettings { Json = json }));
        _services = services.BuildServiceProvider();
        var options = _services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ConsoleLoggerOptions>>().Value;
        _formatter = _services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == options.FormatterName);
        Factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
    }

    public ILoggerFactory Factory { get; }

    public string Text => _text.ToString();

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        Factory.Dispose();
        _services.Dispose();
        _text.Dispose();
    }

    private sealed class Pen(Written written, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => written._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written._formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), written._scopes, written._text);
    }
}
