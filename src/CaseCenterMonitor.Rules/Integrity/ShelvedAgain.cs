using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// INT-3: the same alarm was shelved again and again within a day. Somebody mends what makes it ring, or the limit is wrong. It stands until the
/// shelvings are looked at anew, with the next alarm that is set aside or taken back after they are a day old.
/// </summary>
public sealed class ShelvedAgain(Centre centre) : Rule<Suite>(
    centre, new("INT-3", nameof(ShelvedAgain), AlarmPriority.Low), Reads.Shelf)
{
    private readonly int _times = centre.Policies.Count("INT-3.times");
    private readonly Limit _window = centre.Policies["INT-3.window"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Low);

    public override Verdict Judge(Situation situation, Suite row) =>
        Often(situation).Select(often => (Instant?)Since(often.Value)).Min() is { } since ? Verdict.When(since, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Suite row, Condition bare) => bare.About(
        _window,
        [
            .. Often(situation).Select(often => Fact.Of(
                "alarm-shelved-often", ("alarm", often.Key.ToString()), ("count", Text(often.Value.Count)), At(often.Value[^1]))),
        ]);

    private IEnumerable<KeyValuePair<AlarmKey, IReadOnlyList<Instant>>> Often(Situation situation) =>
        situation.SetAside.Shelvings.Where(shelvings => shelvings.Value.Count >= _times && shelvings.Value[^1] - shelvings.Value[^_times] <= _window.Value);

    private Instant Since(IReadOnlyList<Instant> shelvings) => shelvings[_times - 1];
}
