namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>A door contact with whatever controls it.</summary>
public interface IDoorFirmware
{
    bool IsOpen { get; }

    /// <summary>True when the door has a card reader: nobody passes without showing a card.</summary>
    bool ReadsCards { get; }

    /// <summary>An officer shows a card and is let through. Doors without a reader hear nothing of it.</summary>
    void ShowCard(string officer);

    void Open();

    void Close();

    /// <summary>The door is opened by force, without card or button.</summary>
    void Force();
}
