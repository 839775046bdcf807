using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One interview that is going on.</summary>
/// <param name="Room">Where it is held by what the officer says; the band may say otherwise.</param>
/// <param name="Officers">Who conducts it.</param>
/// <param name="NightReason">Why it must be held at night; null when nobody says so.</param>
public sealed record Interview(
    Instant BeganAt, long Entry, ZoneId? Room, IReadOnlyList<OfficerNumber> Officers, string? NightReason)
{
    /// <summary>Since when it has gone on without a break.</summary>
    public Instant UnbrokenSince { get; init; } = BeganAt;

    /// <summary>When it began, or was resumed after the last pause, however short.</summary>
    public Instant GoesOnSince { get; init; } = BeganAt;

    public Instant? BreakSince { get; init; }

    /// <summary>Null is unknown, and unknown is not recorded.</summary>
    public bool? Recorded { get; init; }

    public Instant? RecordedSince { get; init; }

    /// <summary>An appropriate adult, guardian or other person in that place is there.</summary>
    public bool AdultPresent { get; init; }
}

/// <summary>The interviews of one person.</summary>
public sealed class InterviewLog
{
    public Interview? Current { get; internal set; }

    public Instant? LastEndedAt { get; internal set; }

    public int Count { get; internal set; }
}

public abstract partial record Signal
{
    public sealed record InterviewBegan(
        Instant OccurredAt, OfficerNumber By, RecordId Record, ZoneId? Room, IReadOnlyList<OfficerNumber> Officers, bool? Recorded, bool AdultPresent,
        string? NightReason = null) : PersonEntry(OccurredAt, By, Record)
    {
        /// <summary>More officers than this in one interview are a mistake in the form.</summary>
        public const int OfficersMax = 12;

        internal override Reads Changes => Reads.Interview | Reads.Care | Reads.Clock;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Interviews.Current is { } current ? Refusal.Conflict($"An interview has been going on since {current.BeganAt}.")
            : Officers.Count is 0 or > OfficersMax ? Refusal.Invalid($"Name the officers who conduct it, at most {OfficersMax}.")
            : Officers.FirstOrDefault(officer => situation.Wristbands.Find(officer) is null) is { Value: not null } stranger ? Refusal.NotFound($"The site file has no officer {stranger}.")
            : Room is { } room && !situation.Centre.Zones.ContainsKey(room) ? Refusal.NotFound($"The site file has no room {room}.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Interviews.Current = new Interview(OccurredAt, stamp.Entry, Room, Officers, NightReason)
            {
                Recorded = Recorded,
                RecordedSince = OccurredAt,
                AdultPresent = AdultPresent,
            };
            person.Interviews.Count++;
            person.Remember().Add(new CustodyEvent(CustodyEventKind.InterviewStarted, OccurredAt, stamp.Entry));
            if (person.Care.RestingSince is { } since && OccurredAt >= since)
            {
                // Who is questioned is not resting, whatever the form still says.
                person.Care.LongestRest = Duration.Max(person.Care.LongestRest, OccurredAt - since);
                (person.Care.RestingSince, person.Care.RestEndedAt) = (null, OccurredAt);
            }
        }
    }

    public sealed record InterviewPaused(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Interview;

        internal override Refusal? Check(Situation situation, Detainee person) => GoingOn(person);

        internal override void Fold(Detainee person, Stamp stamp) =>
            person.Interviews.Current = person.Interviews.Current is { } current ? current with { BreakSince = current.BreakSince ?? OccurredAt } : null;
    }

    public sealed record InterviewResumed(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        /// <summary>A shorter pause is no break (Code C Note 12B: 15 min).</summary>
        public static readonly Duration ShortestBreak = Duration.FromMinutes(15);

        internal override Reads Changes => Reads.Interview;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            GoingOn(person) ?? (person.Interviews.Current!.BreakSince is null ? Refusal.Conflict("It is not paused.") : null);

        internal override void Fold(Detainee person, Stamp stamp)
        {
            if (person.Interviews.Current is { BreakSince: { } since } current)
            {
                person.Interviews.Current = current with
                {
                    BreakSince = null,
                    GoesOnSince = OccurredAt,
                    UnbrokenSince = OccurredAt - since >= ShortestBreak ? OccurredAt : current.UnbrokenSince,
                };
            }
        }
    }

    public sealed record InterviewEnded(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Interview;

        internal override Refusal? Check(Situation situation, Detainee person) => GoingOn(person);

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Interviews.Current = null;
            person.Interviews.LastEndedAt = OccurredAt;
        }
    }

    /// <summary>The recorder of an interview says whether it records; null when it cannot be asked.</summary>
    public sealed record InterviewRecordingChanged(Instant OccurredAt, OfficerNumber By, RecordId Record, bool? Recorded) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Interview;

        internal override Refusal? Check(Situation situation, Detainee person) => GoingOn(person);

        internal override void Fold(Detainee person, Stamp stamp)
        {
            if (person.Interviews.Current is { } current && current.Recorded != Recorded)
            {
                person.Interviews.Current = current with { Recorded = Recorded, RecordedSince = OccurredAt };
            }
        }
    }

    /// <summary>An appropriate adult, guardian or other person in that place came in or went out.</summary>
    public sealed record InterviewAdultChanged(Instant OccurredAt, OfficerNumber By, RecordId Record, bool Present) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Interview;

        internal override Refusal? Check(Situation situation, Detainee person) => GoingOn(person);

        internal override void Fold(Detainee person, Stamp stamp) =>
            person.Interviews.Current = person.Interviews.Current is { } current ? current with { AdultPresent = Present } : null;
    }

    private protected static Refusal? GoingOn(Detainee person) =>
        person.Interviews.Current is null ? Refusal.Conflict("No interview is going on.") : null;
}
