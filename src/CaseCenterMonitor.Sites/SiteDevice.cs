using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Sites;

public enum SiteDeviceKind { Door, Grants, Reader, Camera, Button }

/// <summary>Anything of the site that speaks over MQTT, whatever it is: how it is reached and how often it proves that it lives.</summary>
/// <param name="Kind">Grants is the second device at a door, which has the door's id.</param>
public sealed record SiteDevice(SiteDeviceKind Kind, string Id, string Gateway, string Dialect, string Address, int HeartbeatSeconds)
{
    /// <summary>It is heard on the air and has no connection of its own: whoever hears it speaks for it.</summary>
    public bool IsOnTheAir => Kind != SiteDeviceKind.Reader && SiteText.MacProblem(Address) is null
        && Dialect is (DeviceDialects.Shelly or DeviceDialects.Theengs or DeviceDialects.Minew or DeviceDialects.Kkm);

    /// <summary>Below what it speaks, in the dialects in which each device has a topic of its own; null in the others. A Shelly device has several inputs and one topic.</summary>
    public string? OwnTopic => Dialect switch
    {
        DeviceDialects.EspRfid => Address,
        DeviceDialects.Shelly => IsOnTheAir ? null : Address.Split("/input:")[0],
        _ => null,
    };

    internal static IReadOnlyList<SiteDevice> Of(SiteFile site) =>
    [
        .. site.Doors.Select(door => new SiteDevice(SiteDeviceKind.Door, door.Id, door.Gateway, door.Dialect, door.Address, door.HeartbeatSeconds)),
        .. from door in site.Doors
           let other = door.Grants?.Device
           where other is not null
           select new SiteDevice(SiteDeviceKind.Grants, door.Id, door.Gateway, other.Dialect, other.Address, other.HeartbeatSeconds),
        .. site.Readers.Select(reader => new SiteDevice(SiteDeviceKind.Reader, reader.Id, reader.Gateway, reader.Dialect, reader.Address, reader.HeartbeatSeconds)),
        .. site.Cameras.Select(camera => new SiteDevice(SiteDeviceKind.Camera, camera.Id, camera.Gateway, camera.Dialect, camera.Address, camera.HeartbeatSeconds)),
        .. site.Buttons.Select(button => new SiteDevice(SiteDeviceKind.Button, button.Id, button.Gateway, button.Dialect, button.Address, button.HeartbeatSeconds)),
    ];
}
