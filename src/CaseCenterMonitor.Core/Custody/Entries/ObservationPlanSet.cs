using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>
    /// From now on a person is watched over in one defined way. Mixtures are refused: in Cleveland staff wrote "30-min visits and CCTV" and nobody
    /// knew which of them applied (IOPC 2019).
    /// </summary>
    /// <param name="Regime">Key of a regime of the policy pack.</param>
    /// <param name="StatedInterval">What the form says besides, if it does; when it differs from the regime, that is kept and shown.</param>
    public sealed record ObservationPlanSet(Instant OccurredAt, OfficerNumber By, RecordId Record, string Regime, string Reason, Duration? StatedInterval = null)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Plan;

        internal override Refusal? Check(Situation situation, Detainee person) => situation.Centre.Policies.Regime(Regime) is null
            ? Refusal.Invalid($"'{Regime}' is no defined regime. Exactly one of: {string.Join(", ", situation.Centre.Policies.Regimes.Select(regime => regime.Key))}.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Plan = new ObservationPlan(Regime, OccurredAt, By, Reason, StatedInterval, stamp.Entry)
        {
            BindsFrom = person.Plan.Regime == Regime ? person.Plan.BindsFrom : OccurredAt,
        };
    }
}

/// <summary>In which way one person is watched over, since when and why.</summary>
/// <param name="Regime">Key of a regime of the policy pack: exactly one.</param>
/// <param name="Reason">Null for the plan of the booking form, which only names a level.</param>
public sealed record ObservationPlan(string Regime, Instant Since, OfficerNumber By, string? Reason, Duration? StatedInterval, long Entry)
{
    /// <summary>
    /// Since when looks are owed by this regime; who writes the same regime down again does not begin anew. Null for that of the booking form, which
    /// holds for the whole stay: whoever waited to be written down was owed looks.
    /// </summary>
    public Instant? BindsFrom { get; init; }

    /// <summary>The regime that a bare level stands for.</summary>
    public static string RegimeOf(ObservationLevel level) => level switch
    {
        ObservationLevel.General => "general",
        ObservationLevel.Intermittent => "intermittent",
        ObservationLevel.Constant => "constant",
        ObservationLevel.CloseProximity => "closeProximity",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No regime for this level."),
    };
}
