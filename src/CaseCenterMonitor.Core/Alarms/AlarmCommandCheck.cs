using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Whether an officer may do something about an alarm now. Asked before the command is journaled.</summary>
internal static class AlarmCommandCheck
{
    public static Refusal? Check(Engine engine, Signal.AlarmCommand command)
    {
        if (engine.Alarm(command.Alarm) is not { } alarm || (alarm.State == AlarmState.Normal && command is not Signal.AlarmTakenBack and not Signal.AlarmSetAsideAgreed))
        {
            return Refusal.NotFound($"{command.Alarm} is not an open alarm.");
        }

        // Taking an alarm back lets it ring again, and passing it on calls others: that is nobody's privilege.
        return alarm.ConcernedOfficer == command.By && command is not Signal.AlarmTakenBack and not Signal.AlarmPassedOn
            ? Refusal.Conflict("This alarm is about you: somebody else must deal with it.")
            : command.Check(alarm, engine.Settings);
    }
}

/// <summary>What must be true before an alarm is shelved or taken out of service.</summary>
internal static class SetAsideCheck
{
    public static bool IsAboutSomebody(Alarm alarm) => alarm.Subject.Kind is SubjectKind.Detainee or SubjectKind.Officer;

    public static Refusal? Free(Alarm alarm) => alarm.Aside switch
    {
        null => null,
        { IsInForce: true, Kind: SetAsideKind.Shelved } aside => Refusal.Conflict($"{aside.By} has shelved it already."),
        { IsInForce: true } aside => Refusal.Conflict($"{aside.By} has taken it out of service already."),
        var aside => Refusal.Conflict($"{aside.By} has asked for it already; a second person must agree."),
    };

    public static Refusal? Stated(string what, string? text) => string.IsNullOrWhiteSpace(text) ? Refusal.Invalid($"State the {what}.") : null;

    public static Refusal? Length(Duration length, Duration longest, AlarmPriority priority) =>
        length <= Duration.Zero ? Refusal.Invalid("The end lies in the past.")
        : length > longest ? Refusal.Invalid($"A P{(int)priority} is shelved for {longest.TotalMinutes:0} minutes at most.")
        : null;
}

/// <summary>Who would not be watched over if an alarm did not ring.</summary>
public static class PeopleNear
{
    /// <param name="zone">Where the alarm is; null when it has no place: then it may be about anybody.</param>
    public static bool AnyAtRisk(Situation situation, Subject subject, ZoneId? zone) =>
        situation.Custody.Holds(person => person.IsAtRisk && Is(person, subject, zone));

    /// <summary>The alarm is about them, or is where they were last heard; somebody who was never heard may be anywhere.</summary>
    public static bool Is(Detainee person, Subject subject, ZoneId? zone) =>
        person.Subject == subject || (subject.Kind != SubjectKind.Detainee && (zone is null || person.Band?.Zone is not { } here || here == zone));
}
