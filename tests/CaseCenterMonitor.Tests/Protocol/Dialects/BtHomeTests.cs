using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>Adverts of contacts and buttons as they were on the air, passed on by a gateway that does not decode them.</summary>
public sealed class BtHomeTests
{
    private const string Tag = "02aabbcc0001";
    private const string Gateway = "hall-1";

    [Fact]
    public void An_open_contact_is_a_door_under_its_own_address_with_its_own_count()
    {
        var reports = Heard("40 00 11 01 5A 2D 01");
        Assert.Equal(
            new DeviceReport.Door(Tag, DoorPhysical.Open, DoorAlarm.Unknown, "contact open") { Counter = "17", IsOverheard = true }, Only<DeviceReport.Door>(reports));
        Assert.Equal(new DeviceReport.Battery(Tag, 90) { IsOverheard = true }, Only<DeviceReport.Battery>(reports));
        Assert.Equal(Gateway, Only<DeviceReport.Sighting>(reports).Address);
        Assert.Empty(reports.OfType<DeviceReport.TagState>());
    }

    [Theory]
    [InlineData("40 11 00", DoorPhysical.Closed)]
    [InlineData("40 11 01", DoorPhysical.Open)]
    [InlineData("40 1A 01", DoorPhysical.Open)]
    [InlineData("40 1B 00", DoorPhysical.Closed)]
    [InlineData("40 2D 02", DoorPhysical.Unknown)] // neither 0 nor 1
    [InlineData("40 1A 00 2D 01", DoorPhysical.Unknown)] // says both
    [InlineData("44 2D 01", DoorPhysical.Open)] // sent because something happened
    [InlineData("42 010000CCBBAA 2D 01", DoorPhysical.Open)] // its own address stands before
    public void A_contact_is_open_closed_or_unknown(string data, DoorPhysical expected) =>
        Assert.Equal(expected, Only<DeviceReport.Door>(Heard(data)).Physical);

    [Fact]
    public void The_count_wraps_from_255_to_0()
    {
        Assert.Equal("255", Only<DeviceReport.Door>(Heard("40 00 FF 1A 01")).Counter);
        Assert.Equal("0", Only<DeviceReport.Door>(Heard("40 00 00 1A 00")).Counter);
        Assert.Null(Only<DeviceReport.Door>(Heard("40 1A 00")).Counter);
    }

    [Theory]
    [InlineData("01", "press")]
    [InlineData("02", "double press")]
    [InlineData("03", "triple press")]
    [InlineData("04", "long press")]
    [InlineData("05", "long double press")]
    [InlineData("06", "long triple press")]
    [InlineData("80", "held")]
    [InlineData("FE", "held")]
    [InlineData("09", "press of unknown kind 9")] // a press all the same
    public void A_press_is_a_call_for_help_that_says_how_it_was_pressed(string kind, string words)
    {
        var help = Only<DeviceReport.Distress>(Heard($"44 00 07 3A {kind}"));
        Assert.Equal((Tag, DistressKind.PanicButton, $"button 1: {words}"), (help.Tag, help.Kind, help.Evidence));
        Assert.Equal($"{Tag} packet 7 button 1", help.Counter);
    }

    [Fact]
    public void An_empty_battery_makes_a_press_doubtful_and_does_not_take_it_away()
    {
        Assert.Equal("button 1: press, battery at 0 %", Only<DeviceReport.Distress>(Heard("44 01 00 3A 01")).Evidence);
        Assert.Equal("button 1: press, battery low", Only<DeviceReport.Distress>(Heard("44 15 01 3A 01")).Evidence);
    }

    [Fact]
    public void Of_several_buttons_only_those_that_were_pressed_call()
    {
        var help = Only<DeviceReport.Distress>(Heard("44 00 01 3A 00 3A 04 3A 00"));
        Assert.Equal("button 2: long press", help.Evidence);
        Assert.Empty(Heard("44 3A 00").OfType<DeviceReport.Distress>());
    }

