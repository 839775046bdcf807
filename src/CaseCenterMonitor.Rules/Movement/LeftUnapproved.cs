using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-1: somebody held is at the exit and nobody has approved that they leave.</summary>
public sealed class LeftUnapproved(Centre centre) : Rule<Detainee>(
    centre, new("MOV-1", nameof(LeftUnapproved), AlarmPriority.Critical, Latching: true),
    Reads.Place | Reads.Band | Reads.Movement | Reads.Clock | Reads.AnyOfficer | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["MOV-1.exit"];
    private readonly Rung[] _ladder = centre.Policies["MOV-1.exit"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        // Through the sally port people also come in, with officers; alone there, or at the exit at all, they are on their way out.
        var leaving = where.Room!.Zone.Kind == ZoneKind.Exit || (where.Room.Zone.Kind == ZoneKind.SallyPort && !where.Room.HasOfficer);
        var approved = row.Movement.ExitApprovedAt is not null || row.History.Exit is { CameBackAt: null };
        return leaving && !approved ? Verdict.When(Since(row, where), _ladder) : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("at-exit", Zone(row.Whereabouts.Zone), At(row.Whereabouts.ZoneSince!.Value)).By(row.Band!.PlacedBy), Fact.Of("no-exit-approval"));

    private static Instant Since(Detainee person, Whereabouts where) => where.Room!.Zone.Kind == ZoneKind.Exit
        ? Instant.Max(where.ZoneSince!.Value, person.BookedAt)
        : PersonUnattended.AloneSince(person, where);
}
