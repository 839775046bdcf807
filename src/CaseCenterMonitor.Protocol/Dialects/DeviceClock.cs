using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Which of the two times of a message counts, and how far it can be trusted (DEVICES.md 2, rule 2).</summary>
public static class DeviceClock
{
    /// <summary>A device that was cut off may tell what happened up to a day ago.</summary>
    public static readonly TimeSpan BehindMax = TimeSpan.FromHours(24);

    /// <summary>A device clock may run this far ahead before it counts as not set.</summary>
    public static readonly TimeSpan AheadMax = TimeSpan.FromMinutes(2);

    /// <summary>
    /// No device time: the gateway's. Outside the window: the gateway's, and the clock counts as not set.
    /// Within one step of the device's clock: the gateway's too, because the device's is only coarser, yet its clock is right.
    /// </summary>
    public static (DateTimeOffset Time, ClockGrade Grade) Judge(DeviceTime? device, DateTimeOffset received, bool retained = false)
    {
        if (retained)
        {
            return (received, ClockGrade.Retained);
        }

        if (device is not { } stated)
        {
            return (received, ClockGrade.Gateway);
        }

        var behind = received - stated.Value;
        if (behind > BehindMax || behind < -AheadMax)
        {
            return (received, ClockGrade.Unset);
        }

        var isSameStep = behind >= TimeSpan.Zero && behind < stated.Resolution;
        return (isSameStep ? received : stated.Value.ToUniversalTime(), ClockGrade.Device);
    }
}
