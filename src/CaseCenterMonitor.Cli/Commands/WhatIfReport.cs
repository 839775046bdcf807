using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules.Policies.Trying;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>What <c>ccm what-if</c> has found, before it is written as tables or as JSON.</summary>
/// <param name="Changed">What was tried, as it was named on the command line.</param>
/// <param name="Values">What the change changes of the policies of the first start.</param>
/// <param name="ZoneUnknown">The journal names no time zone, and nobody else did.</param>
/// <param name="DefaultShifts">Nobody said when shifts begin.</param>
internal sealed record WhatIfReport(
    string Centre, DateTimeZone Zone, Window Window, Trial Trial, JudgedPolicies Judged, string Changed, IReadOnlyList<ValueDifference> Values,
    IReadOnlyList<string> Remarks, bool ZoneUnknown, bool DefaultShifts, Comparison Comparison)
{
    /// <summary>The time that alarms are taken from: the journal, cut to what was asked for.</summary>
    public Window Shown => new(Instant.Max(Window.From, Trial.Written.From), Instant.Min(Window.To, Trial.Written.To));

    /// <summary>What a reader must know before believing the figures, one sentence each.</summary>
    public IEnumerable<string> Notes =>
    [
        .. Remarks,
        .. Trial.Difference is { } difference ? [$"this build judges otherwise than the journal does, {difference}; both sides below are judged by this build"] : (string[])[],
        .. Values.Count == 0 ? ["no value differs from those in force: only legal clocks, grounds or regimes can"] : (string[])[],
        .. ZoneUnknown ? ["the journal names no time zone: hours are those of UTC; give --site to name one"] : (string[])[],
        .. DefaultShifts ? [$"no shifts are given: taken from {string.Join(", ", Trial.Shifts!.Names)}"] : (string[])[],
    ];
}
