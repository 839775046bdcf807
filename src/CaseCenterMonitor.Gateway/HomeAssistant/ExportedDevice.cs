using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>A device of the building that may be shown in Home Assistant.</summary>
/// <param name="Kind">door, reader, camera or button.</param>
internal sealed record ExportedDevice(string Kind, string Id, string Name, string Dialect, string Address)
{
    public bool IsDoor => Kind == "door";

    /// <summary>
    /// Doors, readers, cameras and the bells of rooms at this gateway. A duress button belongs to one officer and is left out, as wristbands are: nothing
    /// that is about a person leaves by this way.
    /// </summary>
    public static IReadOnlyList<ExportedDevice> Of(SiteFile site, string gateway) =>
    [
        .. site.Doors.Where(door => door.Gateway == gateway)
            .Select(door => new ExportedDevice("door", door.Id, $"{door.Name.Zh} {door.Name.En} ({door.Id})", door.Dialect, door.Address)),
        .. site.Readers.Where(reader => reader.Gateway == gateway).Select(reader => new ExportedDevice("reader", reader.Id, reader.Id, reader.Dialect, reader.Address)),
        .. site.Cameras.Where(camera => camera.Gateway == gateway).Select(camera => new ExportedDevice("camera", camera.Id, camera.Id, camera.Dialect, camera.Address)),
        .. site.Buttons.Where(button => button.Gateway == gateway && button.Officer is null)
            .Select(button => new ExportedDevice("button", button.Id, button.Id, button.Dialect, button.Address)),
    ];
}
