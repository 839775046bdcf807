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
    private readonly JournalTree _tree;
    private readonly LogWriter _log;
    private readonly FillRandom _random;

    // The start by whose rules entries are judged.
    private long _judge;

    // False while something is written, and for ever when it failed: what is in memory is then ahead of the store.
    private bool _isWhole = true;

    private ProvenJournal(IStore store, FillRandom random)
    {
        _store = store;
        _random = random;
        LastStretch.MustHold(store);
        _tree = JournalTree.Of(store);
        var open = store.OpenLog();
        _log = new LogWriter(open, store.Record, random);
        _judge = open.LastStarted;
        if (_judge > 0 && store.Read(_judge, _judge).Single() is { IsErased: false } start)
        {
            _log.Begin(JournalJson.Read<StartedBody>(start.Body).Centre);
        }
    }

    public long LastSequence => _store.LastSequence;

    public long Size => _store.Bytes;

    public long LastErasure => _store.LastErasure;

    /// <summary>The tree over everything that is on disk.</summary>
    public TreeHead Head => new(_tree.Size, _tree.Root);

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
        return new Commit(expected, recordedAt, rows, new Lazy<IReadOnlyList<TileRow>>(() => Grow(rows)), _log.Flush()) { Erasures = Erasures(expected, entries) };
    }

    private List<TileRow> Grow(RowsOnTheWay rows)
    {
        var tiles = new List<TileRow>();
        _tree.Append(rows.Leaves(), tiles);
        return tiles;
    }

    // What follows from what came before: in the order of the entries.
    private LeafDraft Draft(long sequence, Instant recordedAt, NewEntry entry)
    {
        var content = entry.Content ?? EntryContent.Of(sequence, entry.Kind, entry.Body.Span);
        var thread = _log.Take(sequence, entry.OccurredAt, content);
        _judge = entry.Kind == EntryKind.Started ? sequence : _judge;
        return new LeafDraft(sequence, entry.Kind, entry.OccurredAt, recordedAt, entry.Body.ToArray(), ClearFields.Of(content) with { Judge = _judge, Thread = thread });
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
}
