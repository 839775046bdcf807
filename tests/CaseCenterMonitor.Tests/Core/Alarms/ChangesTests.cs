using CaseCenterMonitor.Core;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>What a screen must be told after a step.</summary>
public sealed class ChangesTests
{
    private const string Held = "10:00:00 CR-1 booked in arrived 09:55:00 general\n10:00:00 CR-1 wears wb-1\n";

    [Fact]
    public void Each_row_is_named_once_in_the_order_in_which_they_changed()
    {
        var changes = After(Held + "10:00:10 wb-1 in Interview-1\n10:00:20 wb-1 in Corridor\n10:00:30 door D-int open");
        Assert.Equal(changes.Rows.Distinct(), changes.Rows);
        Assert.Equal(changes.Rows.Count, changes.Rows.Select((row, index) => changes.Rows[index] == row).Count(same => same));
        Assert.Contains(changes.Rows, row => row is Detainee);
        Assert.Contains(changes.Rows.OfType<DoorState>(), door => door.Door.Id.Value == "D-int");
        Assert.Throws<ArgumentOutOfRangeException>(() => changes.Rows[changes.Rows.Count]);
    }

    [Fact]
    public void More_rows_than_there_was_room_for_are_all_named()
    {
        var changes = After(string.Join('\n', Enumerable.Range(1, 40).Select(number => $"10:00:{number % 60:00} CR-{number} booked in arrived 09:55:00 general")));
        Assert.Equal(40, changes.Rows.OfType<Detainee>().Count());
    }

    [Fact]
    public void An_alarm_that_moved_is_named_until_the_changes_are_cleared()
    {
        var changes = After("10:00:00 door D-out forced\n10:00:10 19 acknowledges DOR-1/D-out");
        Assert.False(changes.IsEmpty);
        Assert.Equal(["DOR-1/D-out"], changes.Alarms.Select(alarm => alarm.ToString()));
        Assert.Equal(["DOR-1/D-out"], changes.Alarms.Select(alarm => alarm.ToString()));
        changes.Clear();
        Assert.True(changes.IsEmpty);
        Assert.Empty(changes.Alarms);
        Assert.Empty(changes.Rows);
    }

    [Fact]
    public void What_was_cleared_without_being_asked_for_does_not_come_back()
    {
        var changes = After("10:00:00 door D-out forced");
        changes.Clear();
        Assert.True(changes.IsEmpty);
        Assert.Empty(changes.Alarms);
    }

    private static Changes After(string story)
    {
        var engine = Shift.Engine(EngineSettings.Default with { Lateness = NodaTime.Duration.Zero });
        var changes = new Changes();
        foreach (var arrival in Shift.InOrder(story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => StoryLine.Read(line).Signal)))
        {
            engine.Step(arrival, changes);
        }

        return changes;
    }
}
