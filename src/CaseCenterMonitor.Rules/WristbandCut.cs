using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-3: the strap of a worn band is open. From now on the band says where the band is, not where the person is.</summary>
public sealed class WristbandCut : IRule
{
    public AlarmDefinition Alarm { get; } = new("MOV-3", nameof(WristbandCut), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { Wristband: { } wristband } detainee)
        {
            return Verdict.Fine;
        }

        var band = situation.Wristbands[wristband];
        switch (band.Strap)
        {
            case StrapState.Closed:
                return Verdict.Fine;
            case StrapState.Unknown:
                return Verdict.Unknown("COV-5");
            case StrapState.Open:
                return Verdict.When(Opened(situation, detainee, band));
            default:
                throw new InvalidOperationException($"No verdict for strap {band.Strap}.");
        }
    }

    private static Condition Opened(Situation situation, Detainee detainee, WristbandState band)
    {
        var assigned = detainee.WristbandSince ?? detainee.BookedAt;
        var since = Instant.Max(band.StrapSince!.Value, assigned);

        // A band that was open when it was put on is heard as closed some seconds later; if it is not, it was never closed.
        var wait = band.StrapSince.Value < assigned ? situation.Centre.Policies["MOV-3.fitting"] : null;
        return new Condition
        {
            Since = since,
            Ladder = [new Rung(wait?.Value ?? Duration.Zero, AlarmPriority.Critical)],
            Zone = band.Zone,
            Limit = wait,
            Arguments = Fact.Named(Record(detainee), Zone(band.Zone)),
            Facts = [Fact.Of("strap-open", ("wristband", band.Id.Value), At(since))],
        };
    }
}
