using System.Threading.Channels;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Where the centre leaves what it has journaled for telemetry, in passing: it never waits, and what finds no room is counted and left out. The centre
/// knows nothing of who takes it, or whether anybody does.
/// </summary>
public sealed class SignalTap
{
    /// <summary>Signals that may lie here: some seconds of the worst storm a centre takes in.</summary>
    public const int SignalsMax = 20_000;

    private readonly Channel<Signal> _signals = Channel.CreateBounded<Signal>(new BoundedChannelOptions(SignalsMax) { SingleReader = true });
    private readonly bool _isOpen;
    private long _missed;

    /// <param name="isOpen">False when nobody takes anything, so that nothing piles up.</param>
    public SignalTap(bool isOpen) => _isOpen = isOpen;

    /// <summary>Signals that found no room, since the server started.</summary>
    public long Missed => Interlocked.Read(ref _missed);

    /// <summary>What officers do is not offered: it holds records and numbers of officers, and telemetry has no use for it.</summary>
    public void Offer(IReadOnlyList<Signal> signals)
    {
        if (!_isOpen)
        {
            return;
        }

        foreach (var signal in signals)
        {
            if (signal is not Signal.Command && !_signals.Writer.TryWrite(signal))
            {
                Interlocked.Increment(ref _missed);
            }
        }
    }

    /// <summary>Waits until something lies here.</summary>
    internal ValueTask<bool> Wait(CancellationToken cancel) => _signals.Reader.WaitToReadAsync(cancel);

    /// <summary>All that lies here now, at most <see cref="SignalsMax"/>, in the order in which it was journaled.</summary>
    internal IReadOnlyList<Signal> Take()
    {
        var taken = new List<Signal>();
        while (taken.Count < SignalsMax && _signals.Reader.TryRead(out var signal))
        {
            taken.Add(signal);
        }

        return taken;
    }
}
