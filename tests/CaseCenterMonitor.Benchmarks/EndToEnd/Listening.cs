using CaseCenterMonitor.Gateway.Devices;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>Hears in the log of the gateway that it has subscribed.</summary>
internal sealed class Listening : ILogger<DeviceBrokerClient>
{
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task IsListening => _listens.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Information)
        {
            _listens.TrySetResult();
        }
    }
}
