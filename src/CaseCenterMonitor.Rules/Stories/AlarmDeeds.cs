using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>What officers do about alarms, as a story tells it.</summary>
internal static class AlarmDeeds
{
    /// <param name="words">Everything after the officer.</param>
    /// <returns>Null when the words are about no alarm.</returns>
    public static Signal.AlarmCommand? Read(Instant at, OfficerNumber by, string[] words) => words switch
    {
        ["acknowledges", var alarm] => new Signal.AlarmAcknowledged(at, by, AlarmKeyText.Parse(alarm)),
        ["is", "at", var alarm] => new Signal.AlarmAttended(at, by, AlarmKeyText.Parse(alarm)),
        ["cannot", "go", "to", var alarm] => new Signal.AlarmPassedOn(at, by, AlarmKeyText.Parse(alarm)),
        ["resolves", var alarm] => new Signal.AlarmResolved(at, by, AlarmKeyText.Parse(alarm), ResolvedCause.Genuine, ResolvedAction.PersonSeen),
        ["verifies", var alarm] => new Signal.AlarmVerified(at, by, AlarmKeyText.Parse(alarm)),
        ["resets", var alarm] => new Signal.AlarmReset(at, by, AlarmKeyText.Parse(alarm)),
        ["shelves", var alarm, "until", var until] => new Signal.AlarmShelved(at, by, AlarmKeyText.Parse(alarm), SmallCentre.At(until), "story"),
        ["takes", var alarm, "out", "of", "service"] => new Signal.AlarmTakenOutOfService(at, by, AlarmKeyText.Parse(alarm), "WO-1", "story"),
        ["agrees", "to", var alarm] => new Signal.AlarmSetAsideAgreed(at, by, AlarmKeyText.Parse(alarm)),
        ["takes", "back", var alarm] => new Signal.AlarmTakenBack(at, by, AlarmKeyText.Parse(alarm)),
        _ => null,
    };

    /// <summary>What a step says in a story, after its key.</summary>
    public static string Word(AlarmTransition step) => step.Input switch
    {
        AlarmInput.ConditionMet => $"raised P{(int)step.Priority}",
        AlarmInput.ConditionWorsened => $"worse P{(int)step.Priority}",
        AlarmInput.ConditionCleared => step.To == AlarmState.Normal ? "over" : "returned, nobody acknowledged",
        AlarmInput.ConditionClearedLatching => "over, waits for reset",
        AlarmInput.Acknowledge => step.To == AlarmState.Normal ? "acknowledged and over" : "acknowledged",
        AlarmInput.Reset => "reset",
        AlarmInput.Escalate => "supervisors told",
        AlarmInput.Reraise => step.By is { } by ? $"{by} cannot go, asks again" : "nobody came, asks again",
        AlarmInput.Attend => step.Attendance is { Seen: true } ? $"{step.By} came" : $"{step.By} says they are there",
        AlarmInput.Resolve => "resolved",
        AlarmInput.Verify => "verified",
        AlarmInput.SetAside when step.Aside is { IsInForce: false } => $"{Kind(step)} when a second person agrees",
        AlarmInput.SetAside or AlarmInput.Agree => Kind(step),
        AlarmInput.TakeBack => "no longer set aside",
        AlarmInput.Hold => "comes and goes, is held",
        _ => throw new InvalidOperationException($"No word for {step.Input}."),
    };

    private static string Kind(AlarmTransition step) => step.Aside?.Kind switch
    {
        SetAsideKind.Shelved => "shelved",
        SetAsideKind.OutOfService => "out of service",
        var kind => throw new InvalidOperationException($"No word for {kind}."),
    };
}
