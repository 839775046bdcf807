using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-3: the tag of a piece of case property is heard outside its store, and it is not lent.</summary>
public sealed class ItemMoved(Centre centre) : Rule<CaseItem>(
    centre, new("PRP-3", nameof(ItemMoved), AlarmPriority.High, Latching: true), Reads.Property | Reads.Place | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["PRP-3.moved"];
    private readonly Rung[] _ladder = centre.Policies["PRP-3.moved"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, CaseItem row)
    {
        if (row is not { TagState: { } tag, Store: { } store, LentUntil: null })
        {
            return Verdict.Fine;
        }

        // A tag that is silent is not known to be in the store; the twin is the tag's own reader.
        return tag.Room is not { } room ? Verdict.Unknown("DOR-7")
            : room.CutOff is not null ? Verdict.Unknown("COV-8")
            : room.Id == store ? Verdict.Fine
            : Verdict.When(Instant.Max(tag.ZoneSince!.Value, row.HandedOverAt!.Value), _ladder);
    }

    public override Condition Explain(Situation situation, CaseItem row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("item-heard", Zone(row.TagState!.Room!.Id), At(row.TagState.ZoneSince!.Value)).By(row.TagState.PlacedBy));
}
