using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Which of the two times of a message counts, and how far it can be trusted (DEVICES.md 2, rule 2).</summary>
public static class DeviceClock
{
    /// <summary>A device that was cut off may tell what happened up to a day ago.</summary>
    public static readonly TimeSpan BehindMax = TimeSpan.FromHours(24);

    /// <summary>What a device says is about the past may lie so far back: a controller keeps its events for months.</summary>
    public static readonly TimeSpan BackfilledMax = TimeSpan.FromDays(366);

    /// <summary>A device clock may run this far ahead before it counts as not set.</summary>
    public static readonly TimeSpan AheadMax = TimeSpan.FromMinutes(2);

    /// <summary>From this step on the order of what happens within one step matters.</summary>
    private static readonly TimeSpan CoarseFrom = TimeSpan.FromSeconds(1);

    /// <summary>
    /// No device time: the gateway's. Outside the window: the gateway's, and the clock counts as not set.
    /// A device that counts in steps means some instant within the step: its end counts, or the receipt where that is earlier. So what a
    /// device says later never counts as earlier; a door that is forced right after it closed must not be taken for old news.
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

        // What a device tells of the past, because it was asked or has caught up, happened when it says: the time of receipt would make it the present.
        var behind = received - stated.Value;
        if (behind > (stated.IsBackfilled ? BackfilledMax : BehindMax) || behind < -AheadMax)
        {
            return (received, ClockGrade.Unset);
        }

        var time = behind < TimeSpan.Zero || stated.Resolution < CoarseFrom ? stated.Value : Earlier(stated.Value + stated.Resolution, received);
        var grade = stated.IsBackfilled ? ClockGrade.Backfilled : stated.IsAssumedLocal ? ClockGrade.LocalAssumed : ClockGrade.Device;
        return (time.ToUniversalTime(), grade);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
