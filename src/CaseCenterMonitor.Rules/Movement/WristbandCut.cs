using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-3: the strap of a worn band is open. From now on the band says where the band is, not where the person is.</summary>
public sealed class WristbandCut(Centre centre) : Rule<Detainee>(
    centre, new("MOV-3", nameof(WristbandCut), AlarmPriority.Critical, Latching: true), Reads.Band)
{
    private readonly Limit _fitting = centre.Policies["MOV-3.fitting"];
    private readonly Limit _cut = centre.Policies["MOV-3.cut"];
    private readonly Rung[] _whenCut = centre.Policies["MOV-3.cut"].Then(AlarmPriority.Critical);
    private readonly Rung[] _afterFitting = centre.Policies["MOV-3.fitting"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Band is not { } band)
        {
            return Verdict.Fine;
        }

        return band.Strap switch
        {
            StrapState.Closed => Verdict.Fine,
            StrapState.Unknown => Verdict.Unknown("COV-5"),
            StrapState.Open => Verdict.When(Instant.Max(band.StrapSince!.Value, PutOn(row)), IsBeingFitted(row, band) ? _afterFitting : _whenCut),
            _ => throw new InvalidOperationException($"No verdict for strap {band.Strap}."),
        };
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var band = row.Band!;
        return bare with
        {
            Zone = band.Zone,
            Limit = IsBeingFitted(row, band) ? _fitting : _cut,
            Arguments = Fact.Named(Record(row), Zone(band.Zone)),
            Facts = [Fact.Of("strap-open", ("wristband", band.Id.Value), At(bare.Since))],
        };
    }

    // A band that was open when it was put on is heard as closed some seconds later; if it is not, it was never closed.
    private static bool IsBeingFitted(Detainee person, WristbandState band) => band.StrapSince!.Value < PutOn(person);

    private static Instant PutOn(Detainee person) => person.WristbandSince ?? person.BookedAt;
}
