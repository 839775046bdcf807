using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>The way in: through the street door, booked in and given a band, searched, recorded, and to a waiting room, with one officer all the way.</summary>
public sealed class Intake(Premises premises, Random random)
{
    /// <summary>In this order; a centre without such a room leaves the step out.</summary>
    private static readonly string[] Steps = ["safety-search", "information-collection"];

    /// <summary>False when there is nobody to receive the person, or no room or band for them: then they come later.</summary>
    public bool TryBegin()
    {
        var (sex, age) = Anybody();
        if (premises.Rooms.First("registration") is not { } registration
            || premises.Wristbands.Take() is null
            || premises.Rooms.KeepWaiting(sex, age) is not { } room)
        {
            return false;
        }

        if (premises.Roster.Take(1) is not [var officer])
        {
            premises.Rooms.GiveBack(room);
            return false;
        }

        var entry = EntryFor(sex, age);
        premises.Walk.Go([officer.Body], registration, officer.Number, () => Receive(entry, officer, registration, room));
        return true;
    }

    public CustodyEntry EntryFor(string sex, string age) => new(
        premises.Records.Next(premises.Agenda.Now), sex, age,
        random.NextDouble() < 0.6 ? CustodyEntry.CriminalSummons : CustodyEntry.AdministrativeSummons,
        age != "adult" || random.NextDouble() < 0.4 ? CustodyEntry.Intermittent : CustodyEntry.General);

    public (string Sex, string AgeGroup) Anybody()
    {
        var sex = random.NextDouble() < 0.7 ? "male" : "female";
        var age = random.NextDouble();
        return (sex, age < 0.08 ? "minor" : age < 0.14 ? "elderly" : "adult");
    }

    private void Receive(CustodyEntry entry, Officer officer, string registration, string room)
    {
        var detainee = new Detainee(entry, premises.NewBody(entry.Record, FloorPlan.Outside, random)) { Room = room, LastCheck = premises.Agenda.Now };
        var arrivedAt = premises.Agenda.Now;
        premises.Add(detainee);
        premises.Say($"{entry.Record} arrives, received by officer {officer.Number}");
        premises.Walk.Go([detainee.Body], registration, officer.Number, () => premises.Agenda.After(random.Seconds(15, 30), () => BookIn(detainee, officer, arrivedAt)));
    }

    private void BookIn(Detainee detainee, Officer officer, DateTimeOffset arrivedAt)
    {
        premises.Desk.BookIn(detainee.Entry, arrivedAt);
        premises.Duties.BookedIn(detainee.Record);
        premises.PutBand(detainee);
        premises.Check(detainee);
        premises.Agenda.After(random.Seconds(40, 90), () => Next(detainee, officer, 0));
    }

    private void Next(Detainee detainee, Officer officer, int step)
    {
        if (step == Steps.Length)
        {
            premises.Walk.Go([officer.Body, detainee.Body], detainee.Room!, officer.Number, () => Wait(detainee, officer));
        }
        else if (premises.Rooms.First(Steps[step]) is { } zone)
        {
            premises.Walk.Go(
                [officer.Body, detainee.Body], zone, officer.Number,
                () => premises.Agenda.After(random.Seconds(80, 180), () => Next(detainee, officer, step + 1)));
        }
        else
        {
            Next(detainee, officer, step + 1);
        }
    }

    private void Wait(Detainee detainee, Officer officer)
    {
        detainee.IsWaiting = true;
        premises.Duties.PassedIntake(detainee.Record);
        detainee.FetchAt = premises.Agenda.Now + random.Minutes(6, 25);
        premises.Check(detainee);
        premises.Roster.SendBack(officer);
        premises.Say($"{detainee.Record} waits in {detainee.Room}");
    }
}
