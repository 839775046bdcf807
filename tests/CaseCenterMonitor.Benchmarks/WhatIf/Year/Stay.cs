using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>One person from the vehicle gate to the street: intake, waiting room, interviews, toilet, meals, release.</summary>
internal sealed class Stay(Guest guest, House house, Crews crews, Floor floor, Entries entries, Diary diary, Luck luck, DateTimeZone zone)
{
    private Instant _mealAt = guest.ArrivedAt + Duration.FromHours(4);
    private Instant _toiletAt = guest.ArrivedAt + luck.Minutes(60, 180);
    private Instant _interviewAt = guest.ArrivedAt + luck.Minutes(90, 170);
    private int _extensions;

    private int Hour => diary.Now.InZone(zone).Hour;

    public IEnumerable<Duration> Course()
    {
        foreach (var wait in WithOfficers(1, Intake, like: YearCentre.IsWoman, needed: guest.Sex == Sex.Female))
        {
            yield return wait;
        }

        while (diary.Now < guest.LeavesAt)
        {
            yield return luck.Minutes(1, 6);
            Extend();
            Rest();
            Eat();
            foreach (var wait in Errand())
            {
                yield return wait;
            }
        }

        foreach (var wait in WithOfficers(1, Leave))
        {
            yield return wait;
        }
    }

    private IEnumerable<Duration> Errand()
    {
        if (diary.Now >= _interviewAt && !guest.Asleep)
        {
            _interviewAt = diary.Now + luck.Minutes(180, 420);
            return house.TryTakeInterviewRoom(guest) is { } room ? WithOfficers(2, officers => Interview(officers, room)) : [];
        }

        if (diary.Now >= _toiletAt)
        {
            _toiletAt = diary.Now + (guest.Asleep ? luck.Minutes(240, 420) : luck.Minutes(100, 240));
            return WithOfficers(1, Toilet);
        }

        return [];
    }

    private IEnumerable<Duration> WithOfficers(
        int count, Func<IReadOnlyList<OfficerNumber>, IEnumerable<Duration>> task, Func<OfficerNumber, bool>? like = null, bool needed = false)
    {
        IReadOnlyList<OfficerNumber>? officers;
        while ((officers = crews.TryTake(count, needed ? like : null)) is null)
        {
            yield return luck.Minutes(1, 3);
        }

        foreach (var wait in task(officers))
        {
            yield return wait;
        }

        crews.Release(officers);
    }

    private IEnumerable<Duration> Intake(IReadOnlyList<OfficerNumber> officers)
    {
        var (officer, band) = (officers[0], YearCentre.BandOf(officers[0]));
        foreach (var wait in floor.Walk([band], Rooms.Registration))
        {
            yield return wait;
        }

        floor.Place(guest.Band, Rooms.Registration);
        yield return luck.Minutes(1, 4);
        entries.Write(new Signal.BookedIn(diary.Now, officer, guest.Record, guest.Sex, guest.Age, guest.Basis, guest.Level, guest.ArrivedAt, guest.ArrivedAt));
        yield return luck.Seconds(20, 60);
        entries.Write(new Signal.WristbandAssigned(diary.Now, officer, guest.Record, guest.Band));
        house.Guests.Add(guest);
        guest.LastLook = diary.Now;
        entries.Look(guest, officer, diary.Now);
        yield return luck.Minutes(1, 4);
        entries.Write(new Signal.RiskAssessed(diary.Now, officer, guest.Record, guest.Drunk ? Risk.Intoxicated : Risk.None));
        if (guest.Drunk)
        {
            entries.Write(new Signal.ObservationPlanSet(diary.Now, officer, guest.Record, "intoxicated", "Smells of alcohol, unsteady"));
            entries.Write(new Signal.SoberingStarted(diary.Now, officer, guest.Record, officer.Value));
        }

        entries.Done(guest, officer, Stage.Registration);
        foreach (var (room, stage, least, most) in Line())
        {
            foreach (var wait in floor.Walk([band, guest.Band], room))
            {
                yield return wait;
            }

            yield return luck.Minutes(least, most);
            entries.Done(guest, officer, stage);
            if (stage == Stage.PersonalProperty)
            {
                entries.Write(new Signal.BelongingsListed(diary.Now, officer, guest.Record, officer, crews.AtDesk));
            }
        }

        guest.Room = house.WaitingRoomFor(guest);
        entries.Write(new Signal.RoomAllocated(diary.Now, officer, guest.Record, guest.Room));
        foreach (var wait in Bring(officer))
        {
            yield return wait;
        }

        entries.Done(guest, officer, Stage.WaitingRoom);
        entries.Write(new Signal.ContactMade(diary.Now, officer, guest.Record, ContactKind.Rights));
        entries.Write(new Signal.ContactMade(diary.Now, officer, guest.Record, ContactKind.Family, luck.OneIn(12) ? "No number known" : null));
        entries.Drink(guest, officer);
    }

