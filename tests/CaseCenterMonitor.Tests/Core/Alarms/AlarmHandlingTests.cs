using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>What lies beside the state: who came, what it was, what was set aside, and which alarm was the first.</summary>
public sealed class AlarmHandlingTests
{
    private const string AnInterview = """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:00:05 19 in Interview-1

        """;

    [Fact]
    public void The_first_alarm_of_those_that_belong_together_is_marked_on_the_others()
    {
        // A door is forced, the band of the person behind it is cut, and the reader there falls silent; far away a store door stands open.
        var engine = AlarmCommandTests.Play(AnInterview + """
            10:00:10 door D-int forced
            10:00:20 wb-1 cut
            10:00:40 time passes
            """);
        Assert.Null(Of(engine, "DOR-1/D-int").Handling.FirstOut);
        Assert.Equal("DOR-1/D-int", Of(engine, "MOV-3/CR-1").Handling.FirstOut?.ToString());
    }

    [Fact]
    public void When_a_signal_takes_back_what_was_set_aside_everybody_is_still_judged()
    {
        // The signal itself makes the shelved alarm worse, so that it is taken back while rows are being judged.
        var engine = AlarmCommandTests.Play(AnInterview + """
            10:00:06 wb-1 closed
            10:00:10 battery-reported wristband=wb-1 percent=15
            10:00:20 19 shelves MOV-4/CR-1 until 10:30:00
            10:00:25 21 agrees to MOV-4/CR-1
            10:00:30 battery-reported wristband=wb-1 percent=5
            10:01:00 wb-1 cut
            """);
        Assert.Equal(AlarmPriority.Medium, Of(engine, "MOV-4/CR-1").Priority);
        Assert.False(Of(engine, "MOV-4/CR-1").IsSetAside);
        Assert.Equal(AlarmState.Unacknowledged, Of(engine, "MOV-3/CR-1").State);
    }

    [Fact]
    public void What_comes_a_minute_later_or_elsewhere_is_no_consequence()
    {
        var engine = AlarmCommandTests.Play(AnInterview + """
            10:00:10 door D-int forced
            10:00:10 door D-street forced
            10:00:20 door D-int closed
            10:01:10.001 wb-1 cut
            10:02:00 time passes
            """);
        Assert.Null(Of(engine, "MOV-3/CR-1").Handling.FirstOut);
        Assert.Null(Of(engine, "DOR-1/D-street").Handling.FirstOut);
    }

    [Fact]
    public void A_lost_gateway_is_one_alarm_that_rings_and_what_follows_from_it_is_told_only_when_it_is_over()
    {
        var engine = AlarmCommandTests.Play(AnInterview + """
            10:01:00 GW gone
            10:10:00 time passes
            """);
        Assert.NotNull(Of(engine, "COV-8/GW").EscalatedAt);
        var consequence = Of(engine, "COV-5/CR-1");
        Assert.Equal("COV-8/GW", consequence.Condition.Cause?.ToString());
        Assert.Null(consequence.EscalatedAt);
        Assert.True(consequence.MissedEscalation);
    }

    [Fact]
    public void When_the_cause_is_taken_out_of_service_it_explains_nothing_any_more()
    {
        var engine = AlarmCommandTests.Play("""
            10:00:00 CR-1 booked in arrived 10:00:00 intermittent
            10:00:00 CR-1 wears wb-1
            10:00:05 wb-1 in Interview-1
            10:01:00 GW gone
            10:10:00 time passes
            10:10:00 19 takes COV-8/GW out of service
            10:11:00 21 agrees to COV-8/GW
            10:11:00.001 time passes
            """);
        Assert.True(Of(engine, "COV-8/GW").IsSetAside);
        Assert.Equal("2026-11-23T10:11:00Z", Of(engine, "COV-5/CR-1").EscalatedAt?.ToString());
    }

    [Fact]
    public void What_people_did_the_last_time_says_nothing_about_this_time()
    {
        var engine = AlarmCommandTests.Play("""
            10:00:00 door D-int open
            10:01:00 19 shelves DOR-2/D-int until 10:50:00
            10:01:10 21 acknowledges DOR-2/D-int
            10:01:20 21 resolves DOR-2/D-int
            10:02:00 door D-int closed
            10:03:00 door D-int open
            10:05:00 time passes
            """);
        var again = Of(engine, "DOR-2/D-int");
        Assert.Equal(AlarmState.Unacknowledged, again.State);
        Assert.Null(again.Resolution);
        Assert.Null(again.AcknowledgedBy);
        Assert.True(again.IsSetAside);
    }

    private static Alarm Of(Engine engine, string key) => engine.Alarm(AlarmKeyText.Parse(key)) ?? throw new InvalidOperationException(
        $"{key} is not open; open are {string.Join(", ", engine.Alarms.Select(alarm => alarm.Key))}.");
}
