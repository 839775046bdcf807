using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-9: somebody awake has had no meal, or was offered nothing to drink, for too long (CPL art 119; Code C 8.6).</summary>
public sealed class MealOverdue(Centre centre) : Rule<Detainee>(
    centre, new("DET-9", nameof(MealOverdue), AlarmPriority.Medium), Reads.Care)
{
    private readonly Limit _meal = centre.Policies["DET-9.meal"];
    private readonly Limit _drink = centre.Policies["DET-9.drink"];
    private readonly Rung[] _afterMeal = centre.Policies["DET-9.meal"].Then(AlarmPriority.Medium);
    private readonly Rung[] _afterDrink = centre.Policies["DET-9.drink"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Care.RestingSince is not null ? Verdict.Fine
        : DrinkIsFirst(row) ? Verdict.When(LastDrink(row), _afterDrink)
        : Verdict.When(LastMeal(row), _afterMeal);

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => DrinkIsFirst(row)
        ? bare.About(row, _drink, Fact.Of("last-drink", At(LastDrink(row))))
        : bare.About(row, _meal, Fact.Of("last-meal", At(LastMeal(row))));

    private bool DrinkIsFirst(Detainee person) => LastDrink(person) + _drink.Value <= LastMeal(person) + _meal.Value;

    internal static Instant LastMeal(Detainee person) => Latest(person, person.Care.LastMealAt);

    internal static Instant LastDrink(Detainee person) => Latest(person, person.Care.LastDrinkOfferedAt);

    // Whoever slept is asked when they wake; the time asleep does not count.
    private static Instant Latest(Detainee person, Instant? given)
    {
        var since = Instant.Max(person.ArrivedAt, given ?? person.ArrivedAt);
        return person.Care.RestEndedAt is { } woke ? Instant.Max(since, woke) : since;
    }
}
