using System.Text.Json.Nodes;
using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>What good officers write down besides looks and walks: screening, meals, headcounts, interviews, and what is owed at the door.</summary>
public sealed class Duties(ICustodyDesk desk, Agenda agenda)
{
    private static readonly TimeSpan BetweenDrinks = TimeSpan.FromMinutes(50);
    private static readonly TimeSpan BetweenMeals = TimeSpan.FromHours(4);
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromMinutes(50);

    private readonly Dictionary<string, (DateTimeOffset Drink, DateTimeOffset Meal)> _given = [];
    private readonly HashSet<string> _interviewed = [];

    /// <param name="count">How many people held an officer would count now.</param>
    public void Begin(Func<int> count) => agenda.Every(BetweenCounts, BetweenCounts, () => desk.Write(null, "headcount-taken", ("counted", count())));

    public void BookedIn(string record)
    {
        desk.Write(record, "risk-assessed", ("risk", "none"));
        Offer(record, "meal-offered", ("kind", "light"));
        _given[record] = (agenda.Now, agenda.Now);
    }

    /// <summary>The way in is behind them.</summary>
    public void PassedIntake(string record)
    {
        foreach (var stage in (string[])["safetySearch", "informationCollection", "waitingRoom"])
        {
            desk.Write(record, "stage-completed", ("stage", stage));
        }
    }

    /// <summary>Whoever looks at a person also asks whether they want something.</summary>
    public void LookedAt(string record)
    {
        var given = _given.GetValueOrDefault(record);
        if (agenda.Now - given.Meal >= BetweenMeals)
        {
            Offer(record, "meal-offered", ("kind", "main"));
            _given[record] = (agenda.Now, agenda.Now);
        }
        else if (agenda.Now - given.Drink >= BetweenDrinks)
        {
            Offer(record, "drink-offered");
            _given[record] = given with { Drink = agenda.Now };
        }
    }

    public void InterviewBegins(Detainee detainee, IEnumerable<Officer> officers, string room)
    {
        _interviewed.Add(detainee.Record);
        desk.Write(
            detainee.Record, "interview-began", ("room", room), ("officers", new JsonArray([.. officers.Select(officer => (JsonNode)officer.Number)])), ("recorded", true),
            ("adultPresent", detainee.Entry.AgeGroup != "adult"), ("nightReason", "the shift's plan"));
    }

    public void InterviewEnds(string record)
    {
        if (_interviewed.Remove(record))
        {
            desk.Write(record, "interview-ended");
        }
    }

    public void Leaves(string record)
    {
        desk.Write(record, "pre-release-assessed", ("outcome", "fetched by family"));
        desk.Write(record, "exit-approved", ("approvedBy", "duty head"));
        _given.Remove(record);
    }

    private void Offer(string record, string word, params (string Field, JsonNode Value)[] fields) => desk.Write(record, word, [.. fields, ("taken", true)]);
}
