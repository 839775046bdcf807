using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>What has become of a proposed change.</summary>
public enum DraftState { Draft, Sent, Withdrawn, Declined, Activated }

/// <param name="Value">As packs write it; null: the centre's own value goes, and that of its packs holds again.</param>
public sealed record ValueWish(string Key, string? Value, string Why);

/// <summary>What a centre may do to one value, judged when it was proposed.</summary>
/// <param name="Warnings">Codes that the page has words for, see <see cref="ProposalCheck"/>.</param>
/// <param name="Follows">Values that are taken from it and change with it.</param>
public sealed record ValueLine(
    string Key, string Now, string Pack, string Proposed, Bound Bound, LocalName Source, Core.Confidence Confidence, string PackKey, string Why,
    IReadOnlyList<string> Warnings, IReadOnlyList<string> Follows);

/// <summary>Something of the site file that the change adds, takes away or alters.</summary>
/// <param name="Kind">zone, door, gateway, reader, camera, button, wristband, beacon, officer.</param>
/// <param name="Change">added, removed, changed.</param>
public sealed record PartLine(string Kind, string Id, string Change);

/// <param name="By">An officer's number.</param>
/// <param name="User">The account.</param>
public sealed record Person(string By, string User);

public sealed record Decision(Person Who, Instant At, string Why);

/// <summary>A change of what is in force, on its way through two pairs of eyes.</summary>
/// <param name="Version">Counts up with every step; whoever decides says which one they saw.</param>
/// <param name="Base">Hash of the text that it was proposed on.</param>
/// <param name="Text">The whole site file as it would be.</param>
/// <param name="Parts">Null when single values are changed.</param>
/// <param name="Entry">Number of the journal entry that put it in force; null before.</param>
/// <param name="FileWritten">False when the site file on disk could not be replaced: the record goes before it.</param>
public sealed record Draft(
    long Id, int Version, DraftState State, string Base, Person Proposer, Instant ProposedAt, string Why, IReadOnlyList<ValueLine> Values, IReadOnlyList<PartLine>? Parts,
    string Text, Decision? Decision = null, long? Entry = null, bool? FileWritten = null)
{
    /// <summary>Of a change of single values: what was wished, to propose it again on other values than those it was made on.</summary>
    public IReadOnlyList<ValueWish> Wishes { get; init; } = [];

    public bool IsOpen => State is DraftState.Draft or DraftState.Sent;
}
