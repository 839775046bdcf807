using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>What is said about doors, and what follows from it by itself.</summary>
internal sealed class DoorsOfFloor(Locator locator, Telling tell)
{
    private const string DoorDialect = "door/1";

    public void Tick(DoorDevice door, DateTimeOffset now, Findings findings)
    {
        if (door.Door.Tick(now) is { } concluded)
        {
            tell.Concluded(door.Subject, concluded, now, findings, DoorDialect);
        }
    }

    public void Tell(DoorDevice door, CanonicalEvent.DoorState? news, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        if (news is not null)
        {
            locator.Door(door.Subject.Id, news.Physical, now);
            tell.Said(door, news, report, retained, now, findings);
        }
    }

    public void TakeAccess(DoorDevice door, DeviceReport.Access report, Device by, bool retained, DateTimeOffset now, Findings findings)
    {
        var access = new CanonicalEvent.DoorAccess(report.Result, report.Means);
        if (!retained && report.Result == AccessResult.Granted)
        {
            door.Door.Granted(now);
        }

        if (!retained && door.Access.IsNew(access, now))
        {
            if (access.Result == AccessResult.Granted)
            {
                locator.Granted(door.Subject.Id, now);
            }

            tell.Said(door.Subject, access, report, by, now, findings);
        }
    }
}
