using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

public sealed class EnvelopeJsonTests
{
    private const string Golden =
        """
        {"specversion":"1.0","id":"gw-a1:7f3c:000184213","source":"/ccm/northside/gw-a1","type":"ccm.door.state.v1","subject":"door/d-int-2","time":"2026-11-23T09:24:41.312Z","datacontenttype":"application/json","dataschema":"urn:ccm:door-state:1","sequence":"000184213","bootid":"7f3c","receivedtime":"2026-11-23T09:24:41.498Z","clock":"device","dialect":"esp-rfid/1","replay":false,"data":{"physical":"open","lock":"unlocked","alarm":"forcedOpen","evidence":"Door was tampered!"}}
        """;

    private const string Topic = "ccm/v1/northside/gw-a1/door/d-int-2/event";

    public static TheoryData<CanonicalEvent, SubjectKind> Every() => new()
    {
        { Some.Door, SubjectKind.Door },
        { new CanonicalEvent.DoorState(DoorPhysical.Fault, DoorLock.Unknown, DoorAlarm.Unknown), SubjectKind.Door },
        { new CanonicalEvent.DoorAccess(AccessResult.Denied, AccessMeans.Card), SubjectKind.Door },
        { new CanonicalEvent.WristbandLocation("waiting-men", WristbandPresence.Present, Some.Time, 1.25, 2), SubjectKind.Tag },
        { new CanonicalEvent.WristbandLocation(null, WristbandPresence.Unknown, null), SubjectKind.Tag },
        {
            new CanonicalEvent.WristbandLocation("waiting-men", WristbandPresence.Present, Some.Time)
            {
                Confidence = LocationConfidence.Low, Move = MoveEvidence.Implausible, Camera = CameraEvidence.Contradicts,
            },
            SubjectKind.Tag
        },
        { new CanonicalEvent.WristbandStrap(StrapState.Open), SubjectKind.Tag },
        { new CanonicalEvent.ZoneOccupancy("interview-1", 3), SubjectKind.Camera },
        { new CanonicalEvent.ZoneOccupancy("interview-1", null), SubjectKind.Camera },
        { new CanonicalEvent.DeviceHealth(HealthState.Late, Some.Time, "silent for 75 s"), SubjectKind.Reader },
        { new CanonicalEvent.DeviceHealth(HealthState.Lost, null), SubjectKind.Camera },
    };

