using System.Security.Cryptography;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Server.Instruments;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>What came of a batch: an answer for each signal, and the alarm steps that were journaled, with their numbers.</summary>
/// <param name="Signals">Those that were journaled, as they were believed; neither repeats nor refused commands.</param>
public sealed record Accepted(
    IReadOnlyList<Receipt> Receipts, IReadOnlyList<(long Sequence, AlarmTransition Transition)> Transitions, IReadOnlyList<Signal> Signals);

/// <summary>
/// The journal and the engine of one running centre. Order of things: arrivals are on disk and numbered before they are judged,
/// transitions are on disk before they are shown. One caller at a time.
/// </summary>
public sealed class LiveCentre : IDisposable
{
    private readonly IJournal _journal;
    private readonly CentreStart _start;
    private readonly Notebook _notes;

    // False while something is being done, and for ever when it was not done to its end: what is remembered and judged is then ahead of what is on disk.
    private bool _isWhole = true;

    private LiveCentre(IJournal journal, CentreStart start)
    {
        _journal = journal;
        _start = start;
        _notes = start.Standing.Notes;
        Engine = start.Standing.Engine;
    }

    public Engine Engine { get; }

    /// <summary>Whose rows changed since it was last cleared.</summary>
    public Changes Changes { get; } = new();

    public long LastSequence => _journal.LastSequence;

    public long Bytes => _journal.Size;

    public long Gaps => _notes.Repeats.Gaps;

    public long Duplicates { get; private set; }

    /// <summary>
    /// Every escalation that the start met or wrote, so that the outbox of notifications can be made whole after a crash. Those before a snapshot are in
    /// it already: a snapshot is taken when everything before it has been passed on.
    /// </summary>
    public IReadOnlyList<(long Sequence, AlarmTransition Transition)> Escalations => _start.Escalations;

    /// <summary>The number of each alarm's last step, by the journal.</summary>
    public IReadOnlyDictionary<AlarmKey, long> LastSteps => _notes.LastSteps;

    /// <summary>How it started: from which snapshot, and what was folded.</summary>
    public StartReport Start => _start.Report;

    /// <summary>As far as the start has held the journal against its marks. Whoever takes snapshots goes on from there.</summary>
    internal MarkedJournal Marked => _start.Marked;

    /// <summary>
    /// Opens a centre: folds its journal, all of it or what came after the newest snapshot that can be used, appends the transitions that a crash
    /// kept from being written, and writes down who judges from here on.
    /// </summary>
    /// <param name="snapshots">Null when none are used.</param>
    /// <param name="site">The site file as it was read; null when there is none.</param>
    /// <exception cref="JournalDivergedException">The journal is not what its own arrivals give: nothing is judged on top of it.</exception>
    public static LiveCentre Open(
        IJournal journal, Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings, string build, Instant now, ISnapshots? snapshots = null,
        SiteText? site = null)
    {
        var live = new LiveCentre(journal, CentreStart.Of(journal, snapshots, centre, rules, settings, build));
        live.Begin(centre, settings, build, now, site, null);
        return live;
    }

    /// <summary>
    /// The same centre under what another site file puts in force, from this entry on: as if the server had been started anew with it, and without its being
    /// away meanwhile. What two people decided is written down first. This one is not used afterwards, whatever comes of it.
    /// </summary>
    /// <param name="next">The fold under what comes, as far as it was made behind this one.</param>
    /// <exception cref="JournalDivergedException">The journal is not what its own arrivals give.</exception>
    internal LiveCentre GoOn(CentreStart next, InForce inForce, string build, Instant now, SiteChange change)
    {
        BeginWriting();
        next.GoOn(_journal);
        var live = new LiveCentre(_journal, next) { Duplicates = Duplicates };
        live.Begin(inForce.Centre, inForce.EngineSettings, build, now, inForce.Text, change);
        return live;
    }

