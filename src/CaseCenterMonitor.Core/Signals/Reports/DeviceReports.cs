using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What a camera can be seen to see.</summary>
public enum ViewState { Unknown, Clear, Covered, Moved, Dark, Defocused, Frozen }

public abstract partial record Signal
{
    /// <summary>A camera's view was covered, turned, darkened or frozen, or is clear again.</summary>
    public sealed record CameraViewChanged(Instant OccurredAt, DeviceId Camera, ViewState View) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Links.Find(Camera) is { } camera && camera.View?.IsNewerThan(OccurredAt) != true)
            {
                camera.View = Since<ViewState>.After(camera.View, View, OccurredAt, stamp.Entry);
                camera.ViewLostSince = View == ViewState.Clear ? null : camera.ViewLostSince ?? OccurredAt;
                touched.Add(camera, Reads.Vision);
            }
        }
    }

    /// <summary>The index of the recorder shows that nothing was kept for a while.</summary>
    public sealed record RecordingGap(Instant OccurredAt, DeviceId Camera, Instant From, Instant To) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Links.Find(Camera) is { } camera && !(camera.LastGap?.To >= To))
            {
                camera.LastGap = new Gap(From, To, OccurredAt, stamp.Entry);
                touched.Add(camera, Reads.Upkeep);
            }
        }
    }

    /// <summary>How far the clock of a gateway is from the server's.</summary>
    /// <param name="Offset">Positive when its clock is fast.</param>
    public sealed record ClockCompared(Instant OccurredAt, GatewayId Gateway, Duration Offset) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Links.Find(Gateway) is { } gateway && !(gateway.Clock?.At > OccurredAt))
            {
                gateway.Clock = new Since<Duration>(Offset, OccurredAt, stamp.Entry);
                touched.Add(gateway, Reads.Link);
            }
        }
    }

    /// <summary>The emergency release of a door was pulled, or is set again.</summary>
    public sealed record EmergencyReleaseChanged(Instant OccurredAt, DoorId Door, bool Pulled) : Report(OccurredAt)
    {
        public override bool IsUrgent => Pulled;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Doors.Find(Door) is { } door && door.EmergencyRelease?.IsNewerThan(OccurredAt) != true)
            {
                door.EmergencyRelease = Since<bool>.After(door.EmergencyRelease, Pulled, OccurredAt, stamp.Entry);
                touched.Add(door, Reads.Call);
            }
        }
    }

    /// <param name="Percent">0 to 100; null when the band cannot say.</param>
    public sealed record BatteryReported(Instant OccurredAt, WristbandId Wristband, int? Percent) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Wristband) is { } band && band.Battery?.IsNewerThan(OccurredAt) != true)
            {
                band.Battery = Since<int?>.After(band.Battery, Percent, OccurredAt, stamp.Entry);
                if (((Watched?)band.Wearer ?? band.Officer) is { } wearer)
                {
                    touched.Add(wearer, Reads.Band);
                }
            }
        }
    }

    /// <summary>A band moves, or has stopped moving.</summary>
    public sealed record BandMotionChanged(Instant OccurredAt, WristbandId Wristband, bool Moving) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Wristband) is { } band && band.Motion?.IsNewerThan(OccurredAt) != true)
            {
                band.Motion = Since<bool>.After(band.Motion, Moving, OccurredAt, stamp.Entry);
                if (((Watched?)band.Wearer ?? band.Officer) is { } wearer)
                {
                    touched.Add(wearer, Reads.Band);
                }
            }
        }
    }

    /// <summary>An officer has pressed the duress button they wear, or lies without moving.</summary>
    public sealed record DuressRaised(Instant OccurredAt, OfficerNumber Officer, bool ManDown = false) : Report(OccurredAt)
    {
        public override bool IsUrgent => true;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Officer) is { } officer && officer.DuressCall.Raise(new Since<bool>(ManDown, OccurredAt, stamp.Entry)))
            {
                touched.Add(officer, Reads.Call);
            }
        }
    }

    /// <summary>How long the recorder can still keep what it must keep.</summary>
    public sealed record StorageForecast(Instant OccurredAt, Duration Holds, Duration Required) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (!(situation.Suite.Storage?.At > OccurredAt))
            {
                situation.Suite.Storage = new Storage(OccurredAt, Holds, Required, stamp.Entry);
                touched.Add(situation.Suite, Reads.Upkeep);
            }
        }
    }

    /// <summary>Whether a step of the escalation would reach anybody.</summary>
    /// <param name="Step">Its name, such as centre-manager.</param>
    /// <param name="Problem">Why it would not: nobody on it, no channel, not tested; null when it would.</param>
    public sealed record EscalationTested(Instant OccurredAt, string Step, string? Problem) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Suite.Test(Step, Problem, OccurredAt, stamp))
            {
                touched.Add(situation.Suite, Reads.Roster);
            }
        }
    }
}

/// <summary>A time for which a recorder has kept nothing.</summary>
/// <param name="FoundAt">When the recorder's index showed it.</param>
public sealed record Gap(Instant From, Instant To, Instant FoundAt, long Entry);

public sealed record Storage(Instant At, Duration Holds, Duration Required, long Entry);
