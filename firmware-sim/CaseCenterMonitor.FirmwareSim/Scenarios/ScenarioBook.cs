namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>All scenarios by name.</summary>
public sealed class ScenarioBook(FileInfo? gatewayPid) : IDisposable
{
    private readonly GatewayCutOff _gatewayCutOff = new(gatewayPid);

    public IReadOnlyList<IScenario> All =>
        [new Overstay(), new LeftAlone(), new CheckMissed(), new DoorHeld(), new DoorForced(), new WristbandCut(), new ReaderDies(), new BellRings(), _gatewayCutOff];

    public bool Knows(string name) => All.Any(s => s.Name == name);

    public string Names => string.Join(", ", All.Select(s => s.Name));

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order) => All.FirstOrDefault(s => s.Name == order.Name) is { } scenario
        ? scenario.Start(centre, order)
        : ScenarioAnswer.No($"there is no scenario '{order.Name}'. There are: {Names}");

    public void Dispose() => _gatewayCutOff.Dispose();
}
