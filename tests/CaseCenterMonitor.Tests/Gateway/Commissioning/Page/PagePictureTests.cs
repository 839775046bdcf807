using System.Text;
using CaseCenterMonitor.Gateway.Commissioning;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Floors;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning.Page;

/// <summary>What somebody who sets up a centre reads on the page.</summary>
public sealed class PagePictureTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly GatewayState Calm = new("7f3c09aa", "0.1.0", true, 0, LocalAlarmState.Quiet, 12345, 2, 0, 0);

    private readonly Bystander _bystander = new(DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), SmallCentre.Site, SmallCentre.Gateway);
    private double _second;

    private DateTimeOffset Now => Start.AddSeconds(_second);

    [Fact]
    public void A_device_of_the_site_has_its_id_what_it_means_and_when_it_was_heard()
    {
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        _second = 7;
        var door = Device("d-card");
        Assert.Equal(("esp-rfid/d-card", "esp-rfid", "7 s ago", "door open, lock not said, alarm normal", PageLevel.Fine), (door.Address, door.Dialect, door.Heard, door.Says, door.Level));
        var chinese = Device("d-card", PageLanguage.Zh);
        Assert.Equal(("7 秒前", "门开，锁未说明，报警无"), (chinese.Heard, chinese.Says));
    }

    [Fact]
    public void What_is_wrong_stands_first_with_the_remedy_in_both_languages()
    {
        Says("espresense/devices/tag/node-a", """{"distance":2}""");
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        _second = 180;
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        Says("esp-rfid/d-card/send", "{");
        var first = View().Devices[0];
        Assert.Equal(("d-card", PageLevel.Wrong), (first.Id, first.Level));
        Assert.Equal("1 of its messages could not be used, the last:", first.Todo[0].Text);
        Assert.StartsWith("Not strict JSON", first.Todo[0].Quote, StringComparison.Ordinal);
        Assert.Equal("its heartbeat comes every 180 s; set it to 30 s in the controller", first.Todo[1].Text);
        Assert.Equal("它的心跳每 180 秒一次；请在控制器中设为 30 秒", View(PageLanguage.Zh).Devices[0].Todo[1].Text);
    }

    [Fact]
    public void A_device_that_falls_silent_is_unknown_and_never_fine()
    {
        Says("espresense/devices/tag/node-a", """{"distance":2}""");
        _second = 15 * 2.5;
        Assert.Equal(PageLevel.Fine, Device("r-a").Level);
        _second += 1;
        Assert.Equal((PageLevel.Unknown, "silent for longer than its heartbeat allows"), (Device("r-a").Level, Device("r-a").State));
        Says("esp-rfid/d-card/avty", "online", retained: true);
        Assert.Equal((PageLevel.Unknown, "only kept"), (Device("d-card").Level, Device("d-card").Heard));
    }

    [Fact]
    public void Tags_are_a_number_and_their_names_are_nowhere()
    {
        Says("espresense/devices/phone-of-a-visitor/node-a", """{"distance":2}""");
        Says("espresense/devices/band-1/node-a", """{"distance":3}""");
        Assert.Equal(2, Device("r-a").Tags);
        var everything = View().ToString() + string.Join(' ', View().Devices) + View().Fragment;
        Assert.DoesNotContain("phone-of-a-visitor", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("band-1", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_of_this_gateway_that_said_nothing_are_listed_and_those_of_another_are_its_own_business()
    {
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        Assert.Equal(["btn-bell", "c-a", "d-contact", "r-a", "r-b"], View().Silent.Select(device => device.Id));
    }

    [Fact]
    public void A_device_of_another_gateway_that_speaks_here_is_wrong()
    {
        Says("esp-rfid/d-other/send", FloorStory.Door("Door Open"));
        Assert.Equal("the site file has it at gateway gw-2, and this one passes it over; correct the file, or the broker it speaks to", Assert.Single(Device("d-other").Todo).Text);
    }

    [Fact]
    public void What_is_new_is_offered_as_lines_and_topics_of_nobody_are_listed_without_anybodys_address()
    {
        Says("zigbee2mqtt/yard", """{"contact":false}""");
        for (var count = 0; count < PagePicture.TopicsShown + 1; count++)
        {
            Says($"somebody/else/{count:00}", "1");
        }

        Says("a/aa:bb:cc:dd:ee:01/rssi", "1");
        Says("a/aa:bb:cc:dd:ee:02/rssi", "1");
        var view = View();
        Assert.Contains("address: \"yard\"", view.Fragment, StringComparison.Ordinal);
        Assert.Equal("a/+/rssi", view.Topics[0]);
        Assert.Equal((PagePicture.TopicsShown, "2 more"), (view.Topics.Count, view.TopicsMore));
        Assert.Equal((PageLevel.New, "new: not in the site file"), (view.Devices[0].Level, view.Devices[0].State));
    }

    [Fact]
    public void The_title_says_what_there_is_to_do()
    {
        Assert.Equal("No device has been heard yet", View().Title);
        Says("zigbee2mqtt/yard", """{"contact":false}""");
        Says("esp-rfid/d-card/send", "{");
        Assert.Equal("2 devices heard: 1 needs something, 5 never heard, 1 not in the site file", View().Title);
        Assert.Equal("听到 2 台设备：1 台需要处理，5 台从未听到，1 台不在场所文件中", View(PageLanguage.Zh).Title);
    }

    [Fact]
    public void The_gateway_tells_its_own_state_and_what_this_page_missed()
    {
        Assert.Equal(
            [("server", "there"), ("waiting to be sent", "0"), ("local alarm", "quiet"), ("messages", "12\u00A0345"), ("quarantined", "2"), ("slowed down", "0"), ("boot", "7f3c09aa"), ("version", "0.1.0")],
            View().Facts.Select(fact => (fact.Name, fact.Value)));
        Assert.All(View().Facts, fact => Assert.Equal(PageLevel.Fine, fact.Level));
        var alone = View(state: Calm with { ServerIsThere = false, Alarm = LocalAlarmState.Sounding, Missed = 9 });
        Assert.Equal(PageLevel.Wrong, alone.Facts.Single(fact => fact.Name == "server").Level);
        Assert.Equal(PageLevel.Alarm, alone.Facts.Single(fact => fact.Name == "local alarm").Level);
        Assert.Equal("9", alone.Facts.Single(fact => fact.Name == "missed by this page, not by the gateway").Value);
        Assert.Equal("16:00:00", View().Time);
    }

    [Fact]
    public void Every_state_of_the_local_alarm_has_words_in_both_languages()
    {
        foreach (var state in Enum.GetValues<LocalAlarmState>())
        {
            Assert.NotEqual(
                View(PageLanguage.Zh, Calm with { Alarm = state }).Facts[2].Value, View(PageLanguage.En, Calm with { Alarm = state }).Facts[2].Value);
        }
    }

    private void Says(string topic, string payload, bool retained = false) => _bystander.Take(new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload), retained), Now);

    private PageView View(PageLanguage language = PageLanguage.En, GatewayState? state = null) =>
        new PagePicture(SmallCentre.Site, SmallCentre.Gateway).Of(_bystander, state ?? Calm, language, Now);

    private PageDevice Device(string id, PageLanguage language = PageLanguage.En) => Assert.Single(View(language).Devices, device => device.Id == id);
}
