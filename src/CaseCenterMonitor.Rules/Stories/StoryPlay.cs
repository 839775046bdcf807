using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>In which way a story is told. It must say the same in each.</summary>
public enum Telling
{
    AsWritten,

    /// <summary>What devices say is delivered twice.</summary>
    Twice,

    /// <summary>Time is told in between, every minute and a millisecond before each line.</summary>
    WithTimeBetween,

    /// <summary>At every line the engine is thrown away, and a new one hears everything again.</summary>
    Restarted,
}

/// <summary>Plays a story: its expected lines are dropped, the rest is heard, and what the alarms say is written between the lines again.</summary>
public static class StoryPlay
{
    private static readonly Duration Blink = Duration.FromMilliseconds(1);

    /// <returns>The story as it really goes, line by line.</returns>
    /// <exception cref="StoryException">A line cannot be understood, or what it does would be refused.</exception>
    public static IReadOnlyList<string> Play(Story story, string file, Telling telling)
    {
        var said = new List<string>();
        var told = new List<Arrival>();
        var centre = story.Pack == PackLibrary.Default ? SmallCentre.Centre : SmallCentre.Under(PackLibrary.Stack(story.Pack).ToPolicies());
        var (engine, changes) = Begin(story, centre);
        var lastAt = Instant.MinValue;
        foreach (var line in story.Lines.Where(line => !line.IsExpected))
        {
            var arrival = Read(line, file, told.Count + 1);
            if (telling == Telling.Restarted)
            {
                (engine, changes) = Begin(story, centre);
                told.ForEach(earlier => engine.Step(earlier, changes));
            }

            // Time that is told in between may be what an alarm falls due by; it then belongs to the line that follows.
            var steps = telling == Telling.WithTimeBetween ? Between(lastAt, arrival.ReceivedAt).SelectMany(time => engine.Step(time, changes)).ToList() : [];
            if (arrival.Signal is Signal.Command command && CommandCheck.Check(engine, command) is { } refusal)
            {
                throw new StoryException(file, line.Number, $"This would be refused: {refusal.Message}");
            }

            steps.AddRange(engine.Step(arrival, changes));
            if (telling == Telling.Twice && arrival.Signal is not Signal.Command)
            {
                steps.AddRange(engine.Step(arrival, changes));
            }

            said.Add(line.Text);
            said.AddRange(steps.Select(Text));
            told.Add(arrival);
            lastAt = arrival.ReceivedAt;
        }

        return said;
    }

    private static (Engine Engine, Changes Changes) Begin(Story story, Centre centre)
    {
        var rules = RuleBook.For(centre).Where(rule => story.Rules.Contains(rule.Alarm.Id)).ToList();

        // Lateness is none, so that a line is answered on the spot.
        return (new Engine(centre, rules, EngineSettings.Default with { Lateness = Duration.Zero }), new Changes());
    }

    private static Arrival Read(StoryText line, string file, long sequence)
    {
        try
        {
            var (signal, heardAt) = StoryLine.Read(line.Text);
            return new Arrival(sequence, heardAt, heardAt, signal);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            throw new StoryException(file, line.Number, wrong.Message);
        }
    }

    private static IEnumerable<Arrival> Between(Instant from, Instant to)
    {
        for (var at = from + Duration.FromMinutes(1); from != Instant.MinValue && at < to; at += Duration.FromMinutes(1))
        {
            yield return new Arrival(0, at, at, new Signal.TimePassed(at));
        }

        if (from != Instant.MinValue && to - Blink > from)
        {
            yield return new Arrival(0, to - Blink, to - Blink, new Signal.TimePassed(to - Blink));
        }
    }

    private static string Text(AlarmTransition step) => string.Create(CultureInfo.InvariantCulture, $"-> {SmallCentre.Text(step.At)} {step.Key} {AlarmDeeds.Word(step)}");
}
