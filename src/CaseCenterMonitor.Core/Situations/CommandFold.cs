namespace CaseCenterMonitor.Core;

/// <summary>What officers do, folded into the custody book.</summary>
internal sealed class CommandFold(Situation situation)
{
    private CustodyBook Custody => situation.Custody;

    public void Fold(Signal.Command command, Stamp stamp, Touched touched)
    {
        switch (command)
        {
            case Signal.AlarmCommand:
                break; // The list of alarms folds them.
            case Signal.BookedIn booked:
                if (Custody.Fold(booked, stamp.Entry) is { } person)
                {
                    situation.Suite.OccupiedSince ??= booked.OccurredAt;
                    touched.Add(situation.Suite, Reads.Company);
                    touched.Add(person, Reads.Everything);
                }

                break;
            case Signal.WristbandAssigned assigned:
                Assign(assigned, touched);
                break;
            case Signal.WelfareChecked check:
                if (Custody.Fold(check, stamp) is { } checkedOn)
                {
                    situation.Wristbands.Find(check.By)?.HasLooked = true;
                    touched.Add(checkedOn, Reads.Checks);
                    TouchAround(checkedOn, Reads.Checks, touched);
                }

                break;
            case Signal.ExtensionApproved extension when Custody.Find(extension.Record) is { } extended:
                extended.LimitKey = extension.Extension;
                extended.Remember().Add(new CustodyEvent(CustodyEventKind.ExtensionApproved, extension.OccurredAt, stamp.Entry, extension.Extension, extension.ApproverRank));
                touched.Add(extended, Reads.Clock);
                break;
            case Signal.Released released when Custody.Find(released.Record) is { } leaver:
                Release(leaver, released, stamp.Entry, touched);
                break;
            case Signal.PersonEntry written when (written.MayFollowRelease ? Custody.FindAnyone(written.Record) : Custody.Find(written.Record)) is { } subject:
                written.Fold(subject, stamp);
                touched.Add(subject, written.Changes);
                TouchAround(subject, written.Changes, touched);

                break;
            case Signal.SuiteEntry suite:
                suite.Fold(situation, stamp, touched);
                break;
            case Signal.ExtensionApproved or Signal.Released or Signal.PersonEntry:
                break; // Journaled when the person was still held; nobody is left to change.
            default:
                throw new InvalidOperationException($"No fold for {command.GetType().Name}.");
        }
    }

    // A rule about a room or its door may ask who is in it, how they must be kept, and what was written down about them.
    private static void TouchAround(Detainee person, Reads changed, Touched touched)
    {
        if (person.Band?.Room is not { } room)
        {
            return;
        }

        if (touched.IsRead(SubjectKind.Room, changed))
        {
            touched.Add(room, changed);
        }

        if (touched.IsRead(SubjectKind.Door, changed))
        {
            foreach (var door in room.DoorArray)
            {
                touched.AddIfRead(door, changed);
            }
        }
    }

    private void Assign(Signal.WristbandAssigned signal, Touched touched)
    {
        if (Custody.Find(signal.Record) is not { } person || situation.Wristbands.Find(signal.Wristband) is not { Wearer: null, Officer: null } band)
        {
            return;
        }

        var before = person.Band?.Room;
        person.Wear(band, signal.OccurredAt);
        touched.Add(person, Reads.Band | Reads.Place);
        if (before is not null)
        {
            ReadingFold.TouchCompany(before, touched);
        }

        if (band.Room is { } room)
        {
            ReadingFold.TouchCompany(room, touched);
        }
    }

    private void Release(Detainee person, Signal.Released signal, long entry, Touched touched)
    {
        var room = person.Band?.Room;
        person.Release(signal.OccurredAt, entry);
        Custody.Remember(person, signal.OccurredAt);
        touched.Add(person, Reads.Everything);
        situation.Suite.OccupiedSince = Custody.Holds(_ => true) ? situation.Suite.OccupiedSince : null;
        touched.Add(situation.Suite, Reads.Company);
        if (room is not null)
        {
            ReadingFold.TouchCompany(room, touched);
        }
    }
}
