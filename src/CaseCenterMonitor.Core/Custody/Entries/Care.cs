using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What a person was given and how long they could rest: the care record that the law demands (CPL art 119, Code C 8 and 12.2).</summary>
public sealed class CareLog
{
    public Instant? LastMealAt { get; internal set; }

    /// <summary>Offered, whether or not it was taken: it is the offer that is owed.</summary>
    public Instant? LastDrinkOfferedAt { get; internal set; }

    public Instant? LastExerciseAt { get; internal set; }

    /// <summary>Since when they have been left in peace; null while they are not resting.</summary>
    public Instant? RestingSince { get; internal set; }

    /// <summary>The longest rest without interruption that is over.</summary>
    public Duration LongestRest { get; internal set; }

    /// <summary>When the last rest ended; null before the first.</summary>
    public Instant? RestEndedAt { get; internal set; }
}

public enum MealKind { Main, Light }

public abstract partial record Signal
{
    /// <param name="Taken">False when it was offered and refused; an offer that is refused is repeated at the next meal, not forgotten.</param>
    public sealed record MealOffered(Instant OccurredAt, OfficerNumber By, RecordId Record, MealKind Kind, bool Taken) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Care;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Care.LastMealAt = Later(person.Care.LastMealAt, OccurredAt);
            person.Care.LastDrinkOfferedAt = Later(person.Care.LastDrinkOfferedAt, OccurredAt);
        }
    }

    public sealed record DrinkOffered(Instant OccurredAt, OfficerNumber By, RecordId Record, bool Taken) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Care;

        internal override void Fold(Detainee person, Stamp stamp) => person.Care.LastDrinkOfferedAt = Later(person.Care.LastDrinkOfferedAt, OccurredAt);
    }

    public sealed record ExerciseTaken(Instant OccurredAt, OfficerNumber By, RecordId Record, Duration Length) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Care;

        internal override void Fold(Detainee person, Stamp stamp) => person.Care.LastExerciseAt = Later(person.Care.LastExerciseAt, OccurredAt);
    }

    /// <summary>From now on nobody questions, moves or wakes them but for checks.</summary>
    public sealed record RestBegan(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Care;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Care.RestingSince is { } since ? Refusal.Conflict($"They have been resting since {since}.")
            : person.Interviews.Current is not null ? Refusal.Conflict("An interview is going on; end it first.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Care.RestingSince ??= OccurredAt;
    }

    public sealed record RestEnded(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reason) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Care;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Care.RestingSince is null ? Refusal.Conflict("Nobody wrote down that they began to rest.") : null;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            if (person.Care.RestingSince is { } since && OccurredAt >= since)
            {
                person.Care.LongestRest = Duration.Max(person.Care.LongestRest, OccurredAt - since);
                person.Care.RestingSince = null;
                person.Care.RestEndedAt = OccurredAt;
            }
        }
    }

    /// <summary>Something written down late never moves a clock back.</summary>
    private protected static Instant Later(Instant? known, Instant said) => known is { } before ? Instant.Max(before, said) : said;
}
