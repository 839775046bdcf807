using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>A device as the site file has it; how it is now is in the living picture.</summary>
public sealed record SitePartView(string Kind, string Id, string? Zone, string Gateway, string Dialect, string Address, int HeartbeatSeconds);

/// <param name="Cut">The identity it changes to when its strap opens; null when it cannot tell.</param>
public sealed record SiteBandView(string Id, string Advertises, string? Cut);

/// <param name="HeldLimitSeconds">How long it may stay open.</param>
public sealed record SiteDoorView(string Id, LocalName Name, IReadOnlyList<string> Between, string Class, bool Perimeter, int HeldLimitSeconds);

/// <summary>The site file in force, and what is in it.</summary>
/// <param name="Base">Hash of the text: a proposal says on which one it was made.</param>
/// <param name="Behind">The file on the server's disk says something else.</param>
public sealed record SiteView(
    string Base, string Name, string Text, bool Behind, IReadOnlyList<SiteDoorView> Doors, IReadOnlyList<SitePartView> Devices, IReadOnlyList<SiteBandView> Wristbands)
{
    internal static SiteView Of(Premises premises)
    {
        var now = premises.InForce;
        var zones = now.Site.Readers.Select(reader => (reader.Id, reader.Zone)).Concat(now.Site.Cameras.Select(camera => (camera.Id, camera.Zone)))
            .Concat(now.Site.Buttons.Select(button => (button.Id, button.Zone))).ToDictionary(part => part.Id, part => part.Zone, StringComparer.Ordinal);
        return new SiteView(
            now.Text.Hash, now.Text.Name, now.Text.Text, SiteFileOnDisk.Read(premises) != now.Text.Text,
            [.. now.Site.Doors.Select(door => new SiteDoorView(door.Id, door.Name, door.Between, door.Class, door.Perimeter, door.HeldLimitSeconds))],
            [.. now.Site.Devices.Select(device => new SitePartView(
                device.Kind.ToString().ToLowerInvariant(), device.Id, zones.GetValueOrDefault(device.Id), device.Gateway, device.Dialect, device.Address, device.HeartbeatSeconds))],
            [.. now.Site.Wristbands.Select(band => new SiteBandView(band.Id, band.Advertises, band.AdvertisesWhenCut))]);
    }
}