    private static IEnumerable<(ZoneId Room, Stage Stage, double Least, double Most)> Line() =>
    [
        (Rooms.Search, Stage.SafetySearch, 4, 10), (Rooms.Property, Stage.PersonalProperty, 4, 9),
        (Rooms.Information, Stage.InformationCollection, 6, 14), (Rooms.Medical, Stage.MedicalScreening, 3, 8),
    ];

    // Into the waiting room, the officer looks round, and out again.
    private IEnumerable<Duration> Bring(OfficerNumber officer)
    {
        var band = YearCentre.BandOf(officer);
        foreach (var wait in floor.Walk([band, guest.Band], guest.Room))
        {
            yield return wait;
        }

        yield return luck.Seconds(8, 40);
        guest.Waits = true;
        if (entries.Look(guest, officer, diary.Now))
        {
            guest.LastLook = diary.Now;
        }

        foreach (var wait in floor.Walk([band], Rooms.Desk))
        {
            yield return wait;
        }
    }

    private IEnumerable<Duration> Fetch(IReadOnlyList<OfficerNumber> officers, ZoneId to)
    {
        IReadOnlyList<WristbandId> bands = [.. officers.Select(YearCentre.BandOf)];
        foreach (var wait in floor.Walk(bands, guest.Room))
        {
            yield return wait;
        }

        guest.Waits = false;
        Wake(officers[0]);
        yield return luck.Seconds(10, 40);
        foreach (var wait in floor.Walk([.. bands, guest.Band], to))
        {
            yield return wait;
        }
    }

    private IEnumerable<Duration> Toilet(IReadOnlyList<OfficerNumber> officers)
    {
        foreach (var wait in Fetch(officers, Rooms.Toilet))
        {
            yield return wait;
        }

        yield return luck.Minutes(1.5, 6);
        foreach (var wait in Bring(officers[0]))
        {
            yield return wait;
        }
    }

    private IEnumerable<Duration> Interview(IReadOnlyList<OfficerNumber> officers, ZoneId room)
    {
        foreach (var wait in Fetch(officers, room))
        {
            yield return wait;
        }

        yield return luck.Minutes(1, 3);
        var night = Hour is >= 22 or < 6;
        entries.Write(new Signal.InterviewBegan(
            diary.Now, officers[0], guest.Record, room, officers, Recorded: !luck.OneIn(60), AdultPresent: guest.Age == AgeGroup.Minor && !luck.OneIn(15),
            night && !luck.OneIn(8) ? "The limit ends before morning" : null));
        var minutes = luck.Between(25, 115);
        if (luck.OneIn(6))
        {
            yield return luck.Minutes(5, 15);
            foreach (var wait in StepOut(officers[1], room))
            {
                yield return wait;
            }
        }

        for (; minutes > 0; minutes -= 25)
        {
            yield return luck.Minutes(Math.Min(minutes, 24), Math.Min(minutes, 25));
            guest.LastLook = diary.Now;
            entries.Look(guest, officers[0], diary.Now);
        }

        entries.Write(new Signal.InterviewEnded(diary.Now, officers[0], guest.Record));
        house.GiveBackInterviewRoom(room);
        entries.Drink(guest, officers[0]);
        yield return luck.Minutes(0.5, 3);
        foreach (var wait in Bring(officers[0]))
        {
            yield return wait;
        }

        foreach (var wait in floor.Walk([YearCentre.BandOf(officers[1])], Rooms.Desk))
        {
            yield return wait;
        }
    }

