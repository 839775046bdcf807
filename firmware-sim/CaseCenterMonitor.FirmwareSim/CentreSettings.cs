using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Radio;

namespace CaseCenterMonitor.FirmwareSim;

/// <param name="Population">How many people are held when the shift begins.</param>
/// <param name="Opening">What the server knows already; null without a server.</param>
/// <param name="Say">Prints one line for whoever watches.</param>
public sealed record CentreSettings(RadioSettings Radio, int Population, ICustodyDesk Desk, DeskOpening? Opening, Action<string> Say);
