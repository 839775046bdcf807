using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>What came in since the server started, for the health page.</summary>
public sealed class IngestCounters
{
    /// <summary>Rejections written to the journal in one minute. A flood of rubbish is counted on, but must not fill the record.</summary>
    private const int JournaledPerMinuteMax = 60;

    private readonly Lock _gate = new();
    private long _accepted;
    private long _rejected;
    private Instant _minute;
    private int _inMinute;

    public long Accepted => Interlocked.Read(ref _accepted);

    public long Rejected => Interlocked.Read(ref _rejected);

    public void Count(ReceiptKind kind)
    {
        if (kind == ReceiptKind.Accepted)
        {
            Interlocked.Increment(ref _accepted);
        }
    }

    public void CountRejected() => Interlocked.Increment(ref _rejected);

    public bool MayJournalRejection(Instant now)
    {
        lock (_gate)
        {
            if (now - _minute >= Duration.FromMinutes(1))
            {
                _minute = now;
                _inMinute = 0;
            }

            return ++_inMinute <= JournaledPerMinuteMax;
        }
    }
}
