using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Writes what <c>ccm what-if</c> has found as tables for people.</summary>
/// <param name="top">How many lines a list has; what is left out is counted.</param>
internal sealed class WhatIfPage(TextWriter output, int top)
{
    private const int NameWidth = 34;
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly ZonedDateTimePattern Second = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", null);

    public void Write(WhatIfReport report)
    {
        Head(report);
        var comparison = report.Comparison;
        Tallies("alarms", [comparison.Total, .. comparison.ByPriority], int.MaxValue);
        Tallies("by rule", [.. comparison.ByRule.Select(tally => tally with { Name = $"{tally.Name} {NameOf(tally.Name)}" })], top);
        Tallies("by person", comparison.ByPerson, top);
        Tallies("by shift", comparison.ByShift, int.MaxValue);
        Loads(comparison.Load);
        Changes(comparison.Pairs, report.Zone);
    }

    private static string NameOf(string rule) => RuleBook.All.FirstOrDefault(one => one.Alarm.Id == rule)?.Alarm.Name ?? "";

    private static string Signed(int number) => number.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Share(double? share) => share?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private void Head(WhatIfReport report)
    {
        Line($"{report.Centre}: {Minute.Format(report.Shown.From.InZone(report.Zone))} to {Minute.Format(report.Shown.To.InZone(report.Zone))} {report.Zone.Id}, {report.Trial.Entries} entries");
        Line($"judged by {string.Join(" < ", report.Judged.Stack.Layers.Select(layer => layer.Key))} and the centre's own changes; tried: {report.Changed}");
        foreach (var value in report.Values.Take(top))
        {
            Line($"  {value.Key,-NameWidth} {Text(value.Before)} -> {Text(value.After)}");
        }

        More(report.Values.Count, top);
        foreach (var note in report.Notes)
        {
            Line($"note: {note}");
        }
    }

    private static string Text(Amount? amount) => amount is null ? "none" : AmountText.Format(amount);

    private void Tallies(string title, IReadOnlyList<Tally> tallies, int most)
    {
        output.WriteLine();
        Line($"{title,-NameWidth}{"before",9}{"after",9}{"change",9}{"gained",9}{"lost",9}{"earlier",9}{"later",9}{"priority",9}");
        foreach (var tally in tallies.Take(most))
        {
            Line($"{tally.Name,-NameWidth}{tally.Before,9}{tally.After,9}{Signed(tally.After - tally.Before),9}{tally.Gained,9}{tally.Lost,9}{tally.Earlier,9}{tally.Later,9}{tally.OtherPriority,9}");
        }

        More(tallies.Count, most);
    }

    private void Loads(Load load)
    {
        output.WriteLine();
        Line($"{"load: calls by shift",-NameWidth}{"shifts",9}{"officers",9}{"before",9}{"after",9}{"each bef.",10}{"each aft.",10}{"busiest b.",11}{"busiest a.",11}");
        foreach (var shift in load.ByShift)
        {
            Line($"{shift.Name,-NameWidth}{shift.Shifts,9}{shift.OfficerShifts,9}{shift.Before,9}{shift.After,9}{Share(shift.PerOfficerBefore),10}{Share(shift.PerOfficerAfter),10}{Share(shift.BusiestBefore),11}{Share(shift.BusiestAfter),11}");
        }

        var unmanned = (Before: load.ByShift.Sum(shift => shift.UnmannedBefore), After: load.ByShift.Sum(shift => shift.UnmannedAfter));
        if (unmanned != (0, 0))
        {
            Line($"in shifts with nobody on duty, as far as the journal shows: {unmanned.Before} before, {unmanned.After} after");
        }

        Line($"alarms told to supervisors: {load.EscalationsBefore} before, {load.EscalationsAfter} after");
        output.WriteLine();
        Line($"{"load: acknowledgements by officer",-NameWidth}{"shifts",9}{"before",9}{"after",9}");
        foreach (var officer in load.ByOfficer.OrderByDescending(officer => officer.Before).ThenBy(officer => officer.Officer, StringComparer.Ordinal).Take(top))
        {
            Line($"{officer.Officer,-NameWidth}{officer.Shifts,9}{officer.Before,9}{officer.After,9}");
        }

        More(load.ByOfficer.Count, top);
    }

    private void Changes(IReadOnlyList<Pair> pairs, DateTimeZone zone)
    {
        output.WriteLine();
        Line($"what differs, by time");
        foreach (var pair in pairs.Take(top))
        {
            Line($"{Second.Format(pair.At.InZone(zone))}  {pair.Key,-NameWidth} {Sentence(pair, zone)}");
        }

        More(pairs.Count, top);
    }

    private static string Sentence(Pair pair, DateTimeZone zone) => pair switch
    {
        { Old: null, Changed: { } gained } => $"gained, {Priority(gained)}",
        { Changed: null, Old: { } lost } => $"lost, {Priority(lost)}",
        { Old: { } old, Changed: { } changed } => string.Join(", ", Moves(pair, old, changed, zone)),
        _ => throw new InvalidOperationException("A pair of nothing."),
    };

    private static IEnumerable<string> Moves(Pair pair, Occurrence old, Occurrence changed, DateTimeZone zone)
    {
        if (pair.IsEarlier || pair.IsLater)
        {
            yield return $"{(pair.IsEarlier ? "earlier" : "later")}, {Second.Format(changed.RangAt.InZone(zone))}";
        }

        if (pair.HasOtherPriority)
        {
            yield return $"{Priority(old)} -> {Priority(changed)}";
        }
    }

    private static string Priority(Occurrence occurrence) =>
        occurrence.Worst == occurrence.Priority ? $"P{(int)occurrence.Priority}" : $"P{(int)occurrence.Priority} to P{(int)occurrence.Worst}";

    private void More(int all, int most)
    {
        if (all > most)
        {
            Line($"… and {all - most} more");
        }
    }

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
