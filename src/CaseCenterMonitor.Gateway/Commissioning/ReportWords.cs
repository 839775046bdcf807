using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>What a device said, in a few words for whoever sets it up. Tags are not named: most of them are telephones of people who pass by.</summary>
public static class ReportWords
{
    public static string Of(DeviceReport report) => report switch
    {
        DeviceReport.Door door => $"door {Word(door.Physical)}, lock {Word(door.Lock)}, alarm {Word(door.Alarm)}",
        DeviceReport.Access access => $"access {Word<object>(access.Result)} by {Word<object>(access.Means)}",
        DeviceReport.Alive => "proof of life",
        DeviceReport.Restarted => "it started anew: what it said before no longer holds",
        DeviceReport.Reconnected => "it was cut off and is back: its state wants confirming",
        DeviceReport.Degraded degraded => $"not well: {degraded.Detail}",
        DeviceReport.History past => $"about the past: {past.Detail}",
        DeviceReport.Availability there => Word<object>(there.Presence),
        DeviceReport.HubAvailability hub => $"the program that speaks for it: {Word<object>(hub.Presence)}",
        DeviceReport.Sighting => "it hears a tag",
        DeviceReport.TagState { PulsePerMinute: { } pulse } => string.Create(CultureInfo.InvariantCulture, $"a tag speaks of itself, a pulse of {pulse} a minute"),
        DeviceReport.TagState => "a tag speaks of itself",
        DeviceReport.Distress help => $"CALL FOR HELP: {Word<object>(help.Kind)}",
        DeviceReport.Battery { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"its battery is at {percent} %"),
        DeviceReport.Battery => "its battery cannot say how full it is",
        DeviceReport.Occupancy { Count: { } people } => string.Create(CultureInfo.InvariantCulture, $"it counts {people}"),
        DeviceReport.Occupancy => "its count is unknown",
        DeviceReport.Stillness still => string.Create(CultureInfo.InvariantCulture, $"somebody has not moved for {still.Idle.TotalSeconds:0} s"),
        DeviceReport.Nothing nothing => $"nothing for us: {nothing.Why}",
        DeviceReport.Refused refused => $"not understood: {refused.Reason}",
        _ => throw new InvalidOperationException($"No words for {report.GetType().Name}."),
    };

    private static string Word<T>(T? value) => value?.ToString()?.ToLowerInvariant() ?? "not said";
}
