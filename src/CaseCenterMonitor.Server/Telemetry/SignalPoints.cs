using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// What a device says, as rows of the catalogue at the instant it was so. A wristband is known by its own id and by nothing else: who wears it is in
/// no signal of a device. What officers write down makes no rows at all.
/// </summary>
public sealed class SignalPoints(string site, Centre centre)
{
    /// <exception cref="ArgumentOutOfRangeException">Nobody has said whether this kind of signal makes rows.</exception>
    public Point? Of(Signal signal) => signal switch
    {
        Signal.WristbandLocated located => Catalogue.Position.At(
            at: located.OccurredAt, [site, located.Wristband.Value, located.Zone?.Value ?? ""],
            ("presence", Words.NumberOf(located.Presence)), ("silent_seconds", Silence(located.OccurredAt, located.LastHeard))),
        Signal.BatteryReported battery => Catalogue.Battery.At(battery.OccurredAt, [site, battery.Wristband.Value], ("percent", battery.Percent)),
        Signal.ZoneCounted counted => Catalogue.Count.At(
            counted.OccurredAt, [site, counted.Zone.Value, counted.Camera.Value], ("people", counted.Count)),
        Signal.DoorChanged door => Catalogue.Door.At(
            door.OccurredAt, [site, door.Door.Value], ("open", Open(door.Physical)), ("locked", Locked(door.Lock)), ("forced", Forced(door.Alarm))),
        Signal.DeviceHealthChanged health => OfDevice(
            health.OccurredAt, health.Device, ("health", Words.NumberOf(health.Health)), ("silent_seconds", Silence(health.OccurredAt, health.LastHeard))),
        Signal.CameraViewChanged view => OfDevice(view.OccurredAt, view.Camera, ("view_clear", Clear(view.View))),
        Signal.Measured measured => MeasurementOf(measured.Quantity).At(
            measured.OccurredAt, [site, measured.Zone.Value], (Words.Of(measured.Quantity), measured.Value)),
        Signal.PowerChanged power => Catalogue.Climate.At(power.OccurredAt, [site, power.Zone.Value], ("power", power.On ? 1 : 0)),

        // Of gateways and clocks the samples tell; the others are events, which the journal and the alarms tell of.
        Signal.GatewayStatusChanged or Signal.ClockCompared or Signal.TimePassed or Signal.DoorAccessed or Signal.WristbandStrapChanged or Signal.BandMotionChanged
            or Signal.EmergencyReleaseChanged or Signal.DuressRaised or Signal.CallRung or Signal.CallAnswered or Signal.IncidentSeen or Signal.ConsoleAttended
            or Signal.SoundChanged or Signal.RecordingGap or Signal.StorageForecast or Signal.EscalationTested or Signal.WitnessAnswers or Signal.QuorumAnswers
            or Signal.RecordDisputed or Signal.SupervisorTold or Signal.Command => null,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), $"Nobody has said whether {signal.GetType().Name} makes rows."),
    };

    private static Measurement MeasurementOf(Quantity quantity) => quantity switch
    {
        Quantity.Temperature or Quantity.CarbonDioxide or Quantity.Smoke => Catalogue.Climate,
        Quantity.HeartRate or Quantity.Breathing or Quantity.Motion => Catalogue.Vitals,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "Nobody has said whether this is about a person."),
    };

    private Point? OfDevice(Instant at, DeviceId id, params (string, double?)[] values) =>
        centre.Devices.TryGetValue(id, out var device) ? Catalogue.Device.At(at, [site, Words.Of(device.Kind), id.Value], values) : null;

    private static double? Silence(Instant at, Instant? heard) => heard is { } last ? Math.Max(0, (at - last).TotalSeconds) : null;

    private static double? Open(DoorPhysical physical) => physical switch
    {
        DoorPhysical.Open => 1,
        DoorPhysical.Closed => 0,
        DoorPhysical.Unknown or DoorPhysical.Fault => null,
        _ => throw new ArgumentOutOfRangeException(nameof(physical), physical, "Open or not?"),
    };

    private static double? Locked(DoorLock state) => state switch
    {
        DoorLock.Locked => 1,
        DoorLock.Unlocked => 0,
        DoorLock.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Locked or not?"),
    };

    private static double? Forced(DoorAlarm alarm) => alarm switch
    {
        DoorAlarm.ForcedOpen => 1,
        DoorAlarm.Normal or DoorAlarm.OpenTooLong => 0,
        DoorAlarm.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "Forced or not?"),
    };

    private static double? Clear(ViewState view) => view switch
    {
        ViewState.Clear => 1,
        ViewState.Covered or ViewState.Moved or ViewState.Dark or ViewState.Defocused or ViewState.Frozen => 0,
        ViewState.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "Clear or not?"),
    };
}
