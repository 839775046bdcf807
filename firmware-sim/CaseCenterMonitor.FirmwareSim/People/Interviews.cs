namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>Two officers fetch a person from a waiting room, sit with them in an interview room, and bring them back or let them go.</summary>
public sealed class Interviews(Premises premises, Departure departure, Random random)
{
    public const int OfficersNeeded = 2;

    private const double LeavesAfterwards = 0.6;

    /// <summary>An interview that began before the simulator did: everybody is seated already.</summary>
    public void Resume(Detainee detainee, IReadOnlyList<Officer> officers)
    {
        detainee.Interviewers = officers;
        premises.Duties.InterviewBegins(detainee, officers, detainee.Room!);
        premises.Agenda.After(random.Minutes(12, 25), () => End(detainee));
    }

    /// <summary>False when officers or rooms are wanting.</summary>
    public bool TryBegin(Detainee detainee)
    {
        if (premises.Rooms.KeepInterview(detainee.Entry.AgeGroup) is not { } room)
        {
            return false;
        }

        var officers = premises.Roster.Take(OfficersNeeded);
        if (officers.Count == 0)
        {
            premises.Rooms.GiveBack(room);
            return false;
        }

        detainee.FetchAt = DateTimeOffset.MaxValue;
        premises.Walk.Go([.. officers.Select(o => o.Body)], detainee.Body.Zone, officers[0].Number, () => Fetch(detainee, officers, room));
        return true;
    }

    private void Fetch(Detainee detainee, IReadOnlyList<Officer> officers, string room)
    {
        premises.Rooms.GiveBack(detainee.Room);
        (detainee.Room, detainee.IsWaiting) = (room, false);
        premises.Walk.Go([officers[0].Body, detainee.Body, officers[1].Body], room, officers[0].Number, () =>
        {
            premises.Say($"{detainee.Record} is interviewed in {room} by officers {officers[0].Number} and {officers[1].Number}");
            premises.Check(detainee);
            Resume(detainee, officers);
        });
    }

    private void End(Detainee detainee)
    {
        if (detainee.IsLeftAlone)
        {
            premises.Agenda.After(TimeSpan.FromMinutes(1), () => End(detainee));
            return;
        }

        var (escort, other) = (detainee.Interviewers[0], detainee.Interviewers[1]);
        detainee.Interviewers = [];
        premises.Check(detainee);
        premises.Duties.InterviewEnds(detainee.Record);
        premises.Roster.SendBack(other);
        premises.Rooms.GiveBack(detainee.Room);
        detainee.Room = null;
        if (random.NextDouble() < LeavesAfterwards || premises.Rooms.KeepWaiting(detainee.Entry.Sex, detainee.Entry.AgeGroup) is not { } room)
        {
            departure.Begin(detainee, escort);
        }
        else
        {
            detainee.Room = room;
            premises.Walk.Go([escort.Body, detainee.Body], room, escort.Number, () => Return(detainee, escort));
        }
    }

    private void Return(Detainee detainee, Officer escort)
    {
        detainee.IsWaiting = true;
        detainee.FetchAt = premises.Agenda.Now + random.Minutes(15, 30);
        premises.Check(detainee);
        premises.Roster.SendBack(escort);
        premises.Say($"{detainee.Record} is back in {detainee.Room}");
    }
}