    [Fact]
    public void A_tag_says_its_battery_and_whether_it_moves()
    {
        Assert.Equal(new DeviceReport.TagState(Gateway, Tag, 64, Moving: true) { IsOverheard = true }, Only<DeviceReport.TagState>(Heard("40 01 40 22 01")));
        Assert.False(Only<DeviceReport.TagState>(Heard("40 21 00")).Moving);
        Assert.Empty(Heard("40 01 FF").OfType<DeviceReport.TagState>());
        Assert.Empty(Heard("40 22 07").OfType<DeviceReport.TagState>());
    }

    [Fact]
    public void A_lock_is_part_of_a_door_and_says_nothing_about_its_leaf()
    {
        var door = Only<DeviceReport.Door>(Heard("40 1F 01"));
        Assert.Equal((null, null, DoorLock.Unlocked), (door.Physical, door.Alarm, door.Lock));
        Assert.Equal(DoorLock.Locked, Only<DeviceReport.Door>(Heard("40 1F 00")).Lock);
    }

    [Fact]
    public void A_contact_that_is_tampered_with_says_so_beside_its_state()
    {
        var reports = Heard("40 00 05 1A 00 2B 01");
        Assert.Equal(DoorPhysical.Closed, Only<DeviceReport.Door>(reports).Physical);
        var degraded = Only<DeviceReport.Degraded>(reports);
        Assert.Equal((Tag, null), (degraded.Address, degraded.Counter));
    }

    [Fact]
    public void Values_that_are_of_no_use_here_are_read_past()
    {
        const string Everything =
            "40 02 CA09 03 BF13 04 138A01 05 138A14 06 5E1F 09 60 0A 138A14 0C 020C 0F 01 12 E204 2E 23 3C 0103 3D 0960 3E 2A2C0960 3F 020C 42 4E3400 "
            + "46 32 4C 41018A01 50 5D396164 53 0C 48656C6C6F20576F726C6421 54 02 AABB 55 87562A01 57 EA 5C 02FBFFFF 60 01 F0 0100 F1 00010204 F2 000106 1A 01";
        Assert.Equal(DoorPhysical.Open, Only<DeviceReport.Door>(Heard(Everything)).Physical);
    }

    [Theory]
    [InlineData("40 1A 01 E7 01 2D 00")] // an object of a later version: nobody knows how long it is
    [InlineData("40 1A 01 03 BF")] // cut off
    [InlineData("40 1A 01 53 40 48")] // a text longer than the advert
    [InlineData("40 1A 01 2D")]
    public void What_stands_before_an_object_that_cannot_be_read_holds_and_the_rest_is_not_guessed(string data) =>
        Assert.Equal(DoorPhysical.Open, Only<DeviceReport.Door>(Heard(data)).Physical);

    [Theory]
    [InlineData("41 A47266C9 5F73 00112233 78237214")] // encrypted
    [InlineData("20 1A 01")] // of another version
    [InlineData("40")]
    [InlineData("42 0100")]
    public void An_advert_that_cannot_be_read_shows_that_the_tag_is_there(string data)
    {
        var sighting = Assert.IsType<DeviceReport.Sighting>(Assert.Single(Heard(data)));
        Assert.Equal((Gateway, Tag, -60), (sighting.Address, sighting.Tag, sighting.Rssi));
    }

    [Fact]
    public void Random_service_data_never_throw()
    {
        const int Seed = 20261124;
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            bytes[0] = (byte)(random.Next(4) == 0 ? bytes[0] : 0x40);
            Assert.True(Heard(Convert.ToHexString(bytes)).Count > 0, $"seed {Seed}, round {round}");
        }
    }

    private static IReadOnlyList<DeviceReport> Heard(string data)
    {
        var json = new StringBuilder("{\"id\":\"02:AA:BB:CC:00:01\",\"rssi\":-60,\"servicedatauuid\":\"0xfcd2\",\"servicedata\":\"");
        return Say.All($"home/{Gateway}/BTtoMQTT/02AABBCC0001", json.Append(data.Replace(" ", "", StringComparison.Ordinal)).Append("\"}").ToString());
    }

    private static T Only<T>(IEnumerable<DeviceReport> reports)
        where T : DeviceReport => Assert.Single(reports.OfType<T>());
}
