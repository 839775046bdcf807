using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>What came of a batch: an answer for each signal, and the alarm steps that were journaled, with their numbers.</summary>
public sealed record Accepted(IReadOnlyList<Receipt> Receipts, IReadOnlyList<(long Sequence, AlarmTransition Transition)> Transitions);

/// <summary>
/// The journal and the engine of one running centre. Order of things: arrivals are on disk and numbered before they are judged,
/// transitions are on disk before they are shown. One caller at a time.
/// </summary>
public sealed class LiveCentre : IDisposable
{
    private readonly IJournal _journal;
    private readonly Repeats _repeats = new();

    private LiveCentre(IJournal journal, Engine engine)
    {
        _journal = journal;
        Engine = engine;
    }

    public Engine Engine { get; }

    /// <summary>Whose rows changed since it was last cleared.</summary>
    public Changes Changes { get; } = new();

    public long LastSequence => _journal.LastSequence;

    public long Bytes => _journal.Size;

    public long Gaps => _repeats.Gaps;

    public long Duplicates { get; private set; }

    /// <summary>When anything was last heard of a gateway, by the journal.</summary>
    public Dictionary<GatewayId, Instant> Heard { get; } = [];

    /// <summary>Every escalation in the journal, so that the outbox of notifications can be made whole after a crash.</summary>
    public List<(long Sequence, AlarmTransition Transition)> Escalations { get; } = [];

    /// <summary>The number of each alarm's last step, by the journal.</summary>
    public Dictionary<AlarmKey, long> LastSteps { get; } = [];

    /// <summary>
    /// Opens a centre: folds its journal, appends the transitions that a crash kept from being written, and writes down who judges from here on.
    /// </summary>
    /// <exception cref="JournalDivergedException">The journal is not what its own arrivals give: nothing is judged on top of it.</exception>
    public static LiveCentre Open(IJournal journal, Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings, string build, Instant now)
    {
        var engine = new Engine(centre, rules, settings);
        var live = new LiveCentre(journal, engine);
        var judges = Judges.Hash(build, centre, rules, settings);
        var refold = new Refold(engine, judges);
        foreach (var entry in journal.Read())
        {
            refold.Take(entry);
            live.Notice(entry);
        }

        live.Journal(refold.Missing, now);
        var started = new StartedBody(build, judges, CentreBody.Of(centre), SettingsBody.Of(settings));
        journal.Append(journal.LastSequence, now, [new NewEntry(EntryKind.Started, now, JournalJson.Write(started))]);
        live.Journal(engine.JudgeAll(live.Changes), now);
        live.Changes.Clear();
        return live;
    }

    public Accepted Accept(IReadOnlyList<Incoming> batch, Instant now)
    {
        var receipts = new Receipt[batch.Count];
        var transitions = new List<(long, AlarmTransition)>();
        var waiting = new List<(int Index, ArrivalBody Body)>();
        for (var index = 0; index < batch.Count; index++)
        {
            var body = ToBody(batch[index], now);
            if (body.Signal is Signal.Command command)
            {
                // A command is checked against what is known when its turn comes, so what stands before it is judged first.
                Take(waiting, receipts, transitions, now);
                receipts[index] = TakeCommand(body, command, transitions, now);
            }
            else if (body.Origin is { } origin && _repeats.IsRepeat(origin.Gateway.Value, origin.BootId, origin.Sequence))
            {
                Duplicates++;
                receipts[index] = new Receipt(ReceiptKind.Duplicate, 0);
            }
            else
            {
                waiting.Add((index, body));
                _repeats.Remember(body, 0);
            }
        }

        Take(waiting, receipts, transitions, now);
        return new Accepted(receipts, transitions);
    }

    public void Reject(RejectedBody rejected, Instant now)
    {
        if (rejected.Origin is { } origin && _repeats.IsRepeat(origin.Gateway.Value, origin.BootId, origin.Sequence))
        {
            Duplicates++;
            return;
        }

        _journal.Append(_journal.LastSequence, now, [new NewEntry(EntryKind.Rejected, now, JournalJson.Write(rejected))]);
        _repeats.Remember(rejected.Origin);
    }