    [Fact]
    public void An_envelope_is_written_as_the_wire_format_has_it()
    {
        Assert.Equal(Golden, Encoding.UTF8.GetString(EnvelopeJson.Write(Some.Envelope())));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_is_written_is_read_back_as_the_same(CanonicalEvent data, SubjectKind kind)
    {
        var envelope = Some.Envelope(data, kind) with { Replay = true, Clock = ClockGrade.LocalAssumed, Time = Some.Time.AddTicks(1) };
        var read = EnvelopeJson.Read(EnvelopeJson.Write(envelope), Topics.Event(envelope));
        Assert.Null(read.Problem);
        Assert.Equal(envelope, read.Value);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_CloudEvents_library_reads_our_envelope(CanonicalEvent data, SubjectKind kind)
    {
        var envelope = Some.Envelope(data, kind);
        var read = new JsonEventFormatter().DecodeStructuredModeMessage(EnvelopeJson.Write(envelope), null, null);
        Assert.True(read.IsValid);
        Assert.Equal(CloudEventsSpecVersion.V1_0, read.SpecVersion);
        Assert.Equal(envelope.Id, read.Id);
        Assert.Equal(envelope.Time, read.Time);
        Assert.Equal(envelope.Subject.ToString(), read.Subject);
        Assert.Equal("000184213", read["sequence"]);
        Assert.Equal("7f3c", read["bootid"]);
        Assert.NotNull(read.DataSchema);
        Assert.NotNull(read.Data);
    }

    [Fact]
    public void An_attribute_that_is_not_ours_is_passed_over()
    {
        var read = Read(Golden.Replace("\"replay\"", "\"traceparent\":\"00-1\",\"replay\"", StringComparison.Ordinal));
        Assert.NotNull(read.Value);
    }

    [Theory]
    [InlineData("\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"")]
    [InlineData("\"id\":\"gw-a1:7f3c:000184213\"", "\"id\":\"gw-a1:7f3c:000184214\"")]
    [InlineData("\"id\":\"gw-a1:7f3c:000184213\"", "\"id\":\"gw-b2:7f3c:000184213\"")]
    [InlineData("\"id\":\"gw-a1:7f3c:000184213\"", "\"id\":7")]
    [InlineData("/ccm/northside/gw-a1", "/ccm/southside/gw-a1")]
    [InlineData("ccm.door.state.v1", "ccm.door.state.v2")]
    [InlineData("door/d-int-2", "door/d-int-3")]
    [InlineData("door/d-int-2", "tag/d-int-2")]
    [InlineData("door/d-int-2", "window/d-int-2")]
    [InlineData("door/d-int-2", "door/D INT")]
    [InlineData("door/d-int-2", "door/")]
    [InlineData("\"time\":\"2026-11-23T09:24:41.312Z\"", "\"time\":\"2026-11-23T09:24:41.312\"")]
    [InlineData("\"time\":\"2026-11-23T09:24:41.312Z\"", "\"time\":\"1999-12-31T23:59:59.999Z\"")]
    [InlineData("\"time\":\"2026-11-23T09:24:41.312Z\"", "\"time\":\"2100-01-01T00:00:00Z\"")]
    [InlineData("\"time\":\"2026-11-23T09:24:41.312Z\"", "\"time\":1763889881")]
    [InlineData("\"time\":\"2026-11-23T09:24:41.312Z\",", "")]
    [InlineData("\"sequence\":\"000184213\"", "\"sequence\":\"184213\"")]
    [InlineData("\"sequence\":\"000184213\"", "\"sequence\":184213")]
    [InlineData("\"sequence\":\"000184213\"", "\"sequence\":\"-00000001\"")]
    [InlineData("\"clock\":\"device\"", "\"clock\":\"Device\"")]
    [InlineData("\"replay\":false", "\"replay\":\"false\"")]
    [InlineData("\"replay\":false", "\"replay\":false,\"replay\":true")]
    [InlineData("\"physical\":\"open\"", "\"physical\":\"ajar\"")]
    [InlineData("\"physical\":\"open\"", "\"physical\":\"1\"")]
    [InlineData("\"physical\":\"open\"", "\"physical\":null")]
    [InlineData("\"physical\":\"open\"", "\"physical\":\"open\",\"physical\":\"closed\"")]
    [InlineData("\"evidence\":\"Door was tampered!\"", "\"evidence\":{}")]
    [InlineData("\"evidence\":\"Door was tampered!\"", "\"evidence\":\"\\ud800\"")]
    [InlineData("\"evidence\":\"Door was tampered!\"", "\"\\ud800\":1")]
    [InlineData("\"data\":{", "\"data\":[],\"old\":{")]
    public void An_envelope_that_is_wrong_in_one_place_is_refused_with_a_reason(string right, string wrong)
    {
        Assert.Contains(right, Golden, StringComparison.Ordinal);
        var read = Read(Golden.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(read.Value);
        Assert.NotEmpty(read.Problem!);
    }

    [Theory]
    [InlineData("ccm/v1/northside/gw-b2/door/d-int-2/event")]
    [InlineData("ccm/v1/northside/gw-a1/door/d-int-2/state")]
    [InlineData("ccm/v1/northside/gw-a1/door/d-int-3/event")]
    [InlineData("ccm/v2/northside/gw-a1/door/d-int-2/event")]
    [InlineData("")]
    public void An_envelope_on_the_topic_of_another_is_refused(string topic)
    {
        Assert.NotNull(EnvelopeJson.Read(Encoding.UTF8.GetBytes(Golden), topic).Problem);
    }

    [Fact]
    public void An_envelope_larger_than_the_limit_is_refused_without_being_parsed()
    {
        var large = Golden.Replace("Door was tampered!", new string('x', EnvelopeJson.BytesMax), StringComparison.Ordinal);
        Assert.Contains("larger", Read(large).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_any_kind_never_throw()
    {
        var random = new Random(20261123);
        var golden = Encoding.UTF8.GetBytes(Golden);
        for (var round = 0; round < 20_000; round++)
        {
            var mutated = (byte[])golden.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            var read = EnvelopeJson.Read(mutated.AsSpan(0, random.Next(mutated.Length + 1)), Topic);
            Assert.True(read.Value is null != (read.Problem is null));
        }
    }

    private static DecodedEnvelope Read(string json) => EnvelopeJson.Read(Encoding.UTF8.GetBytes(json), Topic);
}
