using System.Text;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Tests.Rules;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core;

/// <summary>What holds for every shift there can be, tried on three hundred made-up ones.</summary>
public sealed partial class EnginePropertyTests
{
    private const int Shifts = 300;
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly EngineSettings AtOnce = EngineSettings.Default with { Lateness = Duration.Zero };

    [Fact]
    public void To_judge_everything_again_after_each_signal_changes_nothing() => ForEachShift(
        signals =>
        {
            var engine = Core.Shift.Engine(AtOnce);
            var changes = new Changes();
            foreach (var arrival in Accepted(engine, signals))
            {
                engine.Step(arrival, changes);
                var wake = engine.NextWake;
                if (engine.JudgeAll(changes) is { Count: > 0 } missed)
                {
                    throw new InvalidOperationException($"After {arrival.Signal}, {missed[0].Key} was not asked: it reads more than it says.");
                }

                Assert.Equal(wake, engine.NextWake);
            }
        });

    [Fact]
    public void What_devices_say_twice_changes_nothing() => ForEachShift(
        signals => Assert.Equal(Play(signals, arrival => [arrival]), Play(signals, arrival => arrival.Signal is Signal.Command ? [arrival] : [arrival, arrival])));

    [Fact]
    public void To_be_told_of_time_in_between_changes_nothing() => ForEachShift(
        signals => Assert.Equal(Play(signals, arrival => [arrival]), Play(signals, arrival => [.. Minutes(arrival), arrival])));

    [Fact]
    public void Any_order_within_the_allowed_lateness_gives_the_same() => ForEachShift(
        signals =>
        {
            // Urgent signals do not wait for others, so they are not part of this promise.
            var calm = signals.Where(signal => !signal.IsUrgent).ToList();
            var late = new Random(signals.Length);
            var shuffled = calm.Select(signal => (Signal: signal, At: signal.OccurredAt + Duration.FromMilliseconds(late.Next(0, 1999)))).OrderBy(pair => pair.At);
            Assert.Equal(
                Late(calm.Select((signal, index) => new Arrival(index + 1, signal.OccurredAt, signal.OccurredAt, signal))),
                Late(shuffled.Select((pair, index) => new Arrival(index + 1, pair.At, pair.At, pair.Signal))));
        });

    [Fact]
    public void Every_kind_of_signal_comes_back_from_the_journal_as_it_was() => Assert.All(
        Enumerable.Range(1, 20).SelectMany(AnySignal.OfEachKind), signal =>
        {
            var written = JournalJson.Write(signal);
            Assert.Equal(written, JournalJson.Write(JournalJson.Read<Signal>(written)));
        });

    // The same shifts on every machine. To look for others: AnySignal.Shift.Sample, which also shrinks what it finds.
    private static void ForEachShift(Action<Signal[]> holds)
    {
        for (var seed = 1u; seed <= Shifts; seed++)
        {
            var signals = AnySignal.Shift.Generate(new PCG(seed, 20_261_124), null, out _);
            try
            {
                holds(signals);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Shift {seed}: {broken.Message}\n{Text(signals)}", broken);
            }
        }
    }

    private static IEnumerable<Arrival> Minutes(Arrival arrival) => Enumerable.Range(1, 3)
        .Select(part => arrival.ReceivedAt - Duration.FromMilliseconds(40 - (10 * part)))
        .Select(at => new Arrival(arrival.Sequence, at, at, new Signal.TimePassed(at)));

    private static string Play(Signal[] signals, Func<Arrival, IEnumerable<Arrival>> deliver)
    {
        var engine = Core.Shift.Engine(AtOnce);
        var changes = new Changes();
        var said = new StringBuilder();
        foreach (var arrival in Accepted(engine, signals).SelectMany(deliver))
        {
            Say(engine.Step(arrival, changes), said);
        }

        return said.ToString();
    }

    private static string Late(IEnumerable<Arrival> arrivals)
    {
        var engine = Core.Shift.Engine(EngineSettings.Default with { Lateness = Duration.FromSeconds(2) });
        var changes = new Changes();
        var said = new StringBuilder();
        var end = Instant.MinValue;
        foreach (var arrival in arrivals)
        {
            Say(engine.Step(arrival, changes), said);
            end = arrival.ReceivedAt + Hour;
        }

        Say(engine.Step(new Arrival(999, end, end, new Signal.TimePassed(end)), changes), said);

        // Entries are numbered as they arrive; and when the last thing was heard differs, so what only the last hour brings is not compared.
        return EntryNumber().Replace(
            string.Join('\n', said.ToString().Split('\n').Where(line => !line.Contains("\"input\":\"escalate\"", StringComparison.Ordinal))), "");
    }

    /// <summary>A command that does not fit is refused before it is journaled, so it is left out here too.</summary>
    private static IEnumerable<Arrival> Accepted(Engine engine, Signal[] signals)
    {
        for (var index = 0; index < signals.Length; index++)
        {
            if (signals[index] is not Signal.Command command || CommandCheck.Check(engine, command) is null)
            {
                yield return new Arrival(index + 1, signals[index].OccurredAt, signals[index].OccurredAt, signals[index]);
            }
        }
    }

    private static void Say(IReadOnlyList<AlarmTransition> steps, StringBuilder said)
    {
        foreach (var step in steps)
        {
            said.Append(Encoding.UTF8.GetString(JournalJson.Write(step))).Append('\n');
        }
    }

    [GeneratedRegex(",\"entry\":\\d+")]
    private static partial Regex EntryNumber();

    private static string Text(Signal[] signals) => string.Join('\n', signals.Select(signal => Encoding.UTF8.GetString(JournalJson.Write(signal))));
}
