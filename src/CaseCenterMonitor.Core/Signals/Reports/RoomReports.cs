using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>A device says something about a room.</summary>
    public abstract record RoomReport : Report
    {
        private protected RoomReport(Instant occurredAt, ZoneId zone)
            : base(occurredAt) => Zone = zone;

        public ZoneId Zone { get; init; }

        private protected abstract Reads Changes { get; }

        /// <returns>False when nothing changed.</returns>
        private protected abstract bool Fold(Room room, Stamp stamp);

        internal sealed override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Centre.Zones.ContainsKey(Zone) && situation.Wristbands.RoomOf(Zone) is var room && Fold(room, stamp))
            {
                touched.Add(room, Changes);
                ReadingFold.TouchPeople(room, Changes, touched);
            }
        }

        private protected static Since<T>? Newer<T>(Since<T>? known, T said, Instant at, Stamp stamp) =>
            known is { } before && before.IsNewerThan(at) ? known : Since<T>.After(known, said, at, stamp.Entry);
    }

    /// <summary>A person held has rung the bell of their room. It rings until somebody answers.</summary>
    public sealed record CallRung(Instant OccurredAt, ZoneId Zone) : RoomReport(OccurredAt, Zone)
    {
        public override bool IsUrgent => true;

        private protected override Reads Changes => Reads.Call;

        private protected override bool Fold(Room room, Stamp stamp) => room.Life.Call.Raise(new Since<bool>(true, OccurredAt, stamp.Entry));
    }

    /// <summary>Somebody has spoken to them over the intercom or at the door.</summary>
    public sealed record CallAnswered(Instant OccurredAt, ZoneId Zone) : RoomReport(OccurredAt, Zone)
    {
        private protected override Reads Changes => Reads.Call;

        private protected override bool Fold(Room room, Stamp stamp)
        {
            room.Life.Call.Answer(OccurredAt);
            return true;
        }
    }

    /// <summary>A sensor has measured something.</summary>
    /// <param name="Value">In the unit of the quantity; null when the sensor cannot say.</param>
    /// <param name="Period">When the next value is due.</param>
    public sealed record Measured(Instant OccurredAt, ZoneId Zone, Quantity Quantity, double? Value, Duration Period) : RoomReport(OccurredAt, Zone)
    {
        private protected override Reads Changes => Reads.Measure;

        private protected override bool Fold(Room room, Stamp stamp) => room.Life.Take(Quantity, new MeasuredValue(OccurredAt, Value, stamp.Entry), Period);
    }

    public sealed record PowerChanged(Instant OccurredAt, ZoneId Zone, bool On) : RoomReport(OccurredAt, Zone)
    {
        private protected override Reads Changes => Reads.Measure;

        private protected override bool Fold(Room room, Stamp stamp)
        {
            room.Life.Power = Newer(room.Life.Power, On, OccurredAt, stamp);
            return true;
        }
    }

    /// <summary>A camera sees something happen, or sees that it is over.</summary>
    public sealed record IncidentSeen(Instant OccurredAt, ZoneId Zone, DeviceId Camera, Incident Incident, bool Now) : RoomReport(OccurredAt, Zone)
    {
        public override bool IsUrgent => Now;

        private protected override Reads Changes => Reads.Vision;

        private protected override bool Fold(Room room, Stamp stamp) => room.Life.Take(Incident, new Since<bool>(Now, OccurredAt, stamp.Entry));
    }

    /// <summary>The picture of a room is on a console with somebody in front of it, or no longer.</summary>
    public sealed record ConsoleAttended(Instant OccurredAt, ZoneId Zone, bool Attended) : RoomReport(OccurredAt, Zone)
    {
        private protected override Reads Changes => Reads.Upkeep;

        private protected override bool Fold(Room room, Stamp stamp)
        {
            room.Life.OnAttendedConsole = Newer(room.Life.OnAttendedConsole, Attended, OccurredAt, stamp);
            return true;
        }
    }

    /// <summary>The recorder of a room hears sound or silence.</summary>
    /// <param name="Heard">Null when it cannot say.</param>
    /// <param name="Recorded">Whether the sound is kept.</param>
    public sealed record SoundChanged(Instant OccurredAt, ZoneId Zone, bool? Heard, bool Recorded) : RoomReport(OccurredAt, Zone)
    {
        private protected override Reads Changes => Reads.Upkeep;

        private protected override bool Fold(Room room, Stamp stamp)
        {
            room.Life.Sound = Newer(room.Life.Sound, Heard, OccurredAt, stamp);
            room.Life.SilentSince = room.Life.Sound?.State == true ? null : room.Life.SilentSince ?? room.Life.Sound?.At;
            room.Life.SoundRecorded = Newer(room.Life.SoundRecorded, Recorded, OccurredAt, stamp);
            return true;
        }
    }
}