    /// <summary>
    /// What has come of the journal so far. Its caller may go on as soon as this returns. To be taken when what was
    /// accepted has also been passed on, see <see cref="Escalations"/>.
    /// </summary>
    /// <returns>Null when the last thing was not done to its end: what is then in memory is worth nothing.</returns>
    /// <exception cref="NotKeptException">A mistake of ours: something in it is of a kind that nothing says how to keep.</exception>
    internal Taken? TakeSnapshot()
    {
        if (!_isWhole)
        {
            return null;
        }

        return new Taken(LastSequence, _start.Maker, Write(HashOrder.AsItStands));
    }

    /// <summary>Hash of all that it knows. Two starts on the same journal say the same, whatever they start from.</summary>
    internal string Digest() => Convert.ToHexStringLower(SHA256.HashData(Write(HashOrder.ByKey)));

    /// <summary>All that it knows, as bytes: two centres that know the same give the same <see cref="HashOrder.ByKey"/>.</summary>
    internal byte[] Write(HashOrder order)
    {
        _start.Standing.Tidy();
        return GraphWriter.Write(_start.Standing, _start.Outside, order);
    }

    /// <exception cref="InvalidOperationException">Something failed before; so say all that write.</exception>
    public Accepted Accept(IReadOnlyList<Incoming> batch, Instant now)
    {
        BeginWriting();
        var receipts = new Receipt[batch.Count];
        var (transitions, signals) = (new List<(long, AlarmTransition)>(), new List<Signal>(batch.Count));
        var waiting = new List<(int Index, ArrivalBody Body)>();
        for (var index = 0; index < batch.Count; index++)
        {
            var body = ToBody(batch[index], now);
            if (body.Signal is Signal.Command command)
            {
                // A command is checked against what is known when its turn comes, so what stands before it is judged first.
                Take(waiting, receipts, transitions, signals, now);
                receipts[index] = TakeCommand(body, command, transitions, signals, now);
            }
            else if (_notes.Repeats.IsRepeat(body))
            {
                Duplicates++;
                receipts[index] = new Receipt(ReceiptKind.Duplicate, 0);
            }
            else
            {
                // Remembered under the number it is about to get, as whoever folds the journal remembers it.
                waiting.Add((index, body));
                _notes.Repeats.Remember(body, _journal.LastSequence + waiting.Count);
            }
        }

        Take(waiting, receipts, transitions, signals, now);
        _isWhole = true;
        return new Accepted(receipts, transitions, signals);
    }

    public void Reject(RejectedBody rejected, Instant now)
    {
        BeginWriting();
        if (rejected.Origin is { } origin && _notes.Repeats.IsRepeat(origin.Gateway.Value, origin.BootId, origin.Sequence))
        {
            Duplicates++;
        }
        else
        {
            Append(now, new EntryContent.Rejected(rejected));
            _notes.Repeats.Remember(rejected.Origin);
        }

        _isWhole = true;
    }

    /// <summary>Writes down who looked at personal data. Nobody is shown any before this has returned.</summary>
    public void NoteView(ViewedBody view, Instant now)
    {
        BeginWriting();
        Append(now, new EntryContent.Viewed(view));
        _isWhole = true;
    }

    /// <summary>Makes the content of earlier entries disappear, and says so in an entry of its own, in one transaction.</summary>
    /// <param name="records">Whose rows of the log go with them.</param>
    public void Erase(ErasedBody erased, IReadOnlyList<string> records, Instant now)
    {
        BeginWriting();
        _journal.Append(_journal.LastSequence, now, [NewEntry.Of(new EntryContent.Erased(erased), now) with { RecordsErased = records }]);
        _isWhole = true;
    }

    /// <summary>Has this centre everything that the gateway had numbered by then? When something failed, nobody knows.</summary>
    public bool HasAll(string gateway, string boot, long sequence) => _isWhole && _notes.Repeats.HasAll(gateway, boot, sequence);

    public void Dispose() => _journal.Dispose();

