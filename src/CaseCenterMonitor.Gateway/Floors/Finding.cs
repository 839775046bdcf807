using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>One thing the gateway now knows and did not know before: an envelope without its number.</summary>
public sealed record Finding(
    Subject Subject, CanonicalEvent Data, DateTimeOffset Time, DateTimeOffset ReceivedTime, ClockGrade Clock, string Dialect);
