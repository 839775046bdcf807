namespace CaseCenterMonitor.Core;

/// <summary>
/// States of one alarm as in ISA-18.2-2016 / IEC 62682. Latched: the condition is over and the alarm stays until somebody resets it.
/// </summary>
public enum AlarmState : byte
{
    Normal,
    Unacknowledged,
    Acknowledged,
    ReturnedUnacknowledged,
    LatchedUnacknowledged,
    LatchedAcknowledged,
}

/// <summary>Everything that can move an alarm: the process (met, worsened, cleared) or a named operator.</summary>
public enum AlarmInput
{
    ConditionMet,

    /// <summary>The same condition has reached the next step of its priority ladder.</summary>
    ConditionWorsened,
    ConditionCleared,

    /// <summary>The condition cleared and the alarm's definition latches.</summary>
    ConditionClearedLatching,
    Acknowledge,
    Reset,

    /// <summary>Nobody acknowledged in time: supervisors are told. The state itself stays.</summary>
    Escalate,

    /// <summary>Acknowledged, the condition still holds, and nobody was seen at the place in time: it asks for attention again (INT-1).</summary>
    Reraise,

    // What follows lies beside the state and never changes it: facts about what people did, and whether the alarm may ring.

    /// <summary>A responder was seen at the place, or says that they are there.</summary>
    Attend,

    /// <summary>Somebody says what it was and what was done.</summary>
    Resolve,

    /// <summary>A second person bears out what the first one resolved.</summary>
    Verify,

    /// <summary>Shelved or taken out of service: asked for, and in force at once unless a second person must agree.</summary>
    SetAside,

    /// <summary>The second person agreed.</summary>
    Agree,

    /// <summary>No longer shelved or out of service: its time is up, somebody took it back, or it became worse than what was set aside.</summary>
    TakeBack,

    /// <summary>It chatters: its condition is over, and it is held as if it were not until it has been quiet for a while.</summary>
    Hold,
}

public static class AlarmStateTable
{
    /// <summary>One line for every cell. A pair that is missing is a mistake of ours and throws; nothing is ignored by default.</summary>
    public static AlarmState Next(AlarmState state, AlarmInput input) => (state, input) switch
    {
        (AlarmState.Normal, AlarmInput.ConditionMet) => AlarmState.Unacknowledged,
        (AlarmState.Normal, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.Normal, AlarmInput.ConditionCleared) => AlarmState.Normal,
        (AlarmState.Normal, AlarmInput.ConditionClearedLatching) => AlarmState.Normal,
        (AlarmState.Normal, AlarmInput.Acknowledge) => AlarmState.Normal,
        (AlarmState.Normal, AlarmInput.Reset) => AlarmState.Normal,
        (AlarmState.Normal, AlarmInput.Escalate) => AlarmState.Normal,

        (AlarmState.Unacknowledged, AlarmInput.ConditionMet) => AlarmState.Unacknowledged,
        (AlarmState.Unacknowledged, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.Unacknowledged, AlarmInput.ConditionCleared) => AlarmState.ReturnedUnacknowledged,
        (AlarmState.Unacknowledged, AlarmInput.ConditionClearedLatching) => AlarmState.LatchedUnacknowledged,
        (AlarmState.Unacknowledged, AlarmInput.Acknowledge) => AlarmState.Acknowledged,
        (AlarmState.Unacknowledged, AlarmInput.Reset) => AlarmState.Unacknowledged,
        (AlarmState.Unacknowledged, AlarmInput.Escalate) => AlarmState.Unacknowledged,

        (AlarmState.Acknowledged, AlarmInput.ConditionMet) => AlarmState.Acknowledged,
        (AlarmState.Acknowledged, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.Acknowledged, AlarmInput.ConditionCleared) => AlarmState.Normal,
        (AlarmState.Acknowledged, AlarmInput.ConditionClearedLatching) => AlarmState.LatchedAcknowledged,
        (AlarmState.Acknowledged, AlarmInput.Acknowledge) => AlarmState.Acknowledged,
        (AlarmState.Acknowledged, AlarmInput.Reset) => AlarmState.Acknowledged,
        (AlarmState.Acknowledged, AlarmInput.Escalate) => AlarmState.Acknowledged,

        (AlarmState.ReturnedUnacknowledged, AlarmInput.ConditionMet) => AlarmState.Unacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.ConditionCleared) => AlarmState.ReturnedUnacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.ConditionClearedLatching) => AlarmState.LatchedUnacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Acknowledge) => AlarmState.Normal,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Reset) => AlarmState.ReturnedUnacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Escalate) => AlarmState.ReturnedUnacknowledged,

        (AlarmState.LatchedUnacknowledged, AlarmInput.ConditionMet) => AlarmState.Unacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.ConditionCleared) => AlarmState.LatchedUnacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.ConditionClearedLatching) => AlarmState.LatchedUnacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.Acknowledge) => AlarmState.LatchedAcknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.Reset) => AlarmState.LatchedUnacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.Escalate) => AlarmState.LatchedUnacknowledged,

        (AlarmState.LatchedAcknowledged, AlarmInput.ConditionMet) => AlarmState.Unacknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.ConditionWorsened) => AlarmState.Unacknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.ConditionCleared) => AlarmState.LatchedAcknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.ConditionClearedLatching) => AlarmState.LatchedAcknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.Acknowledge) => AlarmState.LatchedAcknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.Reset) => AlarmState.Normal,
        (AlarmState.LatchedAcknowledged, AlarmInput.Escalate) => AlarmState.LatchedAcknowledged,

        (AlarmState.Normal, AlarmInput.Reraise) => AlarmState.Normal,
        (AlarmState.Unacknowledged, AlarmInput.Reraise) => AlarmState.Unacknowledged,
        (AlarmState.Acknowledged, AlarmInput.Reraise) => AlarmState.Unacknowledged,
        (AlarmState.ReturnedUnacknowledged, AlarmInput.Reraise) => AlarmState.ReturnedUnacknowledged,
        (AlarmState.LatchedUnacknowledged, AlarmInput.Reraise) => AlarmState.LatchedUnacknowledged,
        (AlarmState.LatchedAcknowledged, AlarmInput.Reraise) => AlarmState.LatchedAcknowledged,

        (<= AlarmState.LatchedAcknowledged, _) when IsBesideTheState(input) => state,

        _ => throw new ArgumentOutOfRangeException(nameof(state), $"No cell for ({state}, {input})."),
    };

    /// <summary>It is a fact about the alarm and leaves its state as it is, whatever that is.</summary>
    public static bool IsBesideTheState(AlarmInput input) => input
        is AlarmInput.Attend or AlarmInput.Resolve or AlarmInput.Verify or AlarmInput.SetAside or AlarmInput.Agree or AlarmInput.TakeBack
        or AlarmInput.Hold;

    /// <summary>The condition of an alarm in this state holds now.</summary>
    public static bool IsActive(AlarmState state) => state is AlarmState.Unacknowledged or AlarmState.Acknowledged;

    /// <summary>Nobody has put their number to it yet.</summary>
    public static bool AwaitsAcknowledgement(AlarmState state) =>
        state is AlarmState.Unacknowledged or AlarmState.ReturnedUnacknowledged or AlarmState.LatchedUnacknowledged;
}
