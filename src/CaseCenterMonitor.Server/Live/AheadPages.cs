using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Ahead;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <param name="Priority">The one its alarm will have.</param>
/// <param name="Prevention">A word of the wording: what can be done; null when nothing can but to be there.</param>
/// <param name="StartBy">The last instant at which that can be begun in time.</param>
/// <param name="CanBePrevented">There is time enough.</param>
/// <param name="InterviewSince">The interview that must be paused first.</param>
public sealed record ForeseenView(
    string Key, string Rule, SubjectView Subject, int Priority, Instant At, ZoneId? Zone, IReadOnlyDictionary<string, string> Args, IReadOnlyList<FactView> Facts,
    LimitView? Limit, string? Prevention, Instant? StartBy, bool CanBePrevented, Instant? InterviewSince);

public sealed record AheadView(Instant At, Instant Until, IReadOnlyList<ForeseenView> Foreseen);

public sealed record OwedView(Instant? LastAt, Instant? DueAt, LimitView Limit);

public sealed record RestView(double LongestSeconds, Instant? RestingSince, Instant? StartBy, bool Reached, LimitView Limit);

public sealed record CareView(
    RecordId Record, Instant At, OwedView Look, OwedView Meal, OwedView Drink, RestView Rest, Instant? InterviewSince, OwedView? Pause,
    IReadOnlyList<ForeseenView> Foreseen);

/// <summary>What will be breached unless somebody acts, and what each person was given and is owed.</summary>
internal static class AheadPages
{
    public static AheadView Of(Engine engine, Instant now, Duration horizon) =>
        new(now, now + horizon, [.. EarlyWarning.Of(engine, now, horizon).Select(foreseen => Row(foreseen, now))]);

    public static CareView Of(Engine engine, Detainee person, Instant now)
    {
        var balance = CareBalance.Of(person, engine.Situation.Centre.Policies);
        return new CareView(
            person.Record, now, Row(balance.Look), Row(balance.Meal), Row(balance.Drink),
            new RestView(balance.Rest.Longest.TotalSeconds, balance.Rest.RestingSince, balance.Rest.StartBy, balance.Rest.Reached, LimitView.Of(balance.Rest.Limit)),
            balance.InterviewSince, balance.Pause is { } pause ? Row(pause) : null,
            [.. EarlyWarning.Of(engine, now, EarlyWarning.HorizonMax).Where(foreseen => foreseen.Coming.Key.Subject == person.Subject).Select(foreseen => Row(foreseen, now))]);
    }

    private static OwedView Row(Owed owed) => new(owed.LastAt, owed.DueAt, LimitView.Of(owed.Limit));

    private static ForeseenView Row(Foreseen foreseen, Instant now)
    {
        var (key, condition) = (foreseen.Coming.Key, foreseen.Coming.Condition);
        return new ForeseenView(
            key.ToString(), key.Rule, new SubjectView(key.Subject.Kind, key.Subject.Id), (int)foreseen.Coming.Priority, foreseen.Coming.At, condition.Zone,
            condition.Arguments, [.. condition.Facts.Select(fact => new FactView(fact.Kind, fact.Arguments))],
            condition.Limit is { } limit ? LimitView.Of(limit) : null, foreseen.Prevention?.Deed, foreseen.StartBy, foreseen.CanBePrevented(now),
            foreseen.InterviewSince);
    }
}
