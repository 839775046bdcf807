using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-4: the officer of a case is alone in the store where the property of that case lies.</summary>
public sealed class CaseOfficerAlone(Centre centre) : Rule<Room>(
    centre, new("PRP-4", nameof(CaseOfficerAlone), AlarmPriority.High, Latching: true), Reads.Attendance | Reads.Link | Reads.Property)
{
    private readonly Limit _limit = centre.Policies["PRP-4.alone"];
    private readonly Rung[] _ladder = centre.Policies["PRP-4.alone"].Then(AlarmPriority.High);

    public override bool IsAbout(Room row) => row.Zone.Kind == ZoneKind.EvidenceStore;

    public override Verdict Judge(Situation situation, Room row) =>
        row.CutOff is not null ? Verdict.Unknown("COV-8")
        : row.Officers != 1 || Item(situation, row) is not { } item ? Verdict.Fine
        : Verdict.When(Instant.Max(row.OfficersChangedAt!.Value, item.HandedOverAt!.Value), _ladder);

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var item = Item(situation, row)!;
        return bare.About(row, _limit, Fact.Of("case-officer-alone", ("officer", item.CaseOfficer.Value), ("item", item.Id), Zone(row.Id)).By(item.Entry))
            with { Concerns = item.CaseOfficer };
    }

    private static CaseItem? Item(Situation situation, Room room)
    {
        var officer = room.Bands.FirstOrDefault(band => band is { Officer: not null, Presence: WristbandPresence.Present })?.Officer!.Number;
        return officer is null ? null : situation.Items.All.FirstOrDefault(item => item.Store == room.Id && item.CaseOfficer == officer);
    }
}
