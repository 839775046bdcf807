using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>A seeded shift: people who are here already, one officer on patrol, interviews, arrivals every few minutes, and departures.</summary>
public sealed class Shift
{
    /// <summary>More arrive only while fewer than this many above the first population are here.</summary>
    private const int RoomForArrivals = 4;

    private const int InterviewsAtStart = 2;

    private static readonly TimeSpan InterviewPlanning = TimeSpan.FromSeconds(30);

    private readonly Premises _premises;
    private readonly Random _random;
    private readonly Intake _intake;
    private readonly Interviews _interviews;
    private readonly int _population;

    public Shift(Premises premises, Random random, int population)
    {
        (_premises, _random, _population) = (premises, random, population);
        _intake = new Intake(premises, random);
        _interviews = new Interviews(premises, new Departure(premises, random), random);
    }

    public void Begin(DeskOpening? opening)
    {
        if (_premises.Roster.Take(1) is [var patrol])
        {
            patrol.Body.Zone = _premises.Rooms.First("observation-corridor") ?? patrol.Body.Zone;
            patrol.Body.Step(_premises.Plan.Rooms[patrol.Body.Zone].Anywhere(_random), TimeSpan.Zero);
            _premises.Agenda.After(TimeSpan.FromSeconds(20), new Patrol(_premises, patrol, _random).Begin);
        }

        foreach (var person in (opening?.People ?? []).Where(p => p.Wristband is not null))
        {
            TakeOver(person);
        }

        while (_premises.Detainees.Count < _population && TryPopulate())
        {
        }

        _premises.Duties.Begin(() => _premises.Detainees.Count);
        _premises.Agenda.After(_random.Minutes(2, 4), Arrive);
        _premises.Agenda.Every(InterviewPlanning, InterviewPlanning, FetchForInterview);
    }

    /// <summary>Somebody who is here when the simulator starts, and came at <paramref name="arrivedAt"/>.</summary>
    /// <returns>Null when there is no place or band left.</returns>
    public Detainee? Populate(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastCheck)
    {
        if (_premises.Wristbands.Take() is null || _premises.Rooms.KeepWaiting(entry.Sex, entry.AgeGroup) is not { } room)
        {
            return null;
        }

        var detainee = new Detainee(entry, _premises.NewBody(entry.Record, room, _random)) { Room = room, IsWaiting = true };
        _premises.Add(detainee);
        _premises.Desk.BookIn(entry, arrivedAt, lastCheck);
        _premises.Duties.BookedIn(entry.Record);
        _premises.Duties.PassedIntake(entry.Record);
        _premises.PutBand(detainee);
        detainee.LastCheck = lastCheck ?? arrivedAt;

        return detainee;
    }

    /// <summary>A new custody record for the person a scenario needs.</summary>
    public CustodyEntry NewEntry(string basis, string observation) =>
        new(_premises.Records.Next(_premises.Agenda.Now), "male", "adult", basis, observation);

    private bool TryPopulate()
    {
        var (sex, age) = _intake.Anybody();
        var entry = _intake.EntryFor(sex, age);
        var arrived = _premises.Agenda.Now - _random.Minutes(30, entry.Basis == CustodyEntry.CriminalSummons ? 300 : 180);
        if (Populate(entry, arrived, _premises.Agenda.Now - _random.Minutes(1, 8)) is not { } detainee)
        {
            return false;
        }

        Plan(detainee);
        return true;
    }

    /// <summary>Still here from an earlier run of the simulator.</summary>
    private void TakeOver(DeskOpening.Person person)
    {
        if (_premises.Wristbands.Find(person.Wristband!) is not { } band)
        {
            return;
        }

        var room = _premises.Rooms.KeepWaiting(person.Entry.Sex, person.Entry.AgeGroup) ?? _premises.Rooms.Keep(person.Zone ?? _premises.Rooms.First("registration")!);
        var detainee = new Detainee(person.Entry, _premises.NewBody(person.Entry.Record, room, _random))
        {
            Room = room,
            IsWaiting = true,
            LastCheck = person.LastCheck ?? DateTimeOffset.MinValue.AddDays(1),
        };
        detainee.Body.Wear(band);
        _premises.Add(detainee);
        Plan(detainee);
    }

    /// <summary>The first ones sit in an interview already; the others are fetched some time later.</summary>
    private void Plan(Detainee detainee)
    {
        detainee.FetchAt = _premises.Agenda.Now + _random.Minutes(4, 40);
        var running = _premises.Detainees.Count(d => d.Interviewers.Count > 0);
        if (running < InterviewsAtStart && _premises.Roster.Free >= Interviews.OfficersNeeded + 1
            && _premises.Rooms.KeepInterview(detainee.Entry.AgeGroup) is { } room)
        {
            _premises.Rooms.GiveBack(detainee.Room);
            (detainee.Room, detainee.IsWaiting) = (room, false);
            var officers = _premises.Roster.Take(Interviews.OfficersNeeded);
            foreach (var body in officers.Select(o => o.Body).Append(detainee.Body))
            {
                body.Zone = room;
                body.Step(_premises.Plan.Rooms[room].Anywhere(_random), TimeSpan.Zero);
            }

            _interviews.Resume(detainee, officers);
        }
    }

    private void Arrive()
    {
        if (_premises.Detainees.Count < _population + RoomForArrivals)
        {
            // Nobody free to receive them: they come with the next ones.
            _intake.TryBegin();
        }

        _premises.Agenda.After(_random.Minutes(3, 7), Arrive);
    }

    private void FetchForInterview()
    {
        var next = _premises.Detainees.Where(d => d.IsWaiting && !d.IsLeftAlone && d.FetchAt <= _premises.Agenda.Now).MinBy(d => d.FetchAt);
        if (next is not null && !_interviews.TryBegin(next))
        {
            next.FetchAt += _random.Minutes(1, 3);
        }
    }
}
