using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One limit a clock has had: the first has no extension.</summary>
/// <param name="Approval">The event that approved it; null for the first.</param>
public sealed record ClockStep(Limit Limit, Extension? Extension, CustodyEvent? Approval);

/// <summary>An approval that does not extend the clock, and why.</summary>
public sealed record ClockDispute(CustodyEvent Approval, ExtensionFault Fault);

public enum ExtensionFault
{
    /// <summary>The clock has no such extension, or it does not follow the limit in force: never 12 to 48 hours.</summary>
    OutOfOrder,

    /// <summary>Approved after the limit had passed.</summary>
    AfterExpiry,

    /// <summary>Approved by somebody of too low a rank.</summary>
    RankTooLow,

    /// <summary>The person belongs to a group whose limit cannot be extended.</summary>
    VulnerableGroup,
}

/// <summary>When a clock warns before its end.</summary>
/// <param name="LeadKey">Key of the policy value that says how long before.</param>
public sealed record ClockWarning(string LeadKey, Duration Lead, Instant At);

/// <summary>One review and when it was due. A late one does not put off the next (PACE s.40).</summary>
/// <param name="Due">The last instant at which it would have been in time.</param>
public sealed record ClockReview(CustodyEvent Done, Limit Limit, Instant Due)
{
    public bool WasLate => Done.At >= Due + ClockCourse.LastMinute;
}
