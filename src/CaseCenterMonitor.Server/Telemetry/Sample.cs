using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

public sealed record IngestFigures(long Accepted, IReadOnlyDictionary<RejectionReason, long> Rejected, int Waiting);

/// <summary>Everything that is known at one instant. All points of a sample carry that instant, so that a table can put them side by side.</summary>
/// <param name="Gauges">Null when the centre did not answer in time.</param>
/// <param name="Traffic">Null while the record is still being read, or could not be.</param>
/// <param name="Missed">Signals that came too fast for telemetry, since the server started.</param>
public sealed record Sample(
    Instant At,
    string Centre,
    CentreGauges? Gauges,
    TrafficFigures? Traffic,
    IngestFigures Ingest,
    IReadOnlyList<(string Id, GatewayState? State)> Gateways,
    DelayFigures FromGateway,
    DelayFigures ToJournal,
    DelayFigures ToScreen,
    OutboxFigures Notifications,
    BufferFigures Buffer,
    long Missed);
