using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Tests.Protocol.Canonical;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;
using Wire = CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>What the wire says in the words of the core, and what names something that is not there.</summary>
public sealed class SignalFromEnvelopeTests
{
    private static readonly SignalFromEnvelope Convert = new(() => SmallCentre.Centre);
    private static readonly Instant Now = Instant.FromDateTimeOffset(Some.Time) + Duration.FromSeconds(1);

    [Fact]
    public void A_door_becomes_the_same_door()
    {
        var (signal, problem) = Convert.Convert(Some.Envelope(id: "D-out"), Now);
        var door = Assert.IsType<Signal.DoorChanged>(signal);
        Assert.Null(problem);
        Assert.Equal((DoorPhysical.Open, DoorAlarm.ForcedOpen, Instant.FromDateTimeOffset(Some.Time)), (door.Physical, door.Alarm, door.OccurredAt));
    }

    [Fact]
    public void What_the_site_file_does_not_have_is_refused_by_name()
    {
        Refused(Some.Envelope(id: "d-nowhere"), "d-nowhere");
        Refused(Some.Envelope(new Wire.CanonicalEvent.WristbandLocation("Desk", Wire.WristbandPresence.Present, null, null, 1), Wire.SubjectKind.Tag, "wb-none"), "wb-none");
        Refused(Some.Envelope(new Wire.CanonicalEvent.WristbandLocation("attic", Wire.WristbandPresence.Present, null, null, 1), Wire.SubjectKind.Tag, "wb-1"), "attic");
        Refused(Some.Envelope(new Wire.CanonicalEvent.WristbandStrap(Wire.StrapState.Open), Wire.SubjectKind.Tag, "wb-none"), "wb-none");
        Refused(Some.Envelope(new Wire.CanonicalEvent.ZoneOccupancy("Desk", 1), Wire.SubjectKind.Camera, "R-int"), "R-int");
        Refused(Some.Envelope(new Wire.CanonicalEvent.ZoneOccupancy("attic", 1), Wire.SubjectKind.Camera, "C-int"), "attic");
        Refused(Some.Envelope(new Wire.CanonicalEvent.DeviceHealth(Wire.HealthState.Lost, null, null), Wire.SubjectKind.Reader, "R-none"), "R-none");
    }

    [Fact]
    public void What_a_wristband_says_of_itself_becomes_the_same()
    {
        Assert.Equal(40, Assert.IsType<Signal.BatteryReported>(Of(new Wire.CanonicalEvent.WristbandBattery(40), "wb-1")).Percent);
        Assert.False(Assert.IsType<Signal.BandMotionChanged>(Of(new Wire.CanonicalEvent.WristbandMotion(false), "wb-1")).Moving);
        Refused(Some.Envelope(new Wire.CanonicalEvent.WristbandBattery(40), Wire.SubjectKind.Tag, "wb-none"), "wb-none");
        Refused(Some.Envelope(new Wire.CanonicalEvent.WristbandMotion(true), Wire.SubjectKind.Tag, "wb-none"), "wb-none");
    }

    [Fact]
    public void An_officer_who_calls_is_in_distress_and_anybody_else_rings_for_somebody_to_come()
    {
        var officer = SmallCentre.Centre.Officers.Values.First();
        var duress = Assert.IsType<Signal.DuressRaised>(Of(new Wire.CanonicalEvent.CallForHelp(Wire.DistressKind.Fall, "Desk"), officer.Wristband.Value));
        Assert.Equal((officer.Number, true), (duress.Officer, duress.ManDown));
        Assert.Equal("Desk", Assert.IsType<Signal.CallRung>(Of(new Wire.CanonicalEvent.CallForHelp(Wire.DistressKind.PanicButton, "Desk"), "wb-1")).Zone.Value);
        Refused(Some.Envelope(new Wire.CanonicalEvent.CallForHelp(Wire.DistressKind.PanicButton, null), Wire.SubjectKind.Tag, "wb-1"), "wb-1");
        Refused(Some.Envelope(new Wire.CanonicalEvent.CallForHelp(Wire.DistressKind.PanicButton, "attic"), Wire.SubjectKind.Tag, "wb-1"), "attic");
    }

    [Fact]
    public void The_button_of_an_officer_is_their_duress_and_any_other_is_the_bell_of_its_room()
    {
        var centre = SmallCentre.Centre;
        var officer = centre.Officers.Values.First().Number;
        var convert = new SignalFromEnvelope(() => new Centre(
            centre.Id, centre.Zones.Values, centre.Doors.Values,
            [
                new Device(new DeviceId("btn-desk"), DeviceKind.Button, new ZoneId("Desk"), centre.Gateways.First(), officer),
                new Device(new DeviceId("btn-bell"), DeviceKind.Button, new ZoneId("Desk"), centre.Gateways.First()),
            ],
            centre.Gateways, centre.Wristbands, centre.Officers.Values, centre.Policies));
        var press = new Wire.CanonicalEvent.CallForHelp(Wire.DistressKind.PanicButton, "Desk");
        Signal? Pressed(string button) => convert.Convert(Some.Envelope(press, Wire.SubjectKind.Button, button), Now).Signal;
        Assert.Equal(officer, Assert.IsType<Signal.DuressRaised>(Pressed("btn-desk")).Officer);
        Assert.Equal("Desk", Assert.IsType<Signal.CallRung>(Pressed("btn-bell")).Zone.Value);
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    [InlineData(-72L * 3_600_000, true)]
    [InlineData((-72L * 3_600_000) - 1, false)]
    public void A_time_that_cannot_be_is_replaced_by_when_the_gateway_received_it(long millisecondsFromNow, bool believed)
    {
        var time = Now + Duration.FromMilliseconds(millisecondsFromNow);
        var envelope = Some.Envelope(id: "D-out") with { Time = time.ToDateTimeOffset(), ReceivedTime = (Now - Duration.FromSeconds(3)).ToDateTimeOffset() };
        Assert.Equal(believed ? time : Now - Duration.FromSeconds(3), Convert.Convert(envelope, Now).Signal!.OccurredAt);
    }

    private static Signal? Of(Wire.CanonicalEvent data, string band) => Convert.Convert(Some.Envelope(data, Wire.SubjectKind.Tag, band), Now).Signal;

    private static void Refused(Wire.Envelope envelope, string name)
    {
        var (signal, problem) = Convert.Convert(envelope, Now);
        Assert.Null(signal);
        Assert.Contains($"'{name}'", problem, StringComparison.Ordinal);
    }
}