    // One of the two fetches a paper; sometimes it takes longer than it may.
    private IEnumerable<Duration> StepOut(OfficerNumber officer, ZoneId room)
    {
        IReadOnlyList<WristbandId> band = [YearCentre.BandOf(officer)];
        foreach (var wait in floor.Walk(band, Rooms.Desk))
        {
            yield return wait;
        }

        yield return luck.About(Duration.FromSeconds(50));
        foreach (var wait in floor.Walk(band, room))
        {
            yield return wait;
        }
    }

    private void Extend()
    {
        IReadOnlyList<(string From, string To, double Hours, string Rank)> steps = guest.Basis switch
        {
            "inquiry.max" => [("inquiry.max", "inquiry.ext1", 12, "county-duty-head"), ("inquiry.ext1", "inquiry.ext2", 24, "county-head-in-charge")],
            "admin.summons.max" => [("admin.summons.max", "admin.summons.extended", 8, "department-head")],
            _ => [("criminal.summons.max", "criminal.summons.extended", 12, "department-head")],
        };
        if (_extensions < steps.Count && diary.Now > guest.ArrivedAt + Duration.FromHours(steps[_extensions].Hours - 1))
        {
            var step = steps[_extensions++];
            if (guest.LeavesAt > guest.ArrivedAt + Duration.FromHours(step.Hours) && !luck.OneIn(10))
            {
                entries.Write(new Signal.ExtensionApproved(diary.Now, crews.AtDesk, guest.Record, step.To, "approver", "Complex case", step.Rank));
            }
        }
    }

    private void Rest()
    {
        if (!guest.Asleep && guest.Waits && Hour is >= 22 or < 5 && luck.OneIn(6))
        {
            guest.Asleep = entries.Write(new Signal.RestBegan(diary.Now, crews.AtDesk, guest.Record));
        }
        else if (guest.Asleep && Hour is >= 6 and < 22)
        {
            Wake(crews.AtDesk);
        }
    }

    private void Wake(OfficerNumber by)
    {
        if (guest.Asleep)
        {
            guest.Asleep = false;
            entries.Write(new Signal.RestEnded(diary.Now, by, guest.Record, "Woken"));
        }
    }

    private void Eat()
    {
        if (diary.Now >= _mealAt && !guest.Asleep && Hour is >= 6 and < 22)
        {
            _mealAt = diary.Now + luck.Minutes(220, 310);
            entries.Write(new Signal.MealOffered(diary.Now, crews.AtDesk, guest.Record, MealKind.Main, !luck.OneIn(8)));
            entries.Drink(guest, crews.AtDesk);
        }
    }

    private IEnumerable<Duration> Leave(IReadOnlyList<OfficerNumber> officers)
    {
        var officer = officers[0];
        if (guest.Drunk)
        {
            entries.Write(new Signal.SoberingEnded(diary.Now, officer, guest.Record));
        }

        if (!luck.OneIn(25))
        {
            entries.Write(new Signal.PreReleaseAssessed(diary.Now, officer, guest.Record, "Fit to leave"));
        }

        foreach (var wait in Fetch(officers, Rooms.Property))
        {
            yield return wait;
        }

        yield return luck.Minutes(2, 5);
        if (!luck.OneIn(40))
        {
            entries.Write(new Signal.BelongingsReturned(diary.Now, officer, guest.Record));
        }

        entries.Done(guest, officer, Stage.PropertyReturn);
        if (!luck.OneIn(60))
        {
            entries.Write(new Signal.ExitApproved(diary.Now, officer, guest.Record, "duty head"));
        }

        foreach (var wait in floor.Walk([YearCentre.BandOf(officer), guest.Band], Rooms.Exit))
        {
            yield return wait;
        }

        yield return luck.Minutes(1, 3);
        entries.Write(new Signal.Released(diary.Now, officer, guest.Record, "Questioning ended"));
        house.Guests.Remove(guest);
        yield return luck.Seconds(20, 60);
        floor.TakeAway(guest.Band);
        house.GiveBack(guest.Band);
        foreach (var wait in floor.Walk([YearCentre.BandOf(officer)], Rooms.Desk))
        {
            yield return wait;
        }
    }
}
