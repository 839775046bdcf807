using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-3: the strap of a worn band is open. From now on the band says where the band is, not where the person is.</summary>
public sealed class WristbandCut : IRule
{
    public AlarmDefinition Alarm { get; } = new("MOV-3", nameof(WristbandCut), AlarmPriority.Critical, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { Wristband: { } wristband } detainee)
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
                return Opened(situation, detainee, band);
            default:
                throw new InvalidOperationException($"No verdict for strap {band.Strap}.");
        }
    }

    private static Verdict Opened(Situation situation, Detainee detainee, WristbandState band) => Verdict.When(
        Instant.Max(band.StrapSince!.Value, PutOn(detainee)),
        Explain,
        new Rung(Wait(situation, detainee, band)?.Value ?? Duration.Zero, AlarmPriority.Critical));

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var band = situation.Wristbands[detainee.Wristband!.Value];
        return bare with
        {
            Zone = band.Zone,
            Limit = Wait(situation, detainee, band),
            Arguments = Fact.Named(Record(detainee), Zone(band.Zone)),
            Facts = [Fact.Of("strap-open", ("wristband", band.Id.Value), At(bare.Since))],
        };
    }

    // A band that was open when it was put on is heard as closed some seconds later; if it is not, it was never closed.
    private static Limit? Wait(Situation situation, Detainee detainee, WristbandState band) =>
        band.StrapSince!.Value < PutOn(detainee) ? situation.Centre.Policies["MOV-3.fitting"] : null;

    private static Instant PutOn(Detainee detainee) => detainee.WristbandSince ?? detainee.BookedAt;
}
