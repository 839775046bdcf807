using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-13: sound is recorded where somebody speaks with their lawyer or is examined: the system watches itself.</summary>
public sealed class PrivacyBroken(Centre centre) : Rule<Room>(
    centre, new("COV-13", nameof(PrivacyBroken), AlarmPriority.High, Latching: true), Reads.Upkeep)
{
    private readonly Limit _limit = centre.Policies["COV-13.audio"];
    private readonly Rung[] _ladder = centre.Policies["COV-13.audio"].Then(AlarmPriority.High);

    public override bool IsAbout(Room row) => row.Zone.Kind is ZoneKind.LawyerMeeting or ZoneKind.Medical;

    public override Verdict Judge(Situation situation, Room row) =>
        row.Life.SoundRecorded is { State: true } recorded ? Verdict.When(recorded.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("sound-recorded", Zone(row.Id), At(bare.Since)).By(row.Life.SoundRecorded!.Value.Entry));
}
