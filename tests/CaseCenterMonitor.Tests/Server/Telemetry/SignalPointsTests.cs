using System.Reflection;
using System.Runtime.CompilerServices;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Telemetry;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>What devices say becomes figures, at the instant it was so.</summary>
public sealed class SignalPointsTests
{
    private static readonly Instant At = SmallCentre.At("09:00:30.250");
    private readonly SignalPoints _points = new("small", SmallCentre.Centre);

    public static TheoryData<Type> Kinds => [.. typeof(Signal).GetNestedTypes(BindingFlags.Public).Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Signal)))];

    /// <summary>Whoever adds a kind of signal says whether it makes rows; until then it throws here.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_signal_is_told_or_is_said_to_make_no_rows(Type kind) =>
        _ = _points.Of(Observed.Signals().FirstOrDefault(signal => signal.GetType() == kind) ?? (Signal)RuntimeHelpers.GetUninitializedObject(kind));

    [Fact]
    public void A_wristband_is_told_with_its_zone_and_how_well_it_is_heard_there() => Assert.Equal(
        "ccm_position,centre=small,wristband=wb-1,zone=Interview-1 presence=3i,silent_seconds=2.25 " + At.ToUnixTimeMilliseconds(),
        Line(new Signal.WristbandLocated(At, new WristbandId("wb-1"), new ZoneId("Interview-1"), WristbandPresence.Weak, SmallCentre.At("09:00:28"))));

    [Fact]
    public void A_wristband_that_was_never_placed_is_in_no_zone() => Assert.Equal(
        "ccm_position,centre=small,wristband=wb-1 presence=4i " + At.ToUnixTimeMilliseconds(),
        Line(new Signal.WristbandLocated(At, new WristbandId("wb-1"), null, WristbandPresence.Lost, null)));

    [Fact]
    public void What_a_device_cannot_say_is_no_figure()
    {
        Assert.Null(Line(new Signal.BatteryReported(At, new WristbandId("wb-1"), null)));
        Assert.Null(Line(new Signal.ZoneCounted(At, new DeviceId("C-int"), new ZoneId("Interview-1"), null)));
        Assert.Null(Line(new Signal.Measured(At, new ZoneId("Interview-1"), Quantity.HeartRate, null, Duration.FromSeconds(1))));
        Assert.Null(Line(new Signal.DoorChanged(At, new DoorId("D-out"), DoorPhysical.Fault, DoorLock.Unknown, DoorAlarm.Unknown)));
        Assert.Null(Line(new Signal.CameraViewChanged(At, new DeviceId("C-int"), ViewState.Unknown)));
    }

    [Fact]
    public void Zero_is_a_figure() => Assert.Contains(
        "people=0i", Line(new Signal.ZoneCounted(At, new DeviceId("C-int"), new ZoneId("Interview-1"), 0))!, StringComparison.Ordinal);

    [Theory]
    [InlineData(Quantity.HeartRate, "ccm_vitals", true)]
    [InlineData(Quantity.Breathing, "ccm_vitals", true)]
    [InlineData(Quantity.Motion, "ccm_vitals", true)]
    [InlineData(Quantity.Temperature, "ccm_climate", false)]
    [InlineData(Quantity.CarbonDioxide, "ccm_climate", false)]
    [InlineData(Quantity.Smoke, "ccm_climate", false)]
    public void What_is_measured_on_a_person_is_detail_and_what_is_measured_of_a_room_is_not(Quantity quantity, string measurement, bool isDetail)
    {
        var point = _points.Of(new Signal.Measured(At, new ZoneId("Interview-1"), quantity, 71.5, Duration.FromSeconds(1)))!;
        Assert.Equal((measurement, isDetail, 71.5), (point.Measurement.Name, point.Measurement.IsDetail, point.Values.Single().Value));
    }

    [Fact]
    public void A_device_that_the_centre_does_not_have_makes_no_rows() =>
        Assert.Null(_points.Of(new Signal.DeviceHealthChanged(At, new DeviceId("nobody"), HealthState.Lost, null)));

    [Fact]
    public void What_officers_do_makes_no_rows() => Assert.All(Observed.Signals().OfType<Signal.Command>(), command => Assert.Null(_points.Of(command)));

    private string? Line(Signal signal) => _points.Of(signal) is { } point ? LineProtocol.Line(point) : null;
}
