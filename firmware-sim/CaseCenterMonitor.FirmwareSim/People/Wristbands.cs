using CaseCenterMonitor.FirmwareSim.Firmware;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>The bands for people held. A band in the charger is silent.</summary>
public sealed class Wristbands(IReadOnlyList<BleTag> bands, IReadOnlySet<string> notFree)
{
    /// <summary>A free band in the order of the site file; null when there is none. A strap that was cut is not used again.</summary>
    public BleTag? Take() => bands.FirstOrDefault(b => !b.IsWorn && !b.IsCut && !notFree.Contains(b.Id));

    /// <summary>A certain band, worn already according to the server; null when the site file does not know it.</summary>
    public BleTag? Find(string id) => bands.FirstOrDefault(b => b.Id == id && !b.IsWorn);
}
