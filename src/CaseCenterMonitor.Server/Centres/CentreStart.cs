using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>Everything that comes of a journal: what a snapshot holds.</summary>
internal sealed record Standing(Engine Engine, Notebook Notes);

/// <param name="Resumed">The entry of the snapshot it went on from; null when the journal was folded from its beginning.</param>
/// <param name="Folded">Entries that were judged or adopted.</param>
/// <param name="Refused">Snapshots that were there and could not be used, each with its reason.</param>
public sealed record StartReport(long? Resumed, long Folded, IReadOnlyList<string> Refused)
{
    public override string ToString() => Resumed is { } entry
        ? string.Create(CultureInfo.InvariantCulture, $"resumed from snapshot at entry {entry}, {Folded} entries folded")
        : string.Create(CultureInfo.InvariantCulture, $"{Folded} entries folded from the first");
}

/// <summary>
/// The way from a journal to a centre that can go on: from the newest snapshot that can be used and the entries after it, or from all entries.
/// Both give the same. Every entry is hashed on the way, and held against the marks that earlier snapshots left.
/// </summary>
internal sealed class CentreStart : IDisposable
{
    private readonly JournalDigest _digest = new();
    private readonly Outside _outside;
    private readonly List<string> _refused = [];

    private CentreStart(Outside outside, SnapshotMaker maker) => (_outside, Maker) = (outside, maker);

    public SnapshotMaker Maker { get; }

    public Standing Standing { get; private set; } = null!;

    /// <summary>Transitions that a crash kept from being written.</summary>
    public IReadOnlyCollection<AlarmTransition> Missing { get; private set; } = [];

    /// <summary>Those among the entries that were folded.</summary>
    public List<(long Sequence, AlarmTransition Transition)> Escalations { get; } = [];

    public StartReport Report { get; private set; } = null!;

    public static CentreStart Of(
        IJournal journal, ISnapshots? snapshots, Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings, string build)
    {
        // Also when a snapshot takes its place: an engine numbers its rules.
        var fresh = new Engine(centre, rules, settings);
        var maker = SnapshotMaker.Of(build, Judges.Hash(build, centre, rules, settings), rules, typeof(Standing).Assembly);
        var start = new CentreStart(Outside.Of(centre, settings, rules), maker);
        start.Fold(journal, snapshots?.Read() ?? [], snapshots?.Marks() ?? [], fresh);
        return start;
    }

    public Snapshot Keep(IJournal journal)
    {
        foreach (var entry in journal.Read(_digest.Last + 1))
        {
            _digest.Take(entry);
        }

        return Snapshot.Of(_digest.Last, Maker, _digest.Current, GraphWriter.Write(Standing, _outside));
    }

    public void Dispose() => _digest.Dispose();

    private void Fold(IJournal journal, IReadOnlyList<Snapshot> snapshots, IReadOnlyList<JournalMark> marks, Engine fresh)
    {
        var resumed = Resume(snapshots);
        Standing ??= new Standing(fresh, new Notebook());
        var refold = resumed is { } at ? Refold.After(at, Standing.Engine, Maker.Judges) : new Refold(Standing.Engine, Maker.Judges);

        // The mark of a damaged snapshot accuses nobody.
        var damaged = snapshots.Where(snapshot => snapshot.IsDamaged).Select(snapshot => snapshot.Sequence).ToHashSet();
        var marked = new MarkedJournal([.. marks.Where(mark => !damaged.Contains(mark.Sequence))], _digest);
        var folded = 0L;
        foreach (var entry in journal.Read())
        {
            marked.Take(entry);
            if (entry.Sequence > (resumed ?? 0))
            {
                refold.Take(entry);
                Notice(entry);
                folded++;
            }
        }

        marked.End();
        Missing = refold.Missing;
        Report = new StartReport(resumed, folded, _refused);
    }

    private long? Resume(IReadOnlyList<Snapshot> newestFirst)
    {
        foreach (var snapshot in newestFirst)
        {
            if (TryRead(snapshot) is { } standing)
            {
                Standing = standing;
                return snapshot.Sequence;
            }
        }

        return null;
    }

    private Standing? TryRead(Snapshot snapshot)
    {
        var reason = snapshot.RefusalBy(Maker);
        if (reason is null)
        {
            try
            {
                return GraphReader.Read<Standing>(snapshot.Body, _outside);
            }
            catch (SnapshotRefusedException refused)
            {
                reason = refused.Message;
            }
        }

        _refused.Add(string.Create(CultureInfo.InvariantCulture, $"the snapshot at entry {snapshot.Sequence} is not used: {reason}"));
        return null;
    }

    private void Notice(JournalEntry entry)
    {
        if (Standing.Notes.Notice(entry) is { Input: AlarmInput.Escalate } step)
        {
            Escalations.Add((entry.Sequence, step));
        }
    }
}
