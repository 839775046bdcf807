namespace CaseCenterMonitor.Core;

/// <summary>One clock that the law runs for a person held: what starts and stops it, what does not count, and how long it may run.</summary>
/// <param name="Key">What records and screens call it. The clock of a legal ground has the key of that ground.</param>
/// <param name="Starts">The earliest of these events starts it.</param>
/// <param name="Stops">The earliest of these events after the start stops it.</param>
/// <param name="ExcludesSobering">Time under protective restraint until sober does not count (MPS Admin. Procedure 2019 art 58).</param>
/// <param name="LimitKey">Key of the limit; null for a clock that only measures, such as the time since somebody was brought in.</param>
/// <param name="Extensions">In their order; none may be jumped unless it says so.</param>
/// <param name="LeadKeys">Keys of how long before its end it warns: lengths of time, or shares of the limit.</param>
/// <param name="Grounds">The legal grounds it runs for; empty for all.</param>
/// <param name="Vulnerable">The shorter limit of vulnerable groups; null when there is none.</param>
/// <param name="Repeat">Set for a clock that begins anew with each review.</param>
/// <param name="OnlyWith">Set for a clock that runs only where this has happened, whenever that was: the fast track.</param>
/// <param name="Source">Where it is said what starts and stops it, in English; empty when only its limit has a source.</param>
public sealed record ClockDefinition(
    string Key,
    string NameZh,
    string NameEn,
    IReadOnlyList<CustodyEventKind> Starts,
    IReadOnlyList<CustodyEventKind> Stops,
    bool ExcludesSobering,
    string? LimitKey,
    IReadOnlyList<Extension> Extensions,
    IReadOnlyList<string> LeadKeys,
    IReadOnlyList<string> Grounds,
    VulnerableLimit? Vulnerable = null,
    ClockRepeat? Repeat = null,
    CustodyEventKind? OnlyWith = null,
    string Source = "",
    string SourceZh = "",
    Confidence Confidence = Confidence.Proposal)
{
    /// <summary>The plain clock of a legal ground: journals written before packs say nothing more about it.</summary>
    public static ClockDefinition Of(LegalBasis basis) => new(
        basis.Key, basis.NameZh, basis.NameEn, [CustodyEventKind.Arrived], [CustodyEventKind.Released], ExcludesSobering: false, basis.Key, basis.Extensions,
        ["DET-1.lead"], [basis.Key]);

    public bool RunsFor(string ground) => Grounds.Count == 0 || Grounds.Contains(ground);
}

/// <summary>A limit that takes the place of the ordinary one, and of every extension, for people of these groups.</summary>
public sealed record VulnerableLimit(string LimitKey, Vulnerability Groups);

/// <summary>Each review starts the next stretch, which may last as long as <paramref name="LimitKey"/> says.</summary>
public sealed record ClockRepeat(CustodyEventKind On, CustodyEventKind Postponed, string LimitKey);
