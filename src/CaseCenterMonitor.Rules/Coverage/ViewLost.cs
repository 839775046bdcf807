using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-3: a camera gives pictures and shows nothing: covered, turned away, dark, out of focus, or frozen.</summary>
public sealed class ViewLost(Centre centre) : Rule<DeviceLife>(
    centre, new("COV-3", nameof(ViewLost), AlarmPriority.High, Unknown: true), Reads.Vision | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["COV-3.view"];
    private readonly Rung[] _ladder = centre.Policies["COV-3.view"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, DeviceLife row)
    {
        if (row.View is not { } view)
        {
            return Verdict.Fine; // A camera that was never asked says so by its silence: COV-1.
        }

        return row.IsCutOff ? Verdict.Unknown("COV-8") : view.State switch
        {
            ViewState.Clear => Verdict.Fine,
            ViewState.Unknown or ViewState.Covered or ViewState.Moved or ViewState.Dark or ViewState.Defocused or ViewState.Frozen => Verdict.When(row.ViewLostSince!.Value, _ladder),
            _ => throw new InvalidOperationException($"No verdict for view {view.State}."),
        };
    }

    public override Condition Explain(Situation situation, DeviceLife row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("view-is", ("device", row.Id.Value), ("view", row.View!.Value.State.ToString()), At(row.View.Value.At)).By(row.View.Value.Entry));
}
