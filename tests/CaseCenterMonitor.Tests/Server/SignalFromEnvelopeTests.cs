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
    private static readonly SignalFromEnvelope Convert = new(SmallCentre.Centre);
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

    private static void Refused(Wire.Envelope envelope, string name)
    {
        var (signal, problem) = Convert.Convert(envelope, Now);
        Assert.Null(signal);
        Assert.Contains($"'{name}'", problem, StringComparison.Ordinal);
    }
}
