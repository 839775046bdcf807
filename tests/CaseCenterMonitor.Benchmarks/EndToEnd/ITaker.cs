namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>Somebody who takes messages from the broker, and how many of them so far.</summary>
internal interface ITaker : IAsyncDisposable
{
    long Taken { get; }

    /// <summary>Done when it is subscribed.</summary>
    Task Start();
}
