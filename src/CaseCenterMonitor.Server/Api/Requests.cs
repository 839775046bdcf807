using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

// Bodies of the REST calls. Everything an officer must decide is nullable, so that "not answered" is never read as "no".

public sealed record AlarmRequest(string? Key, string? CommandId);

public sealed record ResolveRequest(string? Key, ResolvedCause? Cause, ResolvedAction? Action, string? Note, string? CommandId);

public sealed record ShelveRequest(string? Key, Instant? Until, string? Reason, string? CommandId);

public sealed record OutOfServiceRequest(string? Key, string? WorkOrder, string? Reason, string? CommandId);

public sealed record BookInRequest(
    string? Record, Sex? Sex, AgeGroup? AgeGroup, string? Basis, ObservationLevel? Observation, Instant? ArrivedAt, Instant? LastLookAt, string? CommandId);

public sealed record WristbandRequest(string? Wristband, string? CommandId);

/// <param name="Rousing">How they answered when woken; needed where the regime wakes at each look (WCK-9), and may be left out elsewhere.</param>
public sealed record CheckRequest(Instant? OccurredAt, bool? Seen, bool? Breathing, CheckResponse? Response, string? Note, string? CommandId, Rousing? Rousing = null);

/// <param name="ApproverRank">A key of the ranks of /api/policies; without it the sheet of the clock says that the rank is missing.</param>
public sealed record ExtensionRequest(string? Extension, string? ApprovedBy, string? ApproverRank, string? Reason, string? CommandId);

public sealed record ReleaseRequest(string? Reason, string? CommandId);

public sealed record CommandAnswer(long Sequence);
