using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>What stands in the list, what is taken over into it, what it foresees, and when it forgets.</summary>
public sealed class AlarmListTests
{
    private const string Held = "10:00:00 CR-1 booked in arrived 10:00:00 intermittent\n10:00:00 CR-1 wears wb-1\n10:00:05 wb-1 in Interview-1\n";
    private const string Alone = Held + "10:00:35 time passes\n";

    [Fact]
    public void Alarms_stand_in_the_order_of_their_keys()
    {
        var engine = AlarmCommandTests.Play(Alone + "10:00:36 door D-street forced\n10:00:37 door D-out forced");
        Assert.Equal(["DOR-1/D-out", "DOR-1/D-street", "PRS-1/CR-1"], engine.Alarms.Select(alarm => alarm.Key.ToString()));
    }

    [Fact]
    public void The_first_of_a_chain_is_named_on_all_that_follow_in_the_room_and_next_door()
    {
        var engine = AlarmCommandTests.Play(Held + "10:00:06 19 in Interview-1\n10:00:10 door D-int forced\n10:00:20 wb-1 cut\n10:00:30 duress-raised officer=19\n10:01:10 door D-wait forced");
        Assert.Null(First("DOR-1/D-int"));
        Assert.Equal("DOR-1/D-int", First("MOV-3/CR-1"));
        Assert.Equal("DOR-1/D-int", First("PRS-11/19"));

        string? First(string key) => engine.Alarm(AlarmKeyText.Parse(key))!.Handling.FirstOut?.ToString();
    }

    [Fact]
    public void What_is_taken_over_stands_as_it_was_and_goes_when_it_was_over()
    {
        var adopting = Shift.Engine(EngineSettings.Default with { Lateness = Duration.Zero });
        var telling = Shift.Engine(EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        foreach (var (line, state) in new (string, AlarmState?)[]
        {
            ("10:00:00 door D-int open", null),
            ("10:01:00 time passes", AlarmState.Unacknowledged),
            ("10:01:10 19 acknowledges DOR-2/D-int", AlarmState.Acknowledged),
            ("10:01:20 door D-int closed", null),
            ("10:02:00 door D-int open", null),
            ("10:03:00 time passes", AlarmState.Unacknowledged),
        })
        {
            var signal = StoryLine.Read(line).Signal;
            var arrival = new Arrival(1, signal.OccurredAt, signal.OccurredAt, signal);
            adopting.Adopt(arrival, changes);
            telling.Step(arrival, changes).ToList().ForEach(step => adopting.Adopt(step, changes));
            var alarm = adopting.Alarm(AlarmKeyText.Parse("DOR-2/D-int"));
            Assert.Equal(state, alarm?.State);
            Assert.Equal(telling.Alarm(AlarmKeyText.Parse("DOR-2/D-int"))?.Condition.Since, alarm?.Condition.Since);
        }
    }

    [Fact]
    public void Foresees_what_falls_due_after_now_and_until_the_end_of_the_horizon()
    {
        var engine = AlarmCommandTests.Play(Held);
        var due = SmallCentre.At("10:00:35");
        var blink = Duration.FromMilliseconds(1);
        Assert.True(Sees(due - blink, due));
        Assert.False(Sees(due - blink - blink, due - blink));
        Assert.False(Sees(due, due + blink));

        bool Sees(Instant now, Instant until) => engine.Ahead(now, until).Any(coming => coming.Key.ToString() == "PRS-1/CR-1" && coming.At == due);
    }

    [Fact]
    public void Rules_of_another_centre_are_refused() => Assert.StartsWith(
        "COV-1 was made for centre 'small' with its limits, not for this one.",
        Assert.Throws<ArgumentException>(() => new Engine(SmallCentre.With(), RuleBook.For(SmallCentre.Centre), EngineSettings.Default)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_that_changed_are_a_change_although_no_alarm_moved() => Assert.False(Changed("10:00:00 door D-int open").IsEmpty);

    [Fact]
    public void An_arrangement_of_values_is_found_by_name_whatever_their_number()
    {
        foreach (var names in new string[][] { [], ["a"], ["a", "b"], ["a", "b", "c"] })
        {
            var values = ArgumentCollection.Of([.. names.Select(name => (name, name + "!"))]);
            Assert.Equal(names, values.Keys);
            Assert.Equal(names.Length, values.Count);
            Assert.All(names, name => Assert.Equal(name + "!", values[name]));
            Assert.All(names, name => Assert.True(values.ContainsKey(name)));
            Assert.False(values.ContainsKey("z"));
            Assert.Equal("No value is named 'z'.", Assert.Throws<KeyNotFoundException>(() => values["z"]).Message);
        }
    }

    private static Changes Changed(string line)
    {
        var changes = new Changes();
        var signal = StoryLine.Read(line).Signal;
        Shift.Engine(EngineSettings.Default with { Lateness = Duration.Zero }).Step(new Arrival(1, signal.OccurredAt, signal.OccurredAt, signal), changes);
        return changes;
    }
}
