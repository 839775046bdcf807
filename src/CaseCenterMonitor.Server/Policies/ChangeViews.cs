using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>One value as it stands: what is in force, what the packs say, and what a centre may do.</summary>
/// <param name="Value">In force, as packs write it.</param>
/// <param name="PackValue">What it would be without the centre's own change.</param>
/// <param name="Kind">Which kind of value it is.</param>
/// <param name="From">The key of the law it is taken from; null when it is its own.</param>
/// <param name="Own">The site file has an entry of its own for this very key.</param>
public sealed record StandingValueView(
    string Key, string Value, string PackValue, AmountKind Kind, Bound Bound, LocalName Source, Confidence Confidence, LocalName? Note, string Pack, string? From, bool Own,
    string? OverriddenBy, string? OverriddenWhy);

/// <param name="Base">Hash of the text in force: a proposal says on which one it was made.</param>
public sealed record StandingView(string Base, IReadOnlyList<Api.PackView> Packs, IReadOnlyList<StandingValueView> Values)
{
    internal static StandingView Of(InForce now)
    {
        var (law, packs) = (PackLaw.InForce(now.Site), PackLaw.StackOf(now.Site.Policies));
        var own = now.Site.Limits.Select(limit => limit.Key).ToHashSet(StringComparer.Ordinal);
        return new StandingView(
            now.Text.Hash,
            [.. law.Layers.Select(pack => new Api.PackView(pack.Key, pack.Name, pack.Note, pack.InForce))],
            [.. law.Values.Select(value => Row(value, packs.Find(value.Key)!, own))]);
    }

    private static StandingValueView Row(InForceValue value, InForceValue pack, HashSet<string> own) => new(
        value.Key, AmountText.Format(value.Value.Amount), AmountText.Format(pack.Value.Amount), value.Value.Amount.Kind, value.Value.Bound, value.Value.Citation.Text,
        value.Value.Citation.Mark, value.Value.Note, value.Pack, value.From, own.Contains(value.Key), value.OverriddenBy, value.OverriddenWhy);
}

/// <summary>A draft as lists show it.</summary>
/// <param name="OutOfDate">Another text is in force than the one it was proposed on.</param>
/// <param name="Own">Whoever asks has proposed it, and so cannot decide it.</param>
public sealed record DraftView(
    long Id, int Version, DraftState State, string ProposedBy, Instant ProposedAt, string Why, IReadOnlyList<ValueLine> Values, IReadOnlyList<PartLine>? Parts,
    string? DecidedBy, Instant? DecidedAt, string? DecidedWhy, long? Entry, bool? FileWritten, bool OutOfDate, bool Own, IReadOnlyList<ValueWish> Wishes)
{
    internal static DraftView Of(Draft draft, string inForce, Person asks) => new(
        draft.Id, draft.Version, draft.State, draft.Proposer.By, draft.ProposedAt, draft.Why, draft.Values, draft.Parts,
        draft.Decision?.Who.By, draft.Decision?.At, draft.Decision?.Why, draft.Entry, draft.FileWritten, draft.IsOpen && draft.Base != inForce,
        draft.Proposer.User == asks.User || draft.Proposer.By == asks.By, draft.Wishes);
}

/// <param name="ValuesMax">Values of one draft.</param>
public sealed record DraftsView(string Base, IReadOnlyList<DraftView> Drafts, int ValuesMax, int WhyMax);

/// <summary>A draft with everything that is needed to decide it.</summary>
/// <param name="Before">The text in force when it was asked for; null when single values are changed.</param>
/// <param name="Text">The text as it would be.</param>
/// <param name="Trial">Without its result, which is asked for by itself.</param>
public sealed record WholeDraftView(DraftView Draft, string? Before, string? Text, TrialView? Trial);

/// <summary>One change of what is in force, by the record.</summary>
/// <param name="ProposedBy">Null when the file itself was changed, and a start took it up.</param>
/// <param name="Values">What became of which value.</param>
public sealed record PastChangeView(
    long Entry, Instant At, long? Draft, string? ProposedBy, string? ApprovedBy, string? Why, IReadOnlyList<PastValueView> Values, IReadOnlyList<PartLine> Parts);

public sealed record PastValueView(string Key, string? Before, string? After);

public sealed record CheckedView(IReadOnlyList<ProposalProblem> Problems, IReadOnlyList<ValueLine> Values, IReadOnlyList<PartLine>? Parts);
