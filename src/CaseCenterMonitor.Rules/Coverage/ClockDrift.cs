using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-9: the clock of a gateway is wrong, and with it every time it states.</summary>
public sealed class ClockDrift(Centre centre) : Rule<GatewayLink>(
    centre, new("COV-9", nameof(ClockDrift), AlarmPriority.Medium, Unknown: true), Reads.Link)
{
    private readonly Limit _warn = centre.Policies["COV-9.warn"];
    private readonly Limit _alarm = centre.Policies["COV-9.alarm"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Medium);
    private readonly Rung[] _loud = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, GatewayLink row) =>
        row.Clock is not { } clock || Size(clock.State) <= _warn.Value ? Verdict.Fine
        : Verdict.When(clock.At, Size(clock.State) > _alarm.Value ? _loud : _atOnce);

    public override Condition Explain(Situation situation, GatewayLink row, Condition bare)
    {
        var clock = row.Clock!.Value;
        return bare with
        {
            Limit = Size(clock.State) > _alarm.Value ? _alarm : _warn,
            Arguments = Fact.Named(("gateway", row.Id.Value)),
            Facts = [Fact.Of("clock-offset", ("milliseconds", Text((int)clock.State.TotalMilliseconds)), At(clock.At)).By(clock.Entry)],
        };
    }

    private static Duration Size(Duration offset) => offset < Duration.Zero ? -offset : offset;
}
