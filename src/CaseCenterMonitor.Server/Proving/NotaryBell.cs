using System.Threading.Channels;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>Rung whenever something was written to the journal. Ringing waits for nobody and cannot fail; however often it rings, it is heard once.</summary>
public sealed class NotaryBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Until it rings, or for that long when it does not.</summary>
    public async Task Hear(TimeSpan longest, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(longest);
        try
        {
            await _rung.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nothing was written.
        }
    }
}
