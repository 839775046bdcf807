using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Ahead;

/// <summary>One thing owed again and again.</summary>
/// <param name="LastAt">When it was last given; null before the first.</param>
/// <param name="DueAt">Null while it is not owed, such as a meal to somebody asleep.</param>
public sealed record Owed(Instant? LastAt, Instant? DueAt, Limit Limit);

/// <param name="Longest">The longest rest without interruption that is over.</param>
/// <param name="StartBy">The last instant at which the rest that is owed can begin; null when it was reached.</param>
/// <param name="Reached">It was given, or is being given and will be complete in time.</param>
public sealed record RestOwed(Duration Longest, Instant? RestingSince, Instant? StartBy, bool Reached, Limit Limit);

/// <summary>What one person was given and what is owed next: looks, food, drink, rest, and a pause from questioning.</summary>
public sealed record CareBalance(
    RecordId Record, Owed Look, Owed Meal, Owed Drink, RestOwed Rest, Instant? InterviewSince, Owed? Pause)
{
    public static CareBalance Of(Detainee person, Core.Policies policies)
    {
        var regime = Regimes.Of(policies, person);
        var lookedAt = WelfareCheckOverdue.LastLook(person);
        var resting = person.Care.RestingSince is not null;
        var (meal, drink) = (policies["DET-9.meal"], policies["DET-9.drink"]);
        var interview = person.Interviews.Current;
        return new CareBalance(
            person.Record,
            new Owed(person.LastCheck?.At ?? person.LookedAtBefore, lookedAt + regime.MaxInterval, regime.Limit),
            new Owed(person.Care.LastMealAt, resting ? null : MealOverdue.LastMeal(person) + meal.Value, meal),
            new Owed(person.Care.LastDrinkOfferedAt, resting ? null : MealOverdue.LastDrink(person) + drink.Value, drink),
            RestOf(person, policies),
            interview?.BeganAt,
            interview is { BreakSince: null } ? new Owed(interview.UnbrokenSince, interview.UnbrokenSince + policies["DET-7.stretch"].Value, policies["DET-7.stretch"]) : null);
    }

    private static RestOwed RestOf(Detainee person, Core.Policies policies)
    {
        var rest = policies["DET-8.rest"];
        var endsAt = person.ArrivedAt + policies["DET-8.window"].Value;
        var reached = RestOutOfReach.IsReached(person, rest.Value, endsAt);
        return new RestOwed(person.Care.LongestRest, person.Care.RestingSince, reached ? null : endsAt - rest.Value, reached, rest);
    }
}
