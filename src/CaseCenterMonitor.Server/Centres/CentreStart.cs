using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>Everything that comes of a journal: what a snapshot holds.</summary>
internal sealed record Standing(Engine Engine, Notebook Notes)
{
    /// <summary>Leaves only what comes of the journal, and nothing of who asked what in between. To be done before it is written or compared.</summary>
    public void Tidy()
    {
        Notes.Tidy(Engine);
        Engine.Arrange();
    }
}

/// <param name="Resumed">The entry of the snapshot it went on from; null when the journal was folded from its beginning.</param>
/// <param name="Folded">Entries that were judged or adopted.</param>
/// <param name="Refused">Snapshots that were there and could not be used, each with the reason and what is to be done.</param>
/// <param name="Unknown">What folded entries name and the site file does not, see <see cref="UnknownNames"/>.</param>
public sealed record StartReport(long? Resumed, long Folded, IReadOnlyList<string> Refused, IReadOnlyList<string> Unknown)
{
    public override string ToString() => Resumed is { } entry
        ? string.Create(CultureInfo.InvariantCulture, $"resumed from the snapshot at entry {entry}, {Folded} entries folded after it")
        : string.Create(CultureInfo.InvariantCulture, $"{Folded} entries folded from the first");
}

/// <summary>
/// The way from a journal to a centre that can go on: from the newest snapshot that can be used and the entries after it, or from all entries.
/// Both give the same. What a whole fold reads is held against the marks on the way; what a snapshot stands for is held against them behind the
/// running centre, see <see cref="SnapshotRoutine"/>.
/// </summary>
internal sealed class CentreStart
{
    /// <summary>How often what a server at work has written meanwhile is read, each time in a fraction of the time before; then it is tried to begin all the same.</summary>
    private const int CatchUpMax = 16;

    private readonly List<string> _refused = [];
    private Refold _refold = null!;
    private UnknownNames _unknown = null!;
    private long? _resumed;
    private long _folded;

    private CentreStart(SnapshotMaker maker, Outside outside, IReadOnlyList<JournalMark> marks)
    {
        Maker = maker;
        Outside = outside;
        Marked = new MarkedJournal(marks);
    }

    public SnapshotMaker Maker { get; }

    /// <summary>What a snapshot names and does not copy.</summary>
    public Outside Outside { get; }

    /// <summary>Read to its end by a whole fold; after a snapshot it is still at its beginning.</summary>
    public MarkedJournal Marked { get; }

    public Standing Standing { get; private set; } = null!;

    /// <summary>Transitions that a crash kept from being written.</summary>
    public IReadOnlyCollection<AlarmTransition> Missing { get; private set; } = [];

    /// <summary>Those among the entries that were folded.</summary>
    public List<(long Sequence, AlarmTransition Transition)> Escalations { get; } = [];

    public StartReport Report { get; private set; } = null!;

    /// <param name="snapshots">Null when none are used.</param>
    /// <exception cref="JournalDivergedException">The journal is not what its own arrivals give, or not what it was when it was marked.</exception>
    public static CentreStart Of(
        IJournal journal, ISnapshots? snapshots, Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings, string build)
    {
        // Also when a snapshot takes its place: an engine numbers its rules.
        var fresh = new Engine(centre, rules, settings);
        var maker = SnapshotMaker.Of(build, Judges.Hash(build, centre, rules, settings), rules, typeof(Standing).Assembly);
        var whole = Sound(snapshots, out var damaged);
        var start = new CentreStart(maker, Outside.Of(centre, settings, rules), snapshots?.Marks() ?? []);
        start._refused.AddRange(damaged);

        // A server that is still at work may have taken a snapshot since the journal was opened.
        journal.CatchUp();
        start.Marked.CheckEnd(journal.LastSequence);
        var resumed = start.Resume(whole);
        start.Standing ??= new Standing(fresh, new Notebook());
        start.Fold(journal, resumed);
        return start;
    }

    // The mark of a damaged snapshot would accuse the journal of what happened to the snapshot.
    private static List<Snapshot> Sound(ISnapshots? snapshots, out List<string> refused)
    {
        var all = snapshots?.Read() ?? [];
        refused = [];
        foreach (var damaged in all.Where(snapshot => snapshot.IsDamaged))
        {
            refused.Add(Refusal(damaged, "it is damaged: its checksum is not that of its contents", "It was removed. If that happens again, the disk is failing: replace it"));
            snapshots!.Discard(damaged.Sequence);
        }

        return [.. all.Where(snapshot => !snapshot.IsDamaged)];
    }

    private static string Refusal(Snapshot snapshot, string reason, string remedy) =>
        string.Create(CultureInfo.InvariantCulture, $"the snapshot at entry {snapshot.Sequence} is not used: {reason}. {remedy}.");

    private long? Resume(IReadOnlyList<Snapshot> newestFirst)
    {
        foreach (var snapshot in newestFirst)
        {
            var reason = snapshot.RefusalBy(Maker);
            try
            {
                if (reason is null)
                {
                    Standing = GraphReader.Read<Standing>(snapshot.Body, Outside);
                    return snapshot.Sequence;
                }
            }
            catch (SnapshotRefusedException refused)
            {
                reason = refused.Message;
            }

            _refused.Add(Refusal(snapshot, reason, "Nothing need be done: more of the journal is folded this once, and the next snapshot takes its place"));
        }

        return null;
    }

    /// <summary>Goes on to the end of the journal from where it stands: what a centre at work wrote while the rest was folded behind it.</summary>
    /// <exception cref="JournalDivergedException">As of <see cref="Of"/>.</exception>
    public void GoOn(IJournal journal)
    {
        foreach (var entry in journal.Read((_resumed ?? 0) + 1 + _folded))
        {
            if (_resumed is null)
            {
                Marked.Take(entry, journal.Tiles);
            }

            Fold(entry);
            _folded++;
        }

        Missing = _refold.Missing;
        Report = new StartReport(_resumed, _folded, _refused, [.. _unknown.Lines]);
    }

    private void Fold(IJournal journal, long? resumed)
    {
        _resumed = resumed;
        _refold = resumed is { } at ? Refold.After(at, Standing.Engine, Maker.Judges, journal.LastErasure) : new Refold(Standing.Engine, Maker.Judges, journal.LastErasure);
        _unknown = new UnknownNames(Standing.Engine.Situation.Centre);
        var rounds = 0;
        do
        {
            GoOn(journal);
        }
        while (journal.CatchUp() && ++rounds < CatchUpMax);
    }

    private void Fold(JournalEntry entry)
    {
        var content = _refold.Take(entry);
        _unknown.Look(entry.Sequence, content);
        if (Standing.Notes.Notice(entry.Sequence, content) is { Input: AlarmInput.Escalate } step)
        {
            Escalations.Add((entry.Sequence, step));
        }
    }
}
