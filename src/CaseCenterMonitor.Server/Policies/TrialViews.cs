using CaseCenterMonitor.Journal.WhatIf;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

public enum TrialState { Running, Done, Failed }

/// <summary>Alarms under the values in force and under the proposed ones, of one rule, person or shift.</summary>
public sealed record TallyView(string Name, int Before, int After, int Gained, int Lost, int Earlier, int Later, int OtherPriority)
{
    internal static TallyView Of(Tally tally) =>
        new(tally.Name, tally.Before, tally.After, tally.Gained, tally.Lost, tally.Earlier, tally.Later, tally.OtherPriority);
}

/// <param name="Persons">Alarms about somebody held, by custody record.</param>
/// <param name="MorePersons">So many more had a change, and are not listed.</param>
/// <param name="CallsBefore">How often somebody was asked for.</param>
/// <param name="BeginsAt">When the record begins, where that is within the period; null when it goes back far enough.</param>
/// <param name="Differs">Where the record's own steps differ from what this build judges under the same values; null when they do not.</param>
public sealed record TrialResult(
    long Entries, TallyView Total, IReadOnlyList<TallyView> Priorities, IReadOnlyList<TallyView> Rules, IReadOnlyList<TallyView> Persons, int MorePersons,
    IReadOnlyList<TallyView> Shifts, int CallsBefore, int CallsAfter, int ToldBefore, int ToldAfter, Instant? BeginsAt, string? Differs);

/// <summary>One try of a draft on what has been.</summary>
/// <param name="Days">From the first day to the last, both counted.</param>
/// <param name="Share">How much of the record has been judged, 0 to 1.</param>
/// <param name="Problem">Why it failed; null when it did not.</param>
public sealed record TrialView(
    TrialState State, LocalDate From, LocalDate To, Person By, Instant StartedAt, double Share, TrialResult? Result, string? Problem);
