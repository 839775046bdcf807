using System.Security.Cryptography;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>How many entries a journal has, and the root of the tree over them.</summary>
public readonly record struct TreeHead(long Size, Hash32 Root);

/// <summary>
/// The record of one centre over a store: each entry gets its leaf, the tree grows by it, and the log is read from it, all in the transaction that writes
/// the entry itself. One caller at a time.
/// </summary>
public sealed class ProvenJournal : IJournal
{
    private readonly IStore _store;
    private readonly FillRandom _random;

    private End _end;

    // False while something is written, and for ever when it failed: what is in memory is then ahead of the store.
    private bool _isWhole = true;

    private ProvenJournal(IStore store, FillRandom random)
    {
        _store = store;
        _random = random;
        _end = End.Of(store, random);
    }

    public long LastSequence => _store.LastSequence;

    public long Size => _store.Bytes;

    public long LastErasure => _store.LastErasure;

    public IKeptTiles Tiles => _store;

    /// <summary>The tree over everything that is on disk.</summary>
    public TreeHead Head => new(_end.Tree.Size, _end.Tree.Root);

    /// <param name="store">Disposed with this, or when it fails.</param>
    /// <param name="random">Null for that of the machine.</param>
    /// <exception cref="JournalDivergedException">What the store has is no whole journal.</exception>
    public static ProvenJournal Open(IStore store, FillRandom? random = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return new ProvenJournal(store, random ?? RandomNumberGenerator.Fill);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <exception cref="JournalDivergedException">What came is no whole journal.</exception>
    public bool CatchUp()
    {
        if (_store.Refresh() == _end.Tree.Size)
        {
            return false;
        }

        _end = End.Of(_store, _random);
        return true;
    }

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (!_isWhole)
        {
            throw new InvalidOperationException("An append failed before: this journal must be opened again.");
        }

        if (entries.Count == 0)
        {
            return;
        }

        if (expected != LastSequence)
        {
            throw new JournalFencedException(expected, LastSequence);
        }

        _isWhole = false;
        var commit = Commit(expected, recordedAt, entries);
        _store.Write(commit);

        // The tree has grown also where a store keeps no tiles.
        _ = commit.Tiles.Value;
        _isWhole = true;
    }

    public IEnumerable<JournalEntry> Read(long first = 1) => _store.Read(first).Select(row => row.ToEntry());

    public void Dispose() => _store.Dispose();

    private Commit Commit(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        var drafts = new LeafDraft[entries.Count];
        for (var index = 0; index < drafts.Length; index++)
        {
            drafts[index] = Draft(expected + index + 1, entries[index].RecordedAt ?? recordedAt, entries[index]);
        }

        var secrets = new byte[drafts.Length * Contents.FieldsSecretBytes];
        _random(secrets);
        var rows = RowsOnTheWay.Of(drafts, secrets);
        return new Commit(expected, recordedAt, rows, new Lazy<IReadOnlyList<TileRow>>(() => Grow(rows)), _end.Log.Flush()) { Erasures = Erasures(expected, entries) };
    }

    private List<TileRow> Grow(RowsOnTheWay rows)
    {
        var tiles = new List<TileRow>();
        _end.Tree.Append(rows.Leaves(), tiles);
        return tiles;
    }

    // What follows from what came before: in the order of the entries.
    private LeafDraft Draft(long sequence, Instant recordedAt, NewEntry entry)
    {
        var content = entry.Content ?? EntryContent.Of(sequence, entry.Kind, entry.Body.Span);
        var thread = _end.Log.Take(sequence, entry.OccurredAt, content);
        _end.Judge = entry.Kind == EntryKind.Started ? sequence : _end.Judge;
        return new LeafDraft(sequence, entry.Kind, entry.OccurredAt, recordedAt, entry.Body.ToArray(), ClearFields.Of(content) with { Judge = _end.Judge, Thread = thread });
    }

    private static List<Erasure> Erasures(long expected, IReadOnlyList<NewEntry> entries)
    {
        var erasures = new List<Erasure>();
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index].Content is EntryContent.Erased erased)
            {
                erasures.Add(new Erasure(expected + index + 1, erased.Body.Ranges, entries[index].RecordsErased));
            }
        }

        return erasures;
    }

    /// <summary>What the next entry follows on.</summary>
    private sealed class End
    {
        private End(JournalTree tree, LogWriter log) => (Tree, Log) = (tree, log);

        public JournalTree Tree { get; }

        public LogWriter Log { get; }

        /// <summary>The start by whose rules entries are judged.</summary>
        public long Judge { get; set; }

        public static End Of(IStore store, FillRandom random)
        {
            LastStretch.MustHold(store);
            var tree = JournalTree.Of(store);
            var open = store.OpenLog();
            var end = new End(tree, new LogWriter(open, store.Record, random)) { Judge = open.LastStarted };
            if (open.LastStarted > 0 && store.Read(open.LastStarted, open.LastStarted).Single() is { IsErased: false } start)
            {
                end.Log.Begin(JournalJson.Read<StartedBody>(start.Body).Centre);
            }

            return end;
        }
    }
}
