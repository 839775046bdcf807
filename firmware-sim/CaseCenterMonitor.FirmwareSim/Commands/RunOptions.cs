using CaseCenterMonitor.FirmwareSim.Scenarios;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary>What <c>firmware-sim run</c> was asked to do.</summary>
/// <param name="Server">Null: only devices run, nobody is booked in.</param>
/// <param name="Scenarios">Started by themselves, each so long after the begin.</param>
public sealed record RunOptions(
    FileInfo SiteFile, BrokerAddress Broker, Uri? Server, string User, string Password, int Seed, int Population,
    IReadOnlyList<(string Name, TimeSpan At)> Scenarios, FileInfo? GatewayPid);
