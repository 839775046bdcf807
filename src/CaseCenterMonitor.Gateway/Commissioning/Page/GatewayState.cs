using CaseCenterMonitor.Gateway.LocalAlarms;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>What the gateway knows of itself at one moment.</summary>
/// <param name="Waiting">Envelopes in the outbox.</param>
/// <param name="Alarm">Null before the first word.</param>
/// <param name="Missed">Messages that the page did not get because it was behind.</param>
public sealed record GatewayState(
    string BootId, string Version, bool ServerIsThere, long Waiting, LocalAlarmState? Alarm, long Received, long Quarantined, long Throttled, long Missed);
