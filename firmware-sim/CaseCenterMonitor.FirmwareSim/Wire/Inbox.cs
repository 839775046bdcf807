using System.Threading.Channels;

namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>What comes from outside, in order, for the one loop that runs the centre. When it is full, new entries are refused and counted.</summary>
public sealed class Inbox
{
    public const int EntriesMax = 10_000;

    private readonly Channel<Action> _entries = Channel.CreateBounded<Action>(new BoundedChannelOptions(EntriesMax) { SingleReader = true });
    private long _refused;

    public long Refused => Interlocked.Read(ref _refused);

    public void Post(Action act)
    {
        if (!_entries.Writer.TryWrite(act))
        {
            Interlocked.Increment(ref _refused);
        }
    }

    public bool TryTake(out Action? act) => _entries.Reader.TryRead(out act);
}
