using NodaTime;

namespace CaseCenterMonitor.Core;

public enum Sex { Female, Male }

public enum AgeGroup { Adult, Minor, Elderly }

/// <summary>How closely somebody is watched: levels 1 to 4 of College of Policing APP. Exactly one applies at a time.</summary>
public enum ObservationLevel { General, Intermittent, Constant, CloseProximity }

/// <summary>What a person did when looked at. None means that they could not be woken.</summary>
public enum CheckResponse { Talks, Moves, AsleepRoused, None }

/// <summary>One look at a person by an officer, at its true time.</summary>
public sealed record WelfareCheck(Instant At, OfficerNumber By, bool Seen, bool Breathing, CheckResponse Response)
{
    /// <summary>Only an officer who saw the person has done the duty.</summary>
    public bool IsLook => Seen;

    public bool NoResponse => Seen && (!Breathing || Response == CheckResponse.None);
}

/// <summary>One person held, from arrival to release, as far as the rules need to know.</summary>
public sealed record Detainee
{
    public required RecordId Record { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    /// <summary>Key of the legal ground; the clock of the first limit starts at <see cref="ArrivedAt"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>Key of the limit that applies now: the ground's own, or that of the last approved extension.</summary>
    public required string LimitKey { get; init; }

    public required Instant ArrivedAt { get; init; }

    /// <summary>When they were written down. Before that the system could hear nothing of them.</summary>
    public required Instant BookedAt { get; init; }

    public required ObservationLevel Observation { get; init; }

    /// <summary>The last look before booking, as the booking officer states it.</summary>
    public Instant? LookedAtBefore { get; init; }

    public WelfareCheck? LastCheck { get; init; }

    public WristbandId? Wristband { get; init; }

    public Instant? WristbandSince { get; init; }
}
