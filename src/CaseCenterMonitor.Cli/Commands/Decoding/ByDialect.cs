using CaseCenterMonitor.Gateway.Commissioning;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Cli.Commands.Decoding;

/// <summary>Without a site: each message for itself, each device under its own name.</summary>
internal sealed class ByDialect(DialectSet dialects) : IInterpreter
{
    public Meaning Interpret(MessageLine line)
    {
        if (dialects.Of(line.Message.Topic) is not { } dialect)
        {
            return new Meaning(null, [], [], [], ["No dialect has this topic."]);
        }

        var reports = dialect.Decode(line.Message);
        return new Meaning(
            dialect.Name,
            [.. reports.SelectMany(report => Events(report, dialect.Name).Select(meant => Event(meant.Subject, meant.Data, report, line, dialect.Name)))],
            [.. reports.OfType<DeviceReport.Sighting>()],
            [.. reports.Where(IsOnlyWords).Select(ReportWords.Of)],
            [.. reports.OfType<DeviceReport.Refused>().Select(refused => refused.Reason)]);
    }

    private static MeantEvent Event(string subject, CanonicalEvent data, DeviceReport report, MessageLine line, string dialect)
    {
        var (time, grade) = DeviceClock.Judge(report.Time, line.ReceivedAt, line.Message.Retained);
        return new MeantEvent(subject, data, time, line.ReceivedAt, grade, $"{dialect}/1");
    }

    private static IEnumerable<(string Subject, CanonicalEvent Data)> Events(DeviceReport report, string dialect)
    {
        var (door, device) = ($"door/{report.Address}", $"device/{report.Address}");
        return report switch
        {
            DeviceReport.Door state => [(door, new CanonicalEvent.DoorState(
                state.Physical ?? DoorPhysical.Unknown, state.Lock ?? DoorLock.Unknown, state.Alarm ?? DoorAlarm.Unknown, state.Evidence))],
            DeviceReport.Access access => [(door, new CanonicalEvent.DoorAccess(access.Result, access.Means))],
            DeviceReport.Occupancy count => [($"camera/{count.Address}", new CanonicalEvent.ZoneOccupancy(count.Address, count.Count))],
            DeviceReport.Availability there => [(device, Health(there.Presence))],
            DeviceReport.HubAvailability hub => [($"hub/{dialect}", Health(hub.Presence))],
            DeviceReport.Degraded degraded => [(device, new CanonicalEvent.DeviceHealth(HealthState.Degraded, null, degraded.Detail))],
            DeviceReport.TagState state => TagEvents(state).Select(data => ($"tag/{state.Tag}", data)),
            DeviceReport.Distress help => [(help.Tag is { } tag ? $"tag/{tag}" : device, new CanonicalEvent.CallForHelp(help.Kind, null, help.Evidence))],
            DeviceReport.Alive or DeviceReport.Restarted or DeviceReport.Reconnected or DeviceReport.History or DeviceReport.Sighting or DeviceReport.Battery
                or DeviceReport.Stillness or DeviceReport.Nothing or DeviceReport.Refused => [],
            _ => throw new InvalidOperationException($"Nobody says what {report.GetType().Name} means."),
        };
    }

    private static IEnumerable<CanonicalEvent> TagEvents(DeviceReport.TagState state)
    {
        if (state.BatteryPercent is { } percent)
        {
            yield return new CanonicalEvent.WristbandBattery(percent);
        }

        if (state.Moving is { } moving)
        {
            yield return new CanonicalEvent.WristbandMotion(moving);
        }

        if (state.Worn is { } worn)
        {
            yield return new CanonicalEvent.WristbandStrap(worn ? StrapState.Closed : StrapState.Open);
        }
    }

    private static CanonicalEvent.DeviceHealth Health(Presence presence) => presence switch
    {
        Presence.Online => new CanonicalEvent.DeviceHealth(HealthState.Online, null),
        Presence.Offline => new CanonicalEvent.DeviceHealth(HealthState.Lost, null, "its last will came"),
        Presence.Stopped => new CanonicalEvent.DeviceHealth(HealthState.Degraded, null, "it was switched off"),
        _ => throw new InvalidOperationException($"Nobody says what {presence} means."),
    };

    // What is no event, no reading and no fault is said in words; a pulse is no event yet.
    private static bool IsOnlyWords(DeviceReport report) => report is DeviceReport.Alive or DeviceReport.Restarted or DeviceReport.Reconnected or DeviceReport.History
        or DeviceReport.Battery or DeviceReport.Stillness or DeviceReport.Nothing or DeviceReport.TagState { PulsePerMinute: not null };
}
