using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

public sealed record IngestFigures(long Accepted, IReadOnlyDictionary<RejectionReason, long> Rejected, int Waiting);

public sealed record BufferFigures(int Buffered, long Dropped, long Refused);

/// <summary>Everything that is known at one instant. All points of a sample carry that instant, so that a table can put them side by side.</summary>
/// <param name="Gauges">Null when the centre did not answer in time.</param>
public sealed record Sample(
    Instant At,
    string Centre,
    CentreGauges? Gauges,
    IngestFigures Ingest,
    IReadOnlyList<(string Id, GatewayState? State)> Gateways,
    DelayFigures ToJournal,
    DelayFigures ToScreen,
    OutboxFigures Notifications,
    BufferFigures Buffer);
