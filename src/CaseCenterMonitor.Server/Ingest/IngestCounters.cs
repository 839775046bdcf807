using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>Why a message was no signal. A closed set: the sentence that goes with it may quote the message, this may not.</summary>
public enum RejectionReason { ForeignTopic, UnknownGateway, UnreadableEvent, UnknownSubject, UnreadableStatus, UnreadableHeartbeat, UnreadableQuarantine }

/// <summary>What came in since the server started, for the health page.</summary>
public sealed class IngestCounters
{
    /// <summary>Rejections written to the journal in one minute. A flood of rubbish is counted on, but must not fill the record.</summary>
    private const int JournaledPerMinuteMax = 60;

    private readonly Lock _gate = new();
    private long _accepted;
    private readonly long[] _rejected = new long[Enum.GetValues<RejectionReason>().Length];
    private Instant _minute;
    private int _inMinute;

    public long Accepted => Interlocked.Read(ref _accepted);

    public long Rejected => RejectedByReason().Values.Sum();

    public void Count(ReceiptKind kind)
    {
        if (kind == ReceiptKind.Accepted)
        {
            Interlocked.Increment(ref _accepted);
        }
    }

    public void CountRejected(RejectionReason reason) => Interlocked.Increment(ref _rejected[(int)reason]);

    public IReadOnlyDictionary<RejectionReason, long> RejectedByReason() =>
        Enum.GetValues<RejectionReason>().ToDictionary(reason => reason, reason => Interlocked.Read(ref _rejected[(int)reason]));

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
