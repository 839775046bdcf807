using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Why a command is not carried out: a code for programs, a sentence for people.</summary>
public sealed record Refusal(string Code, string Message)
{
    public static Refusal NotFound(string what) => new("not-found", what);

    public static Refusal Conflict(string why) => new("conflict", why);

    public static Refusal Invalid(string why) => new("invalid", why);
}

/// <summary>Whether a command fits what is known now. Asked before a command is journaled: a refused command leaves no trace in the record.</summary>
public static class CommandCheck
{
    /// <summary>How far back a look or an arrival may be written down: a shift of twelve hours and the longest legal stay.</summary>
    public static readonly Duration OldestEntry = Duration.FromHours(60);

    /// <returns>Null when the command can be carried out.</returns>
    public static Refusal? Check(Engine engine, Signal.Command command) => command switch
    {
        Signal.BookedIn booked => Check(engine.Situation, booked),
        Signal.WristbandAssigned assigned => Check(engine.Situation, assigned),
        Signal.WelfareChecked check => Looked(engine.Situation.Custody, check),
        Signal.ExtensionApproved extension => Known(engine.Situation, extension.Record)
            ?? ExtensionCheck.Check(engine.Situation.Custody.Find(extension.Record)!, engine.Situation.Centre.Policies, extension),
        Signal.Released released => Known(engine.Situation, released.Record),
        Signal.AlarmCommand alarm => AlarmCommandCheck.Check(engine, alarm),
        Signal.SuiteEntry entry => entry.Check(engine.Situation),
        Signal.PersonEntry entry => Subject(engine.Situation.Custody, entry) is { } person
            ? entry.Check(engine.Situation, person)
            : Refusal.NotFound($"Nobody is held under {entry.Record}."),
        _ => throw new InvalidOperationException($"No check for {command.GetType().Name}."),
    };

    private static Detainee? Subject(CustodyBook custody, Signal.PersonEntry entry) =>
        entry.MayFollowRelease ? custody.FindAnyone(entry.Record) : custody.Find(entry.Record);

    private static Refusal? Known(Situation situation, RecordId record) =>
        situation.Custody.Find(record) is null ? Refusal.NotFound($"Nobody is held under {record}.") : null;

    // A look that was made while they were held is part of the record, also when it arrives after they have gone.
    private static Refusal? Looked(CustodyBook custody, Signal.WelfareChecked check) =>
        custody.Find(check.Record) is { } person
            ? check.OccurredAt < person.ArrivedAt ? Refusal.Invalid("The look is before the arrival of the person.") : null
            : custody.HeldThen(check.Record, check.OccurredAt) ? null : Refusal.NotFound($"Nobody is held under {check.Record}.");

    private static Refusal? Check(Situation situation, Signal.BookedIn booked)
    {
        if (situation.Custody.Find(booked.Record) is not null)
        {
            return Refusal.Conflict($"{booked.Record} is in use.");
        }

        if (situation.Centre.Policies.Basis(booked.Basis) is null)
        {
            return Refusal.Invalid($"Unknown legal ground '{booked.Basis}'. Known: {string.Join(", ", situation.Centre.Policies.Bases.Select(basis => basis.Key))}.");
        }

        if (booked.ArrivedAt > booked.OccurredAt)
        {
            return Refusal.Invalid("The arrival lies in the future.");
        }

        if (booked.LastLookAt is { } look && (look < booked.ArrivedAt || look > booked.OccurredAt))
        {
            return Refusal.Invalid("The last look lies before the arrival or in the future.");
        }

        return booked.OccurredAt - booked.ArrivedAt > OldestEntry ? Refusal.Invalid("The arrival lies more than 60 hours back.") : null;
    }

    private static Refusal? Check(Situation situation, Signal.WristbandAssigned assigned)
    {
        if (Known(situation, assigned.Record) is { } refusal)
        {
            return refusal;
        }

        if (!situation.Wristbands.Knows(assigned.Wristband))
        {
            return Refusal.NotFound($"The site file has no wristband {assigned.Wristband}.");
        }

        if (situation.Centre.Officers.Values.FirstOrDefault(officer => officer.Wristband == assigned.Wristband) is { } officer)
        {
            return Refusal.Conflict($"{assigned.Wristband} belongs to officer {officer.Number}.");
        }

        return situation.Wristbands[assigned.Wristband].Wearer is { } wearer ? Refusal.Conflict($"{assigned.Wristband} is worn by {wearer.Record}.") : null;
    }
}
