using CaseCenterMonitor.FirmwareSim.Firmware;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>A door as people use it: opened by whoever comes, closed by its spring a few seconds after the last one.</summary>
public sealed class Doorway(SiteDoor door, IDoorFirmware firmware, Agenda agenda)
{
    /// <summary>From the card or the handle to the open contact.</summary>
    public static readonly TimeSpan OpensAfter = TimeSpan.FromSeconds(0.6);

    public static readonly TimeSpan ClosesAfter = TimeSpan.FromSeconds(4);

    private DateTimeOffset _closesAt;

    public SiteDoor Door => door;

    public bool IsOpen => firmware.IsOpen;

    /// <summary>Opens it for one party. An open door is simply used, but an officer still shows the card.</summary>
    public void Pass(string? officer)
    {
        if (officer is not null && firmware.ReadsCards)
        {
            firmware.ShowCard(officer);
        }

        agenda.After(OpensAfter, () =>
        {
            firmware.Open();
            CloseAt(agenda.Now + ClosesAfter);
        });
    }

    /// <summary>Opened with a card and left open.</summary>
    public void HoldOpen(string officer, TimeSpan during)
    {
        firmware.ShowCard(officer);
        firmware.Open();
        CloseAt(agenda.Now + during);
    }

    public void Force(TimeSpan openFor)
    {
        firmware.Force();
        CloseAt(agenda.Now + openFor);
    }

    private void CloseAt(DateTimeOffset instant)
    {
        _closesAt = instant > _closesAt ? instant : _closesAt;
        agenda.At(instant, () =>
        {
            if (agenda.Now >= _closesAt)
            {
                firmware.Close();
            }
        });
    }
}
