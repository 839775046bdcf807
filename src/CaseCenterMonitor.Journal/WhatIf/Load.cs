using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>What one kind of shift had to answer.</summary>
/// <param name="Shifts">How many of them had somebody on duty or an alarm.</param>
/// <param name="OfficerShifts">Officers on duty, added up over them. The same on both sides: it is history.</param>
/// <param name="Before">Times that an alarm asked for attention, under the old policies.</param>
/// <param name="BusiestBefore">The most that one officer's share of one shift was; 0 when nobody was on duty.</param>
/// <param name="UnmannedBefore">Those that rang in shifts in which nobody was on duty, as far as the journal shows it.</param>
public sealed record ShiftLoad(
    string Name, int Shifts, int OfficerShifts, int Before, int After, double BusiestBefore, double BusiestAfter, int UnmannedBefore, int UnmannedAfter)
{
    /// <summary>Calls for each officer and shift; null when nobody was on duty.</summary>
    public double? PerOfficerBefore => OfficerShifts == 0 ? null : (double)(Before - UnmannedBefore) / OfficerShifts;

    public double? PerOfficerAfter => OfficerShifts == 0 ? null : (double)(After - UnmannedAfter) / OfficerShifts;
}

/// <param name="Shifts">In how many shifts they were on duty.</param>
/// <param name="Before">Acknowledgements of theirs that found their alarm under the old policies.</param>
/// <param name="After">The same acknowledgements, under the changed policies: those whose alarm is not there any more are none.</param>
public sealed record OfficerLoad(string Officer, int Shifts, int Before, int After);

/// <summary>How much the people on duty had to answer.</summary>
public sealed record Load(IReadOnlyList<ShiftLoad> ByShift, IReadOnlyList<OfficerLoad> ByOfficer, int EscalationsBefore, int EscalationsAfter)
{
    internal static Load Of(IReadOnlyList<Pair> pairs, Window window, Shifts shifts, DutyRoster roster)
    {
        var before = CallsOf(pairs.Select(pair => pair.Old), shifts);
        var after = CallsOf(pairs.Select(pair => pair.Changed), shifts);
        var all = before.Keys.Concat(after.Keys).Concat(roster.Known.Where(window.Touches)).Distinct().OrderBy(shift => shift.From).ToList();
        var onDuty = all.ToDictionary(shift => shift, roster.OnDuty);
        var shiftsOf = onDuty.Values.SelectMany(officers => officers).GroupBy(officer => officer).ToDictionary(group => group.Key, group => group.Count());
        var acknowledgedBefore = AcknowledgementsOf(pairs.Select(pair => pair.Old));
        var acknowledgedAfter = AcknowledgementsOf(pairs.Select(pair => pair.Changed));
        var everybody = shiftsOf.Keys.Concat(acknowledgedBefore.Keys).Concat(acknowledgedAfter.Keys).Distinct().OrderBy(officer => officer.Value, StringComparer.Ordinal);
        return new Load(
            [.. shifts.Names.Select(name => Of(name, [.. all.Where(shift => shift.Name == name)]))],
            [.. everybody.Select(officer => new OfficerLoad(
                officer.Value, shiftsOf.GetValueOrDefault(officer), acknowledgedBefore.GetValueOrDefault(officer), acknowledgedAfter.GetValueOrDefault(officer)))],
            pairs.Count(pair => pair.Old is { Escalated: true }),
            pairs.Count(pair => pair.Changed is { Escalated: true }));

        ShiftLoad Of(string name, List<Shift> same) => new(
            name, same.Count, same.Sum(shift => onDuty[shift].Count), same.Sum(before.GetValueOrDefault), same.Sum(after.GetValueOrDefault),
            Busiest(same, before), Busiest(same, after), Unmanned(same, before), Unmanned(same, after));

        double Busiest(List<Shift> same, Dictionary<Shift, int> calls) => same
            .Where(shift => onDuty[shift].Count > 0).Select(shift => (double)calls.GetValueOrDefault(shift) / onDuty[shift].Count).DefaultIfEmpty().Max();

        int Unmanned(List<Shift> same, Dictionary<Shift, int> calls) => same.Where(shift => onDuty[shift].Count == 0).Sum(calls.GetValueOrDefault);
    }

    private static Dictionary<OfficerNumber, int> AcknowledgementsOf(IEnumerable<Occurrence?> occurrences) =>
        occurrences.SelectMany(occurrence => occurrence?.AcknowledgedBy ?? []).CountBy(officer => officer).ToDictionary();

    // A call belongs to the shift in which the alarm rang, also when it became worse in the next.
    private static Dictionary<Shift, int> CallsOf(IEnumerable<Occurrence?> occurrences, Shifts shifts)
    {
        var calls = new Dictionary<Shift, int>();
        foreach (var occurrence in occurrences)
        {
            if (occurrence is { Calls: > 0 })
            {
                var shift = shifts.At(occurrence.RangAt);
                calls[shift] = calls.GetValueOrDefault(shift) + occurrence.Calls;
            }
        }

        return calls;
    }
}
