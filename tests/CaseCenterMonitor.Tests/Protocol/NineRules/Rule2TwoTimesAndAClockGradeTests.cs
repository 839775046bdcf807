using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 2: the gateway's time always, the device's where it can be, and how far it is to be trusted. The site's clocks are eight hours ahead.</summary>
public sealed class Rule2TwoTimesAndAClockGradeTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 23, 9, 24, 50, TimeSpan.Zero);

    [Theory]
    [InlineData("seconds", "d/send", """{"type":"INFO","src":"door","desc":"Door Open","time":1795425881}""", "2026-11-23T09:24:41Z", ClockGrade.Device)]
    [InlineData("milliseconds", "zigbee2mqtt/d", """{"contact":true,"last_seen":1795425881312}""", "2026-11-23T09:24:41.312Z", ClockGrade.Device)]
    [InlineData("float seconds", "frigate/events", """{"type":"new","after":{"camera":"c","label":"person","frame_time":1795425881.25}}""", "2026-11-23T09:24:41.25Z", ClockGrade.Device)]
    [InlineData("ISO with a zone", "zigbee2mqtt/d", """{"contact":true,"last_seen":"2026-11-23T17:24:41+08:00"}""", "2026-11-23T09:24:41Z", ClockGrade.Device)]
    [InlineData("local without a zone", "kbeacon/publish/02D0330A0001", """{"msg":"advData","gmac":"02D0330A0001","seq":1,"obj":[{"dmac":"02AABBCC0001","rssi":-60,"uuid":"AABBCCDD00112233445566778899AABB","majorID":1,"minorID":42,"time":"2026-11-23 17:24:41"}]}""", "2026-11-23T09:24:41Z", ClockGrade.LocalAssumed)]
    [InlineData("zone in letters", "uhppoted/gateway/events", """{"message":{"event":{"device-id":7,"event-id":71,"door-id":2,"event-type":2,"event-reason":23,"timestamp":"2026-11-23 02:24:41 PDT"}}}""", "2026-11-23T09:24:41Z", ClockGrade.Device)]
    [InlineData("none", "frigate/cam/person", "2", "2026-11-23T09:24:50Z", ClockGrade.Gateway)]
    [InlineData("a clock of 2012", "d/send", """{"type":"INFO","src":"door","desc":"Door Open","time":1325376000}""", "2026-11-23T09:24:50Z", ClockGrade.Unset)]
    [InlineData("a clock that is ahead", "d/send", """{"type":"INFO","src":"door","desc":"Door Open","time":1795429481}""", "2026-11-23T09:24:50Z", ClockGrade.Unset)]
    [InlineData("a clock not set yet", "zigbee2mqtt/d", """{"contact":true,"last_seen":"soon"}""", "2026-11-23T09:24:50Z", ClockGrade.Unset)]
    public void Every_form_of_time_that_devices_send_is_read_or_said_to_be_unset(string form, string topic, string payload, string time, ClockGrade grade)
    {
        var report = Say.All(topic, payload).OrderByDescending(report => report.Time is not null).First();
        var (judged, said) = DeviceClock.Judge(report.Time, Received);
        Assert.Equal(grade, said);
        var expected = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
        var step = report.Time?.Resolution ?? TimeSpan.Zero;
        Assert.True(judged >= expected && judged <= expected + step, $"{form}: {judged:O} is not within {step} of {expected:O}");
    }

    [Fact]
    public void What_the_broker_kept_is_of_unknown_age_whatever_time_it_states() =>
        Assert.Equal((Received, ClockGrade.Retained), DeviceClock.Judge(DeviceTime.FromEpoch(1795425881), Received, retained: true));

    [Fact]
    public void What_a_device_tells_of_the_past_is_dated_back_and_said_to_be_so()
    {
        var past = DeviceTime.FromEpoch(1780000000) with { IsBackfilled = true };
        Assert.Equal(ClockGrade.Backfilled, DeviceClock.Judge(past, Received).Grade);
        Assert.Equal(ClockGrade.Unset, DeviceClock.Judge(DeviceTime.FromEpoch(1780000000), Received).Grade);
    }
}
