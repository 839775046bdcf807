using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What starts, stops, interrupts or extends a legal clock.</summary>
public enum CustodyEventKind
{
    Arrived, DetentionAuthorised, DetentionDecided, Charged, ReviewDone, ReviewPostponed, SoberingStarted, SoberingEnded, ExtensionApproved,
    InterviewStarted, FamilyNotified, QuestioningApproved, FastTrackChosen, TransferredOut, TemporaryExitApproved, WentOut, CameBack, Released,
}

/// <summary>One such event of one person, at its true time.</summary>
/// <param name="Entry">Number of the journal entry that says so.</param>
/// <param name="Detail">The key of an extension, the reason of a postponement; null when the kind says everything.</param>
/// <param name="Rank">For approvals: the rank of who approved; null when it was not stated.</param>
public sealed record CustodyEvent(CustodyEventKind Kind, Instant At, long Entry, string? Detail = null, string? Rank = null);
