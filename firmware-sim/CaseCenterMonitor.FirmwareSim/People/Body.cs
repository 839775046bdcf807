using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Firmware;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>Somebody who stands or walks somewhere, officer or not, with the tag they wear.</summary>
public sealed class Body(string name, string zone, Spot at, Agenda agenda)
{
    private Spot _from = at;
    private Spot _to = at;
    private DateTimeOffset _leaves = agenda.Now;
    private DateTimeOffset _arrives = agenda.Now;

    /// <summary>A custody record or an officer's number: for cameras any mark that stays the same.</summary>
    public string Name => name;

    public string Zone { get; set; } = zone;

    public BleTag? Tag { get; private set; }

    public Spot At => agenda.Now >= _arrives
        ? _to
        : _from.Towards(_to, (agenda.Now - _leaves) / (_arrives - _leaves));

    public void Step(Spot to, TimeSpan taking) => (_from, _to, _leaves, _arrives) = (At, to, agenda.Now, agenda.Now + taking);

    public void Wear(BleTag tag)
    {
        Tag?.TakeOff();
        Tag = tag;
        tag.PutOn(() => At);
    }

    public void TakeOffTag()
    {
        Tag?.TakeOff();
        Tag = null;
    }
}
