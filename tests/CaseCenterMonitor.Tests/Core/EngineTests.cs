using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core;

/// <summary>Order, lateness, due instants and escalation, whatever the rules are.</summary>
public sealed class EngineTests
{
    private static readonly Duration Tick = Duration.FromMilliseconds(100);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory, MemberData(nameof(Seeds))]
    public void Out_of_order_within_the_allowed_lateness_gives_the_same_as_in_order(int seed)
    {
        // Urgent signals do not wait for others, so they are not part of this promise.
        var signals = Shift.Make(seed, 120).Where(signal => !signal.IsUrgent || signal is Signal.BookedIn or Signal.WristbandAssigned).ToList();
        var lateness = Duration.FromSeconds(2);
        var settings = EngineSettings.Default with { Lateness = lateness };
        var chance = new Random(seed);
        var end = signals[^1].OccurredAt + Duration.FromHours(1);
        var shuffled = signals
            .Select((signal, index) => (Signal: signal, At: signal.OccurredAt + (index < 2 ? Duration.Zero : Duration.FromMilliseconds(chance.Next(0, 1999)))))
            .OrderBy(pair => pair.At)
            .Select((pair, index) => new Arrival(index + 1, pair.At, pair.At, pair.Signal));
        var last = new Arrival(999, end, end, new Signal.TimePassed(end));

        var inOrder = Shift.Play(Shift.Engine(settings), Shift.InOrder(signals).Append(last));
        var outOfOrder = Shift.Play(Shift.Engine(settings), shuffled.Append(last));

        Assert.Equal(Bytes(inOrder), Bytes(outOfOrder));
        Assert.NotEmpty(inOrder);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Waking_only_when_it_says_so_gives_the_same_as_waking_ten_times_a_second(int seed)
    {
        var arrivals = Shift.InOrder(Shift.Make(seed, 60));
        var end = arrivals[^1].OccurredAt + Duration.FromMinutes(10);
        Assert.Equal(Bytes(Drive(arrivals, end, (_, now) => now + Tick)), Bytes(Drive(arrivals, end, (engine, _) => engine.NextWake)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_same_arrivals_give_the_same_bytes(int seed)
    {
        var arrivals = Shift.InOrder(Shift.Make(seed, 80));
        Assert.Equal(Bytes(Shift.Play(Shift.Engine(), arrivals)), Bytes(Shift.Play(Shift.Engine(), arrivals)));
    }

    [Fact]
    public void An_urgent_signal_is_judged_at_once_and_takes_what_happened_before_it_along()
    {
        var engine = Shift.Engine();
        Assert.Empty(Step(engine, 1, "10:00:00 door D-int open"));
        var at = Step(engine, 2, "10:00:00.2 door D-out forced");
        Assert.Equal("DOR-1/D-out", Assert.Single(at).Key.ToString());
        Assert.Equal(DoorPhysical.Open, engine.Situation.Doors[new DoorId("D-int")].Physical);
    }

    [Fact]
    public void An_ordinary_signal_waits_for_the_allowed_lateness()
    {
        var engine = Shift.Engine();
        Step(engine, 1, "10:00:00 door D-int open");
        Assert.Equal(DoorPhysical.Unknown, engine.Situation.Doors[new DoorId("D-int")].Physical);
        Assert.Equal(SmallCentre.At("10:00:00.5"), engine.NextWake);
        Step(engine, 2, "10:00:00.4 time passes");
        Assert.Equal(DoorPhysical.Unknown, engine.Situation.Doors[new DoorId("D-int")].Physical);
        Step(engine, 3, "10:00:00.5 time passes");
        Assert.Equal(DoorPhysical.Open, engine.Situation.Doors[new DoorId("D-int")].Physical);
    }

    [Fact]
    public void What_fell_due_in_an_hour_of_silence_is_stamped_when_it_fell_due() => Scenario.Check("DOR-2", """
        10:00:00 door D-int open
        11:00:00 time passes
        -> 10:01:00 DOR-2/D-int Normal -> Unacknowledged P3
        """);

    [Fact]
    public void Supervisors_are_told_once_for_each_call() => Scenario.Check("PRS-1", """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 wb-1 in Interview-1
        10:00:30 time passes
        -> 10:00:30 PRS-1/CR-1 Normal -> Unacknowledged P2
        10:02:00 time passes
        -> 10:02:00 PRS-1/CR-1 Unacknowledged -> Unacknowledged P1
        10:02:59.999 time passes
        10:03:00 time passes
        -> 10:03:00 PRS-1/CR-1 escalated
        12:00:00 time passes
        """);

    [Fact]
    public void Nobody_is_told_of_what_was_acknowledged_in_time() => Scenario.Check("COV-8", """
        10:00:00 GW gone
        10:00:15 time passes
        -> 10:00:15 COV-8/GW Normal -> Unacknowledged P2
        10:03:14 19 acknowledges COV-8/GW
        -> 10:03:14 COV-8/GW Unacknowledged -> Acknowledged P2
        10:30:00 time passes
        """);

    [Fact]
    public void An_alarm_that_returned_is_still_told_when_nobody_has_acknowledged_it() => Scenario.Check("COV-8", """
        10:00:00 GW gone
        10:01:00 GW back
        -> 10:00:15 COV-8/GW Normal -> Unacknowledged P2
        -> 10:01:00 COV-8/GW Unacknowledged -> ReturnedUnacknowledged P2
        10:04:00 time passes
        -> 10:03:15 COV-8/GW escalated
        """);

    [Fact]
    public void A_signal_from_the_future_is_folded_with_the_time_of_the_clock()
    {
        var engine = Shift.Engine();
        var now = SmallCentre.At("10:00:00");
        engine.Step(new Arrival(1, now, now, StoryLine.Read("12:00:00 door D-out forced").Signal), new Changes());
        Assert.Equal(now, engine.Situation.Doors[new DoorId("D-out")].AlarmSince?.ToInstant());
    }

    [Fact]
    public void Adopting_ends_although_an_escalation_is_due_that_others_did_not_see()
    {
        var source = Shift.Engine();
        var adopting = Shift.Engine();
        var changes = new Changes();
        string[] story = ["10:00:00 GW gone", "10:00:20 time passes", "10:05:00 time passes"];
        for (var index = 0; index < story.Length; index++)
        {
            var (signal, at) = StoryLine.Read(story[index]);
            var arrival = new Arrival(index + 1, at, at, signal);
            var steps = source.Step(arrival, changes);
            adopting.Adopt(arrival, changes);
            steps.ToList().ForEach(step => adopting.Adopt(step, changes));
        }

        Assert.Equal(source.Alarms.Select(alarm => (alarm.Key, alarm.State, alarm.EscalatedAt)), adopting.Alarms.Select(alarm => (alarm.Key, alarm.State, alarm.EscalatedAt)));
        Assert.Single(adopting.Alarms);
        Assert.Empty(adopting.JudgeAll(changes));
    }

    private static IReadOnlyList<AlarmTransition> Step(Engine engine, long sequence, string line)
    {
        var (signal, at) = StoryLine.Read(line);
        return engine.Step(new Arrival(sequence, at, at, signal), new Changes());
    }

    private static List<AlarmTransition> Drive(IReadOnlyList<Arrival> arrivals, Instant end, Func<Engine, Instant, Instant?> wake)
    {
        var engine = Shift.Engine();
        var changes = new Changes();
        var said = new List<AlarmTransition>();
        var now = arrivals[0].OccurredAt;
        var next = 0;
        while (now < end)
        {
            for (; next < arrivals.Count && arrivals[next].OccurredAt <= now; next++)
            {
                said.AddRange(engine.Step(arrivals[next], changes));
            }

            said.AddRange(engine.Step(new Arrival(0, now, now, new Signal.TimePassed(now)), changes));
            var woken = wake(engine, now) is { } at && at < end ? at : end;
            Assert.True(woken > now, $"The engine wants to be woken at {woken}, which is not after {now}.");
            now = next < arrivals.Count ? Instant.Min(woken, arrivals[next].OccurredAt) : woken;
        }

        return said;
    }

    private static string Bytes(IReadOnlyList<AlarmTransition> transitions) =>
        string.Join('\n', transitions.Select(step => System.Text.Encoding.UTF8.GetString(JournalJson.Write(step))));
}
