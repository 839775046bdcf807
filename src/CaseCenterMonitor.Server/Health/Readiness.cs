using NodaTime;

namespace CaseCenterMonitor.Server.Health;

/// <summary>
/// Whether this server does its work now: its centre is open, what arrives can be put on disk, gateways can reach it. Each part says so itself; nobody is asked
/// when somebody wants to know, so that no question from outside makes work.
/// </summary>
public sealed class Readiness(TimeProvider clock)
{
    /// <summary>A commit that is older proves nothing. Where nothing is written for a third of it, <see cref="JournalProbe"/> tries one.</summary>
    public static readonly Duration JournalProofMax = Duration.FromSeconds(45);

    private volatile bool _centreIsOpen;
    private volatile bool _brokerIsUp;
    private volatile bool _otherWriter;
    private long _journalWrittenTicks = Instant.MinValue.ToUnixTimeTicks();

    /// <summary>When something was last committed, or could have been; the beginning of time when never.</summary>
    public Instant JournalWrittenAt => Instant.FromUnixTimeTicks(Interlocked.Read(ref _journalWrittenTicks));

    public void CentreOpened() => _centreIsOpen = true;

    /// <summary>It stopped, by itself or because the server does.</summary>
    public void CentreClosed() => _centreIsOpen = false;

    /// <summary>Another server has the journal, and this one will not be ready again.</summary>
    public void OtherWriterHasIt() => _otherWriter = true;

    public void BrokerIsUp(bool isUp) => _brokerIsUp = isUp;

    /// <summary>A commit has reached the disk.</summary>
    public void JournalWritten() => Interlocked.Exchange(ref _journalWrittenTicks, Now().ToUnixTimeTicks());

    /// <summary>Why it is not ready, in words of a closed list; empty when it is.</summary>
    public IReadOnlyList<string> Reasons() =>
    [
        .. _otherWriter ? [Reason.OtherWriter] : Array.Empty<string>(),
        .. _centreIsOpen ? Array.Empty<string>() : [Reason.CentreNotOpen],
        .. Now() - JournalWrittenAt <= JournalProofMax ? Array.Empty<string>() : [Reason.JournalNotWritten],
        .. _brokerIsUp ? Array.Empty<string>() : [Reason.BrokerDown],
    ];

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public static class Reason
    {
        /// <summary>It is still reading its journal, or it stopped and could not be opened again.</summary>
        public const string CentreNotOpen = "centre-not-open";

        /// <summary>Another server writes to the journal; this one has stopped for good.</summary>
        public const string OtherWriter = "other-writer";

        /// <summary>Nothing could be committed for <see cref="JournalProofMax"/>.</summary>
        public const string JournalNotWritten = "journal-not-written";

        /// <summary>The own broker does not listen, or the one outside cannot be reached.</summary>
        public const string BrokerDown = "broker-down";
    }
}