    /// <summary>Has this centre everything that the gateway had numbered by then?</summary>
    public bool HasAll(string gateway, string boot, long sequence) => _repeats.HasAll(gateway, boot, sequence);

    public void Dispose() => _journal.Dispose();

    private static ArrivalBody ToBody(Incoming incoming, Instant now) => new(
        JournalJson.Read<Signal>(incoming.Signal),
        Instant.Min(Instant.FromUnixTimeTicks(incoming.ReceivedAtTicks), now),
        incoming.Gateway is { } gateway ? new Origin(new GatewayId(gateway), incoming.BootId!, incoming.OriginSequence) : null,
        incoming.CommandId);

    private Receipt TakeCommand(ArrivalBody body, Signal.Command command, List<(long, AlarmTransition)> transitions, Instant now)
    {
        if (body.CommandId is { } id && _repeats.Find(id) is { } before)
        {
            return new Receipt(ReceiptKind.Duplicate, before);
        }

        if (CommandCheck.Check(Engine, command) is { } refusal)
        {
            return new Receipt(ReceiptKind.Refused, 0, refusal.Code, refusal.Message);
        }

        var receipts = new Receipt[1];
        Take([(0, body)], receipts, transitions, now);
        _repeats.Remember(body, receipts[0].Sequence);
        return receipts[0];
    }

    private void Take(List<(int Index, ArrivalBody Body)> arrivals, Receipt[] receipts, List<(long, AlarmTransition)> transitions, Instant now)
    {
        if (arrivals.Count == 0)
        {
            return;
        }

        var first = _journal.LastSequence + 1;
        _journal.Append(first - 1, now, [.. arrivals.Select(arrival => new NewEntry(
            EntryKind.Arrival, arrival.Body.Signal.OccurredAt, JournalJson.Write(arrival.Body)))]);
        var steps = new List<AlarmTransition>();
        for (var offset = 0; offset < arrivals.Count; offset++)
        {
            var (index, body) = arrivals[offset];
            receipts[index] = new Receipt(ReceiptKind.Accepted, first + offset);
            NoticeHeard(body, now);
            steps.AddRange(Engine.Step(new Arrival(first + offset, body.ReceivedAt, now, body.Signal), Changes));
        }

        transitions.AddRange(Journal(steps, now));
        arrivals.Clear();
    }

    private List<(long Sequence, AlarmTransition Transition)> Journal(IReadOnlyCollection<AlarmTransition> steps, Instant now)
    {
        var sequence = _journal.LastSequence;
        _journal.Append(sequence, now, [.. steps.Select(step => new NewEntry(EntryKind.Transition, step.At, JournalJson.Write(step)))]);
        var numbered = steps.Select(step => (++sequence, step)).ToList();
        numbered.ForEach(step => NoticeStep(step.Item1, step.step));
        return numbered;
    }

    private void NoticeStep(long sequence, AlarmTransition step)
    {
        LastSteps[step.Key] = sequence;
        if (step.Input == AlarmInput.Escalate)
        {
            Escalations.Add((sequence, step));
        }
    }

    private void Notice(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Arrival:
                var body = JournalJson.Read<ArrivalBody>(entry.Body.Span);
                _repeats.Remember(body, entry.Sequence);
                NoticeHeard(body, entry.RecordedAt);
                break;
            case EntryKind.Transition:
                NoticeStep(entry.Sequence, JournalJson.Read<AlarmTransition>(entry.Body.Span));
                break;
            case EntryKind.Rejected:
                _repeats.Remember(JournalJson.Read<RejectedBody>(entry.Body.Span).Origin);
                break;
            case EntryKind.Started:
                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence} is of unknown kind {entry.Kind}."));
        }
    }

    private void NoticeHeard(ArrivalBody body, Instant at)
    {
        if (body.Origin is { } origin)
        {
            Heard[origin.Gateway] = at;
        }
    }
}
