using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>People counted by hand.</summary>
public sealed record Headcount(Instant At, int Counted, int Held, OfficerNumber By, long Entry);

public abstract partial record Signal
{
    /// <summary>Everybody held was counted by looking at them. What the book said at that moment is kept beside it.</summary>
    public sealed record HeadcountTaken(Instant OccurredAt, OfficerNumber By, int Counted) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) => Counted < 0 ? Refusal.Invalid("A headcount is zero or more.") : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (!(situation.Suite.Headcount?.At > OccurredAt))
            {
                situation.Suite.Headcount = new Headcount(OccurredAt, Counted, situation.Custody.Held.Count(), By, stamp.Entry);
                touched.Add(situation.Suite, Reads.Movement);
            }
        }
    }

    /// <summary>A room is a guard post: whenever somebody is held in it, so many officers must be there.</summary>
    /// <param name="Strength">Null ends the post.</param>
    public sealed record PostManned(Instant OccurredAt, OfficerNumber By, ZoneId Zone, int? Strength) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            !situation.Centre.Zones.ContainsKey(Zone) ? Refusal.NotFound($"The site file has no room {Zone}.")
            : Strength is < 1 ? Refusal.Invalid("A post needs at least one officer.")
            : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Centre.Zones.ContainsKey(Zone))
            {
                var room = situation.Wristbands.RoomOf(Zone);
                (room.Life.PostStrength, room.Life.PostSince) = (Strength, OccurredAt);
                touched.Add(room, Reads.Roster);
                foreach (var band in room.Bands)
                {
                    if (band.Officer is { } officer)
                    {
                        touched.Add(officer, Reads.Roster);
                    }
                }
            }
        }
    }

    /// <summary>Whoever raised the duress alarm is safe, and somebody has made sure of it.</summary>
    public sealed record DuressEnded(Instant OccurredAt, OfficerNumber By, OfficerNumber Officer) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            situation.Wristbands.Find(Officer) is not { } officer ? Refusal.NotFound($"The site file has no officer {Officer}.")
            : officer.Duress is null ? Refusal.Conflict("They have raised no duress alarm.")
            : By == Officer ? Refusal.Conflict("Somebody else must make sure: who is under duress may be told to say that all is well.")
            : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Officer) is { } officer)
            {
                officer.DuressCall.Answer(OccurredAt);
                touched.Add(officer, Reads.Call);
            }
        }
    }

    /// <summary>Somebody who is neither held nor on the staff list was given a band and may be in some rooms.</summary>
    public sealed record VisitorAdmitted(Instant OccurredAt, OfficerNumber By, WristbandId Wristband, string Why, IReadOnlyList<ZoneId> Rooms)
        : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            situation.Wristbands.Find(Wristband) is not { } band ? Refusal.NotFound($"The site file has no wristband {Wristband}.")
            : band.Officer is not null ? Refusal.Conflict($"{Wristband} belongs to officer {band.Officer.Number}.")
            : band.Wearer is not null ? Refusal.Conflict($"{Wristband} is worn by {band.Wearer.Record}.")
            : band.Visit is not null ? Refusal.Conflict($"{Wristband} is worn by a visitor.")
            : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Wristband) is { } band)
            {
                band.Visit = new Visit(OccurredAt, Why, Rooms, stamp.Entry);
                Touch(band, OccurredAt, touched);
            }
        }

        internal static void Touch(WristbandState band, Instant at, Touched touched)
        {
            if (band.Room is { } room)
            {
                room.Visit(Nanos.Of(at));
                ReadingFold.TouchRoom(room, Reads.Company, touched);
            }
        }
    }

    public sealed record VisitorLeft(Instant OccurredAt, OfficerNumber By, WristbandId Wristband) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            situation.Wristbands.Find(Wristband)?.Visit is null ? Refusal.Conflict($"No visitor wears {Wristband}.") : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Wristbands.Find(Wristband) is { } band)
            {
                band.Visit = null;
                VisitorAdmitted.Touch(band, OccurredAt, touched);
            }
        }
    }
}

/// <summary>A visitor who wears a band, and the rooms they may be in.</summary>
public sealed record Visit(Instant Since, string Why, IReadOnlyList<ZoneId> Rooms, long Entry);
