using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What one witness says about a look. Unknown is no proof, and no doubt either.</summary>
public enum Testimony { Unknown, Saw, SawNothing }

/// <summary>
/// How well a look is corroborated. The grade never replaces the officer, and no grade makes a look out of a sensor.
/// A: the form with an answer of the person, and two witnesses, the officer's band among them.
/// B: the form and one witness. C: the form alone, because no witness could say. D: the form against witnesses who could have seen and did not.
/// </summary>
public enum CheckGrade { A, B, C, D }

/// <summary>The independent witnesses of one look.</summary>
/// <param name="Band">The officer's band in the person's room, or in a room that a door joins to it.</param>
/// <param name="Door">The door of the room was opened.</param>
/// <param name="Camera">A camera counted one more person than are held there.</param>
/// <param name="Dwell">How long the officer's band was in the room; null when that cannot be said, or it lasts.</param>
/// <param name="Answered">The person answered, by the officer's own form.</param>
public sealed record CheckWitness(Testimony Band, Testimony Door, Testimony Camera, Duration? Dwell, bool Answered)
{
    public CheckGrade Grade
    {
        get
        {
            var saw = new[] { Band, Door, Camera }.Count(testimony => testimony == Testimony.Saw);
            return Band == Testimony.SawNothing ? CheckGrade.D
                : Band == Testimony.Saw && saw >= 2 && Answered ? CheckGrade.A
                : saw >= 1 ? CheckGrade.B
                : CheckGrade.C;
        }
    }

    /// <summary>Asks the witnesses of a look. Final at the end of the window, or when it is written down, whichever is later.</summary>
    /// <param name="window">How far from the stated time a witness may be: clocks differ and people write down round times.</param>
    public static CheckWitness Of(Situation situation, Detainee person, WelfareCheck look, Duration window)
    {
        var (from, to) = (look.At - window, look.At + window);
        var room = person.Whereabouts is { IsKnown: true, Room: { } here } where && where.ZoneSince <= from ? here : null;
        var officer = situation.Wristbands.Find(look.By);
        return new CheckWitness(
            room is null || officer is null ? Testimony.Unknown : OfBand(officer.Trail, room, from, to),
            room is null ? Testimony.Unknown : OfDoors(room, from, to),
            room is null ? Testimony.Unknown : OfCameras(room, from, to),
            room is null || officer is null ? null : officer.Trail.DwellIn(room, Nanos.Of(from), Nanos.Of(to)),
            look.Response != CheckResponse.None && look.Rousing != Rousing.Unresponsive);
    }

    private static Testimony OfBand(Trail trail, Room room, Instant from, Instant to)
    {
        var (first, last) = (Nanos.Of(from), Nanos.Of(to));
        return trail.WasIn(room, orNextToIt: true, first, last) ? Testimony.Saw
            : !trail.Covers(from) || trail.WasLost(first, last) || room.CutOff is not null ? Testimony.Unknown
            : Testimony.SawNothing;
    }

    // Asked at each step of any officer: by walks without an object.
    private static Testimony OfDoors(Room room, Instant from, Instant to)
    {
        foreach (var door in room.DoorArray)
        {
            if (door.LastOpened is { } opened && opened >= from && opened <= to)
            {
                return Testimony.Saw;
            }
        }

        return Testimony.Unknown;
    }

    // A camera that never counts anybody new may be looking elsewhere: only what it saw is worth something here.
    private static Testimony OfCameras(Room room, Instant from, Instant to)
    {
        foreach (var camera in room.CameraArray)
        {
            if (camera.Count is { Count: { } count, Since: var since } && since >= from && since <= to && count > room.Occupants)
            {
                return Testimony.Saw;
            }
        }

        return Testimony.Unknown;
    }
}
