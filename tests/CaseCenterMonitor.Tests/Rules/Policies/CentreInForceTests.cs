using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies;

/// <summary>What the engine is told of a centre by its site file.</summary>
public sealed class CentreInForceTests
{
    private static readonly SiteFile Site = SiteFileReader.Read(File.ReadAllText(Repository.Path("sites/northside/site.yaml")), "site.yaml", null, PackLaw.Instance).Site!;

    [Fact]
    public void Every_room_door_device_and_officer_is_as_the_file_says()
    {
        var centre = CentreInForce.Of(Site);
        Assert.All(Site.Zones, zone => Assert.Equal(zone.Kind, Hyphened(centre.Zones[new ZoneId(zone.Id)].Kind.ToString())));
        Assert.All(Site.Doors, door =>
        {
            var made = centre.Doors[new DoorId(door.Id)];
            Assert.Equal((door.Class, door.Perimeter, Duration.FromSeconds(door.HeldLimitSeconds)), (Hyphened(made.Class.ToString()), made.Perimeter, made.HeldLimit));
            Assert.Equal(door.Between.Where(zone => zone != "outside"), made.Between.Select(zone => zone.Value));
            Assert.Equal(made.InnerZone, centre.Devices[new DeviceId(door.Id)].Zone);
            Assert.Equal(DeviceKind.DoorController, centre.Devices[new DeviceId(door.Id)].Kind);
        });
        Assert.All(Site.Readers, reader => Assert.Equal((DeviceKind.Reader, reader.Zone), Of(centre, reader.Id)));
        Assert.All(Site.Cameras, camera => Assert.Equal((DeviceKind.Camera, camera.Zone), Of(centre, camera.Id)));
        Assert.All(Site.Officers, officer => Assert.Equal(officer.Sex, Hyphened(centre.Officers[new OfficerNumber(officer.Number)].Sex.ToString())));
    }

    [Fact]
    public void Every_class_of_door_and_both_sexes_are_among_them()
    {
        Assert.Equal(["cell", "office", "perimeter", "vehicle"], Site.Doors.Select(door => door.Class).Distinct().Order());
        Assert.Equal(["female", "male"], Site.Officers.Select(officer => officer.Sex).Distinct().Order());
    }

    private static (DeviceKind, string) Of(Centre centre, string id) => (centre.Devices[new DeviceId(id)].Kind, centre.Devices[new DeviceId(id)].Zone!.Value.Value);

    private static string Hyphened(string word) => string.Concat(word.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
