namespace CaseCenterMonitor.Server.Logs;

/// <summary>
/// What the server says in its log, each with a number that stays the same whatever becomes of the words: alerts are set on it. docs/operations/observing.md
/// lists them. A number is never given to anything else, also not when what it stood for is gone.
/// </summary>
internal static class LogEvent
{
    // The centre and its journal.
    public static readonly EventId CentreOpened = new(1001, "centre-opened");
    public static readonly EventId CentreNote = new(1002, "centre-note");
    public static readonly EventId CentreStopped = new(1003, "centre-stopped");
    public static readonly EventId JournalChanged = new(1004, "journal-changed");
    public static readonly EventId JournalNotDurable = new(1005, "journal-not-durable");
    public static readonly EventId JournalProven = new(1006, "journal-proven");
    public static readonly EventId SnapshotWritten = new(1007, "snapshot-written");
    public static readonly EventId SnapshotFailed = new(1008, "snapshot-failed");
    public static readonly EventId JournalNotWritable = new(1009, "journal-not-writable");
    public static readonly EventId JournalWritable = new(1010, "journal-writable");
    public static readonly EventId UpgradeBegins = new(1011, "upgrade-begins");
    public static readonly EventId UpgradeGoesOn = new(1012, "upgrade-goes-on");
    public static readonly EventId UpgradeDone = new(1013, "upgrade-done");
    public static readonly EventId Ready = new(1014, "ready");
    public static readonly EventId NotReady = new(1015, "not-ready");
    public static readonly EventId Erased = new(1016, "erased");
    public static readonly EventId ErasureFailed = new(1017, "erasure-failed");
    public static readonly EventId OtherWriter = new(1018, "other-writer");
    public static readonly EventId JournalNotOpened = new(1019, "journal-not-opened");
    public static readonly EventId JournalOpenedAgain = new(1020, "journal-opened-again");
    public static readonly EventId FramesDamaged = new(1021, "frames-damaged");
    public static readonly EventId FramesNotMade = new(1022, "frames-not-made");
    public static readonly EventId ChangeTakenUp = new(1023, "change-taken-up");
    public static readonly EventId SiteFileBehind = new(1024, "site-file-behind");
    public static readonly EventId SiteFileNotWritten = new(1025, "site-file-not-written");
    public static readonly EventId TrialFailed = new(1026, "trial-failed");

    // Gateways and brokers.
    public static readonly EventId BrokerUp = new(2001, "broker-up");
    public static readonly EventId BrokerConnected = new(2002, "broker-connected");
    public static readonly EventId BrokerAway = new(2003, "broker-away");
    public static readonly EventId BrokerRefused = new(2004, "broker-refused");
    public static readonly EventId GatewayRefused = new(2005, "gateway-refused");
    public static readonly EventId GatewayChanged = new(2006, "gateway-changed");
    public static readonly EventId GatewayClash = new(2007, "gateway-clash");
    public static readonly EventId CertificateEnds = new(2008, "certificate-ends");
    public static readonly EventId MessageNotTaken = new(2009, "message-not-taken");
    public static readonly EventId BatchNotHandedOver = new(2010, "batch-not-handed-over");
    public static readonly EventId WatchMissedATurn = new(2011, "watch-missed-a-turn");
    public static readonly EventId BrokerNotClosed = new(2012, "broker-not-closed");

    // Pages and supervisors.
    public static readonly EventId PageNotTold = new(3001, "page-not-told");
    public static readonly EventId SupervisorsTold = new(3002, "supervisors-told");
    public static readonly EventId SupervisorsNotTold = new(3003, "supervisors-not-told");
    public static readonly EventId TellingNotNoted = new(3004, "telling-not-noted");

    public static readonly EventId RegionNotTold = new(3005, "region-not-told");
    public static readonly EventId LookNotEnded = new(3006, "look-not-ended");
    public static readonly EventId WatchNotNoted = new(3007, "watch-not-noted");

    // Figures.
    public static readonly EventId FiguresNotSampled = new(4001, "figures-not-sampled");
    public static readonly EventId FiguresNotKept = new(4002, "figures-not-kept");
    public static readonly EventId FigureLeftOut = new(4003, "figure-left-out");
    public static readonly EventId FigureStoreAway = new(4004, "figure-store-away");
    public static readonly EventId FigureStoreBack = new(4005, "figure-store-back");
    public static readonly EventId FigureStoreRefuses = new(4006, "figure-store-refuses");
    public static readonly EventId FigureBufferLost = new(4007, "figure-buffer-lost");
    public static readonly EventId NoAnswer = new(4008, "no-answer");
    public static readonly EventId MetricsServed = new(4009, "metrics-served");
    public static readonly EventId MetricsNotServed = new(4010, "metrics-not-served");

    // The proof of the record.
    public static readonly EventId LogIdentity = new(5001, "log-identity");
    public static readonly EventId NotSigned = new(5002, "not-signed");
    public static readonly EventId WitnessSilent = new(5003, "witness-silent");
    public static readonly EventId RecordDisputed = new(5004, "record-disputed");

    // Who may sign in.
    public static readonly EventId SetUpDue = new(6001, "set-up-due");
    public static readonly EventId SetUpDone = new(6002, "set-up-done");
    public static readonly EventId AccessNotWritten = new(6003, "access-not-written");

    // A region and its centres.
    public static readonly EventId CentreLost = new(7001, "region-centre-lost");
    public static readonly EventId CentreHeard = new(7002, "region-centre-heard");
}
