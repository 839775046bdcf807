using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Writes down what happens as the server does: arrivals, what the rules make of them, and the time when something falls due.</summary>
internal sealed class YearJournal
{
    public static readonly GatewayId Gateway = new("gw-north");

    /// <summary>Whatever is written here was never judged by a server: this hash says so, and promises nothing.</summary>
    public const string Nobody = "simulated";

    private readonly Action<EntryKind, Instant, Instant, byte[]> _write;
    private readonly Changes _changes = new();
    private readonly Engine _engine;
    private readonly Luck _luck;
    private Instant _written;
    private long _entries;
    private long _fromGateway;

    public YearJournal(Centre centre, Instant start, Luck luck, Action<EntryKind, Instant, Instant, byte[]> write, string judges)
    {
        (_write, _luck, _written) = (write, luck, start);
        _engine = new Engine(centre, RuleBook.For(centre), EngineSettings.Default);
        Write(EntryKind.Started, start, start, JournalJson.Write(new StartedBody("simulated", judges, CentreBody.Of(centre), SettingsBody.Of(EngineSettings.Default))));
        Write(_engine.JudgeAll(_changes));
    }

    /// <summary>Called with every step of an alarm after it was written.</summary>
    public Action<AlarmTransition> Seen { get; set; } = _ => { };

    public Alarm? Alarm(AlarmKey key) => _engine.Alarm(key);

    /// <summary>A device says something: it takes a moment to the gateway, and another to the server.</summary>
    public void Device(Signal signal)
    {
        var received = signal.OccurredAt + _luck.Seconds(0.02, 0.25);
        var recorded = received + _luck.Seconds(0.002, 0.02);
        Take(signal, received, recorded, new Origin(Gateway, "boot-1", ++_fromGateway), null);
    }

    /// <returns>False when the server would have refused it; then it leaves no trace.</returns>
    public bool Command(Signal.Command command, Instant now)
    {
        Tell(now);
        if (CommandCheck.Check(_engine, command) is not null)
        {
            return false;
        }

        Take(command, now, now + _luck.Seconds(0.002, 0.02), null, _luck.Id());
        return true;
    }

    /// <summary>What the server itself says.</summary>
    public void Say(Signal signal) => Take(signal, signal.OccurredAt, signal.OccurredAt, null, null);

    private void Take(Signal signal, Instant received, Instant recorded, Origin? origin, string? command)
    {
        Tell(recorded);
        _written = Instant.Max(_written, recorded);
        Arrive(new ArrivalBody(signal, Instant.Min(received, _written), origin, command));
    }

    // The server sleeps until something falls due, wakes a moment late and writes down what time it is.
    private void Tell(Instant upTo)
    {
        while (_engine.NextWake is { } wake && wake < upTo)
        {
            _written = Instant.Max(_written, wake + Duration.FromMilliseconds(3));
            Arrive(new ArrivalBody(new Signal.TimePassed(_written), _written));
        }
    }

    private void Arrive(ArrivalBody body)
    {
        Write(EntryKind.Arrival, body.Signal.OccurredAt, _written, JournalJson.Write(body));
        Write(_engine.Step(new Arrival(_entries, body.ReceivedAt, _written, body.Signal), _changes));
        _changes.Clear();
    }

    private void Write(IReadOnlyList<AlarmTransition> steps)
    {
        foreach (var step in steps)
        {
            Write(EntryKind.Transition, step.At, _written, JournalJson.Write(step));
        }

        foreach (var step in steps)
        {
            Seen(step);
        }
    }

    private void Write(EntryKind kind, Instant occurred, Instant recorded, byte[] body)
    {
        _entries++;
        _write(kind, occurred, recorded, body);
    }
}