    private void Begin(Centre centre, EngineSettings settings, string build, Instant now, SiteText? site, SiteChange? change)
    {
        var written = Journal(_start.Missing, now);
        var takenUpAt = change is null ? (Instant?)null : now;
        var inForce = CentreBody.Of(centre);

        // Who brought a text in is said again when only the packs of a new build differ, and not when the file was changed since.
        var by = change ?? (_notes.Site?.Text == site?.Text ? _notes.Site?.Change : null);
        if (site?.ToBody(inForce, by) is { } body
            && (change is not null || (body.InForce, body.Text, body.Plan) != (_notes.Site?.InForce, _notes.Site?.Text, _notes.Site?.Plan)))
        {
            Append(now, new EntryContent.Site(body));
            _notes.Site = body;
        }

        Append(now, new EntryContent.Started(new StartedBody(build, _start.Maker.Judges, inForce, SettingsBody.Of(settings), takenUpAt)));
        written.AddRange(Journal(Engine.JudgeAll(Changes, takenUpAt), now));
        _start.Escalations.AddRange(written.Where(step => step.Transition.Input == AlarmInput.Escalate));
        _start.Standing.Tidy();
        Changes.Clear();
    }

    private void BeginWriting()
    {
        // An append that failed may have been written or not. Whatever comes again now would be taken for a repeat of what nobody has.
        if (!_isWhole)
        {
            throw new InvalidOperationException("Something failed before: this centre must be opened again from its journal.");
        }

        _isWhole = false;
    }

    private void Append(Instant now, EntryContent content) => _journal.Append(_journal.LastSequence, now, [NewEntry.Of(content, now)]);

    private static ArrivalBody ToBody(Incoming incoming, Instant now) => new(
        JournalJson.Read<Signal>(incoming.Signal),
        Instant.Min(Instant.FromUnixTimeTicks(incoming.ReceivedAtTicks), now),
        incoming.Gateway is { } gateway ? new Origin(new GatewayId(gateway), incoming.BootId!, incoming.OriginSequence) : null,
        incoming.CommandId);

    private Receipt TakeCommand(ArrivalBody body, Signal.Command command, List<(long, AlarmTransition)> transitions, List<Signal> signals, Instant now)
    {
        if (body.CommandId is { } id && _notes.Repeats.Find(id) is { } before)
        {
            return new Receipt(ReceiptKind.Duplicate, before);
        }

        if (CommandCheck.Check(Engine, command) is { } refusal)
        {
            return new Receipt(ReceiptKind.Refused, 0, refusal.Code, refusal.Message);
        }

        var receipts = new Receipt[1];
        Take([(0, body)], receipts, transitions, signals, now);
        _notes.Repeats.Remember(body, receipts[0].Sequence);
        return receipts[0];
    }

    private void Take(
        List<(int Index, ArrivalBody Body)> arrivals, Receipt[] receipts, List<(long, AlarmTransition)> transitions, List<Signal> signals, Instant now)
    {
        if (arrivals.Count == 0)
        {
            return;
        }

        var first = _journal.LastSequence + 1;
        _journal.Append(first - 1, now, [.. arrivals.Select(arrival => NewEntry.Of(new EntryContent.Arrived(arrival.Body), now))]);
        var steps = Judge(arrivals, receipts, signals, first, now);
        transitions.AddRange(Journal(steps, now));
        arrivals.Clear();
    }

    private List<AlarmTransition> Judge(List<(int Index, ArrivalBody Body)> arrivals, Receipt[] receipts, List<Signal> signals, long first, Instant now)
    {
        using var hop = Hops.Judge(arrivals.Count);
        var steps = new List<AlarmTransition>();
        for (var offset = 0; offset < arrivals.Count; offset++)
        {
            var (index, body) = arrivals[offset];
            receipts[index] = new Receipt(ReceiptKind.Accepted, first + offset);
            var arrival = new Arrival(first + offset, body.ReceivedAt, now, body.Signal);
            steps.AddRange(Engine.Step(arrival, Changes));
            signals.Add(arrival.Believed);
        }

        return steps;
    }

    private List<(long Sequence, AlarmTransition Transition)> Journal(IReadOnlyCollection<AlarmTransition> steps, Instant now)
    {
        var sequence = _journal.LastSequence;
        _journal.Append(sequence, now, [.. steps.Select(step => NewEntry.Of(new EntryContent.Stepped(step), now))]);
        var numbered = steps.Select(step => (++sequence, step)).ToList();
        numbered.ForEach(step => _notes.NoticeStep(step.Item1, step.step));
        return numbered;
    }
}
