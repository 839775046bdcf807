using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Stories;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Situations;

/// <summary>A condition that a sensor measures lasts from its beginning, however often the sensor speaks.</summary>
public sealed class MeasureTests
{
    private static readonly Instant Begins = SmallCentre.At("10:05:00");

    [Fact]
    public void A_room_too_cold_is_told_after_ten_minutes_by_a_sensor_that_says_another_value_every_second() =>
        Assert.Equal(["10:15:00 ConditionMet"], Told("ENV-1", "temperature", ["15.1", "15.2", "15.1", "15.3"]));

    [Fact]
    public void Nobody_moving_is_told_after_twenty_minutes_by_a_sensor_that_speaks_every_second() =>
        Assert.Equal(["10:25:00 ConditionMet"], Told("MED-1", "motion", ["0"]));

    [Fact]
    public void One_movement_in_twenty_minutes_begins_the_wait_anew() =>
        Assert.Empty(Told("MED-1", "motion", [.. Enumerable.Repeat("0", 1199), "1"]));

    // What the rule says in an hour of samples, one a second: far longer than they are kept.
    private static IEnumerable<string> Told(string rule, string quantity, string[] values)
    {
        List<string> lines = ["10:00:00 CR-1 booked in arrived 10:00:00 general", "10:00:00 CR-1 wears wb-1", "10:00:05 wb-1 in Waiting-1"];
        lines.AddRange(Enumerable.Range(0, 3600).Select(second => string.Create(
            CultureInfo.InvariantCulture,
            $"{SmallCentre.Text(Begins + Duration.FromSeconds(second))} measured zone=Waiting-1 quantity={quantity} value={values[second % values.Length]} period=1s")));
        return Scenario.Play(string.Join('\n', lines), [.. RuleBook.For(SmallCentre.Centre).Where(one => one.Alarm.Id == rule)])
            .Select(step => $"{SmallCentre.Text(step.At)} {step.Input}");
    }
}
