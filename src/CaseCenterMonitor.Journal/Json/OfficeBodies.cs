using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Body of a view: who looked at personal data.</summary>
/// <param name="What">The word of what was looked at, such as "record", "ledger", "search", "export".</param>
/// <param name="Record">Whose; null when it was about many.</param>
/// <param name="Question">What was asked, as it was asked; null when there is nothing to add.</param>
public sealed record ViewedBody(OfficerNumber By, string What, RecordId? Record = null, string? Question = null);

/// <summary>Body of a change of the site file or the policies: what is in force from here on, as it was read.</summary>
/// <param name="InForce">SHA-256 in lower-case hex of the centre with its limits as the start that follows has it: it changes with a policy pack, too.</param>
/// <param name="Plan">The floor plan that belongs to it, GeoJSON; null in journals written before plans were kept.</param>
/// <param name="Change">Which two people brought it in while the server ran; null when the file itself was changed.</param>
public sealed record SiteBody(string Name, string Text, string InForce, string? Plan = null, SiteChange? Change = null);

/// <summary>A change of what is in force that one person proposed and another one approved.</summary>
/// <param name="Draft">Its number among the drafts.</param>
/// <param name="Over">SHA-256 in lower-case hex of the text that was in force before: a file that still says that is behind, and was not changed.</param>
public sealed record SiteChange(long Draft, OfficerNumber ProposedBy, OfficerNumber ApprovedBy, string Why, string Over);

/// <summary>Body of an erasure: what the journal said in some earlier entries is gone, by which ground and on whose order.</summary>
/// <param name="Ground">The key of the policy whose time is up, or the order by number.</param>
/// <param name="By">Who ordered it; null when retention did.</param>
/// <param name="Ranges">Numbers of the entries, first and last of each run of them, in ascending order.</param>
/// <param name="Through">Every entry of this ground up to here was looked at: the next time goes on behind it. 0 when it was not a walk.</param>
public sealed record ErasedBody(string Ground, OfficerNumber? By, IReadOnlyList<EntryRange> Ranges, long Through = 0)
{
    /// <summary>As many as fit into the leaf of one entry, which names them in clear.</summary>
    public const int RangesMax = 600;
}

/// <summary>Both ends belong to it.</summary>
public readonly record struct EntryRange(long First, long Last);
