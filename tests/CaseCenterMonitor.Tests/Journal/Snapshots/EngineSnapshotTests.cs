using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Core;
using CaseCenterMonitor.Tests.Rules;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>
/// An engine that was written down and read again in the middle of any shift goes on as if nothing had happened: the same transitions, the same
/// instant to wake, the same alarms, and in the end the same bytes. All rules there are, and readings that are held back at the cut.
/// </summary>
public sealed class EngineSnapshotTests
{
    private const int Shifts = 300;
    private static readonly EngineSettings Patient = EngineSettings.Default with { Lateness = Duration.FromSeconds(2) };

    /// <summary>A shift, where it is cut (in thousandths), and how late what is heard.</summary>
    private static readonly Gen<(Signal[] Signals, int Cut, int Delays)> Cases = Gen.Select(AnySignal.Shift, Gen.Int[0, 1000], Gen.Int[0, 1_000_000]);

    [Fact]
    public void An_engine_resumed_from_a_snapshot_goes_on_as_the_one_that_was_not_interrupted() => ForEachShift(HashOrder.AsItStands);

    [Fact]
    public void Nothing_that_is_judged_hangs_on_the_order_of_a_hash_table() => ForEachShift(HashOrder.ByKey);

    [Fact]
    public void What_is_read_and_written_again_is_the_same_byte_for_byte() => Property.Holds(Cases, 100, 3, one =>
    {
        var run = new Run();
        run.Play(one.Signals, one.Delays);
        foreach (var order in Enum.GetValues<HashOrder>())
        {
            var written = run.Write(order);
            var again = new Run(written);
            Assert.Equal(written, again.Write(order));
        }
    }, Text);

    [Fact]
    public void To_write_an_engine_down_changes_nothing() => Property.Holds(Cases, 50, 4, one =>
    {
        var run = new Run();
        run.Play(one.Signals, one.Delays);
        var once = run.Write(HashOrder.AsItStands);
        Assert.Equal(once, run.Write(HashOrder.AsItStands));
    }, Text);

    [Fact]
    public void Who_asks_when_to_wake_and_how_often_changes_nothing_that_is_judged_and_nothing_that_is_written() => Property.Holds(Cases, Shifts, 5, one =>
    {
        var asked = new Run();
        var arrivals = asked.Play(one.Signals, one.Delays);
        var (alone, arranged) = (new Run { Asks = false }, new Run());
        alone.Continue(arrivals);
        foreach (var arrival in arrivals)
        {
            arranged.Engine.Arrange();
            arranged.Continue([arrival]);
        }

        Assert.Equal(asked.Said, arranged.Said);
        Assert.Equal(asked.Engine.Alarms.Select(Row), alone.Engine.Alarms.Select(Row));
        Assert.Equal(asked.Engine.Alarms.Select(Row), arranged.Engine.Alarms.Select(Row));
        foreach (var run in new[] { asked, alone, arranged })
        {
            run.Engine.Arrange();
        }

        Assert.Equal(asked.Write(HashOrder.ByKey), alone.Write(HashOrder.ByKey));
        Assert.Equal(asked.Write(HashOrder.ByKey), arranged.Write(HashOrder.ByKey));
    }, Text);

    [Fact]
    public void In_these_shifts_readings_are_held_back_and_alarms_are_in_every_stage_of_their_life_at_the_cut()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Property.Holds(Cases, Shifts, 1, one =>
        {
            var whole = new Run();
            var arrivals = whole.Play(one.Signals, one.Delays);
            var run = new Run();
            run.Continue(arrivals[..CutOf(one.Cut, arrivals.Length)]);
            Count("held back", run.Engine.NextWake is { } wake && arrivals.Length > 0 && wake <= arrivals[^1].ReceivedAt);
            Count("open", run.Engine.Alarms.Any());
            Count("acknowledged", run.Engine.Alarms.Any(alarm => alarm.AcknowledgedBy is not null));
            Count("waiting for somebody to come", run.Engine.Alarms.Any(alarm => alarm.Handling.AttendBy is not null));
            Count("attended", run.Engine.Alarms.Any(alarm => alarm.Attendance is not null));
            Count("resolved", run.Engine.Alarms.Any(alarm => alarm.Resolution is not null));
            Count("set aside", run.Engine.Alarms.Any(alarm => alarm.Aside is not null));
        }, Text);
        Assert.True(seen["held back"] > Shifts / 4 && seen["open"] > Shifts / 4 && seen.Values.All(count => count > 0), string.Join(", ", seen));

