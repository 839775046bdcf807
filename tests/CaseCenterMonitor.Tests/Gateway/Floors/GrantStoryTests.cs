using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>A contact on a door and a controller of another make that lets people through: who opened it without leave, whatever is told first.</summary>
public sealed class GrantStoryTests
{
    private const string Granted = """{"type":"access","isKnown":"true","access":"Always","username":"x","uid":"0a1b"}""";
    private const string Denied = """{"type":"access","isKnown":"false","access":"Denied","username":"Unknown","uid":"0a1b"}""";
    private const string Open = """{"contact":false}""";
    private const string Closed = """{"contact":true}""";
    private readonly Findings _findings = new();
    private readonly Floor _floor;
    private double _second;

    public GrantStoryTests() => _floor = new Floor(
        SmallCentre.Site with
        {
            Doors = [SmallCentre.Site.Doors[1] with { Grants = new SiteGrants(10, new SiteGrantDevice(DeviceDialects.EspRfid, "esp-rfid/d-lock", 30)) }],
        },
        SmallCentre.Gateway, DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), FloorStory.Start);

    [Fact]
    public void A_door_that_is_opened_after_a_card_was_shown_is_used()
    {
        ClosedAndWatched();
        Lock(0, Granted);
        Contact(9.5, Open);
        Until(14);
        Assert.Equal(["Granted Card", "Open Normal"], Told());
    }

    [Fact]
    public void A_card_that_is_told_after_the_opening_counts_too()
    {
        ClosedAndWatched();
        Contact(1, Open);
        Until(3.75);
        Lock(3.9, Granted);
        Until(20);
        Assert.Equal(["Open Normal", "Granted Card"], Told());
    }

    [Fact]
    public void A_door_that_nothing_granted_is_forced_and_it_is_said_who_says_so()
    {
        ClosedAndWatched();
        Contact(1, Open);
        Until(3.75);
        Assert.Equal(["Open Normal"], Told());
        Until(4);
        var forced = Assert.Single(_findings.Found.Select(found => found.Data).OfType<CanonicalEvent.DoorState>());
        Assert.Equal((DoorPhysical.Open, DoorAlarm.ForcedOpen, AlarmBy.Gateway), (forced.Physical, forced.Alarm, forced.By));
        Assert.True(forced.IsDistress);
        Assert.Equal("opened 3 s ago and nothing granted it", forced.Evidence);
        Told();
        Contact(10, Open);
        Assert.Empty(Told());
        Contact(12, Closed);
        Assert.Equal(["Closed Normal"], Told());
    }

    [Theory]
    [InlineData(Denied, 0)]
    [InlineData(Granted, -11)]
    public void A_card_that_was_refused_or_shown_too_long_ago_grants_nothing(string card, double before)
    {
        ClosedAndWatched();
        Lock(20 + before, card);
        Contact(20, Open);
        Until(24);
        Assert.Equal("Open ForcedOpen", Told()[^1]);
    }

    [Fact]
    public void A_door_that_was_open_when_it_was_first_heard_of_is_not_judged()
    {
        Lock(0, Granted);
        Contact(30, Open);
        Until(40);
        Assert.Equal(["Granted Card", "Open Unknown"], Told());
        Contact(41, Closed);
        Contact(42, Open);
        Until(46);
        Assert.Equal(["Closed Normal", "Open Normal", "Open ForcedOpen"], Told());
    }

    [Fact]
    public void While_the_device_that_grants_is_silent_nobody_can_say_and_that_is_said()
    {
        ClosedAndWatched();
        _second = 0;
        for (var at = 20; at <= 80; at += 20)
        {
            Contact(at, Closed);
            Until(at + 19);
        }

        Assert.Equal(["Closed Unknown", "door/d-contact Degraded"], Told(health: true).Where(line => line.StartsWith("Closed", StringComparison.Ordinal) || line.StartsWith("door/", StringComparison.Ordinal)).Distinct());
        Contact(99, Open);
        Until(104);
        Assert.Equal(["Open Unknown"], Told());
        Lock(105, Granted);
        Contact(106, Closed);
        Contact(107, Open);
        Assert.Equal(["Granted Card", "Closed Normal", "Open Normal"], Told());
    }

    [Fact]
    public void A_door_that_stands_open_beyond_its_limit_is_held_and_a_forced_one_stays_forced()
    {
        ClosedAndWatched();
        Lock(0, Granted);
        Contact(1, Open);
        Until(30.75);
        Assert.Equal(["Granted Card", "Open Normal"], Told());
        Until(31);
        Assert.Equal(["Open OpenTooLong"], Told());
        Contact(40, Closed);
        Contact(51, Open);
        Until(90);
        Assert.Equal(["Closed Normal", "Open Normal", "Open ForcedOpen"], Told());
    }

    [Fact]
    public void A_retained_closing_and_a_retained_card_are_no_events()
    {
        ClosedAndWatched();
        _floor.Take(new DeviceMessage("esp-rfid/d-lock/send", System.Text.Encoding.UTF8.GetBytes(Granted), Retained: true), Now, _findings);
        Contact(1, Open);
        Until(5);
        Assert.Equal(["Open Normal", "Open ForcedOpen"], Told());
    }

    private DateTimeOffset Now => FloorStory.Start.AddSeconds(_second);

    private void ClosedAndWatched()
    {
        Lock(0, """{"type":"heartbeat","time":1,"uptime":5,"ip":"10.0.0.9"}""");
        Contact(0, Closed);
        Assert.Equal(["Closed Normal"], Told());
    }

    private void Contact(double second, string payload) => Says(second, "zigbee2mqtt/front door", payload);

    private void Lock(double second, string payload) => Says(second, "esp-rfid/d-lock/send", payload);

    private void Says(double second, string topic, string payload)
    {
        _second = second;
        _floor.Take(new DeviceMessage(topic, System.Text.Encoding.UTF8.GetBytes(payload)), Now, _findings);
    }

    private void Until(double second)
    {
        for (; _second <= second; _second += 0.25)
        {
            _floor.Tick(Now, _findings);
        }
    }

    private List<string> Told(bool health = false)
    {
        var lines = _findings.Found.Where(found => found.Subject.Kind == SubjectKind.Door).Where(found => health || found.Data is not CanonicalEvent.DeviceHealth).Select(found => found.Data switch
        {
            CanonicalEvent.DoorState door => $"{door.Physical} {door.Alarm}",
            CanonicalEvent.DoorAccess access => $"{access.Result} {access.Means}",
            CanonicalEvent.DeviceHealth state => $"{found.Subject} {state.State}",
            _ => throw new InvalidOperationException($"{found.Data} is nothing of a door."),
        }).ToList();
        _findings.Clear();
        return lines;
    }
}