        void Count(string what, bool isSo) => seen[what] = seen.GetValueOrDefault(what) + (isSo ? 1 : 0);
    }

    [Theory, InlineData("INT-2"), InlineData("INT-3"), InlineData("PRS-1"), InlineData("PRS-11"), InlineData("COV-5"), InlineData("COV-8"), InlineData("MED-12")]
    public void A_story_goes_the_same_when_the_engine_is_written_and_read_at_every_line(string rule)
    {
        var file = $"{rule}.story";
        foreach (var story in StoryFile.Read(File.ReadAllText(Repository.Path($"tests/stories/{file}")), file).Stories)
        {
            var (whole, again) = (new Run(), new Run());
            var number = 0;
            foreach (var (signal, heardAt) in story.Lines.Where(line => !line.IsExpected).Select(line => StoryLine.Read(line.Text)))
            {
                var arrival = new Arrival(++number, heardAt, heardAt, signal);
                whole.Continue([arrival]);
                again = new Run(again.Write(HashOrder.AsItStands));
                again.Continue([arrival]);
                Assert.Equal(whole.Said[^1], again.Said[^1]);
            }

            Assert.Equal(whole.Write(HashOrder.ByKey), again.Write(HashOrder.ByKey));
        }
    }

    private static void ForEachShift(HashOrder order) => Property.Holds(Cases, Shifts, 1, one =>
    {
        var whole = new Run();
        var arrivals = whole.Play(one.Signals, one.Delays);
        var cut = CutOf(one.Cut, arrivals.Length);
        var before = new Run();
        before.Continue(arrivals[..cut]);

        var after = new Run(before.Write(order));
        after.Continue(arrivals[cut..]);
        Assert.Equal(whole.Said, [.. before.Said, .. after.Said]);
        Assert.Equal(whole.Engine.Alarms.Select(Row), after.Engine.Alarms.Select(Row));
        Assert.Equal(whole.Write(HashOrder.ByKey), after.Write(HashOrder.ByKey));
    }, Text);

    private static int CutOf(int thousandths, int length) => thousandths * length / 1000;

    private static string Row(Alarm alarm) => alarm.ToString();

    private static string Text((Signal[] Signals, int Cut, int Delays) one) =>
        $"cut at {one.Cut} of 1000, delays {one.Delays}\n{string.Join('\n', one.Signals.Select(signal => Encoding.UTF8.GetString(JournalJson.Write(signal))))}";

    /// <summary>One engine in a process of its own, as far as it can tell: a centre and rules that no other engine has.</summary>
    private sealed class Run
    {
        private readonly Outside _outside;
        private readonly Changes _changes = new();

        public Run(byte[]? snapshot = null)
        {
            var centre = SmallCentre.With();
            var rules = RuleBook.For(centre);
            Engine = new Engine(centre, rules, Patient);
            _outside = Outside.Of(centre, Patient, rules);
            Engine = snapshot is null ? Engine : GraphReader.Read<Engine>(snapshot, _outside);
        }

        public Engine Engine { get; }

        /// <summary>Whether it is asked after each arrival when it wants to be woken.</summary>
        public bool Asks { get; init; } = true;

        /// <summary>After each arrival its transitions, and when the engine wants to be woken.</summary>
        public List<string> Said { get; } = [];

        public byte[] Write(HashOrder order)
        {
            _changes.Clear();
            return GraphWriter.Write(Engine, _outside, order);
        }

        /// <summary>Takes a shift in the order in which it is heard, with time told in between.</summary>
        /// <returns>What was taken: a command that does not fit is refused.</returns>
        public Arrival[] Play(Signal[] signals, int delays)
        {
            var late = new Random(delays);
            var heard = signals.Select(signal => (Signal: signal, At: signal.OccurredAt + Duration.FromMilliseconds(signal.IsUrgent ? 0 : late.Next(0, 1999))))
                .OrderBy(pair => pair.At);
            var taken = new List<Arrival>();
            foreach (var (signal, at) in heard)
            {
                if (signal is not Signal.Command command || CommandCheck.Check(Engine, command) is null)
                {
                    Take(new Arrival(taken.Count + 1, at, at, signal));
                    taken.Add(new Arrival(taken.Count + 1, at, at, signal));
                }

                if (late.Next(3) == 0)
                {
                    var time = new Arrival(taken.Count + 1, at, at, new Signal.TimePassed(at));
                    Take(time);
                    taken.Add(time);
                }
            }

            return [.. taken];
        }

        public void Continue(IEnumerable<Arrival> arrivals)
        {
            foreach (var arrival in arrivals)
            {
                Take(arrival);
            }
        }

        private void Take(Arrival arrival)
        {
            var steps = Engine.Step(arrival, _changes).Select(step => Encoding.UTF8.GetString(JournalJson.Write(step)));
            Said.Add($"{arrival.Sequence} {string.Join('\n', steps)} wakes {(Asks ? Engine.NextWake : null)}");
        }
    }
}
