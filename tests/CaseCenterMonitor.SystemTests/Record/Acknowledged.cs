using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>
/// What a writer said is on disk, over all its lives: it must never be lost, whatever happens. It is kept here, outside of the journal, as a gateway and a
/// witness would keep it.
/// </summary>
internal sealed class Acknowledged
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<TreeHead> _heads = [];
    private int _next;

    /// <summary>The first batch that was not acknowledged.</summary>
    public int Next
    {
        get
        {
            lock (_gate)
            {
                return _next;
            }
        }
    }

    /// <summary>The names of all signals, by the numbers of their gateway or the ids of commands.</summary>
    public IReadOnlyCollection<string> Names
    {
        get
        {
            lock (_gate)
            {
                return [.. _names];
            }
        }
    }

    /// <summary>Heads of the tree that were told and not yet held against the journal, and the last one that was.</summary>
    public IReadOnlyList<TreeHead> Heads
    {
        get
        {
            lock (_gate)
            {
                return [.. _heads];
            }
        }
    }

    /// <param name="words">Behind <c>ack</c>: the batch, the size and root of the tree, and the names that are in it.</param>
    public void Take(string[] words)
    {
        var root = Hash32.TryParseBase64(words[2], out var hash) ? hash : throw new InvalidOperationException($"'{words[2]}' is no hash.");
        lock (_gate)
        {
            // Two writers may tell of the same batch: one of them found it there.
            _next = Math.Max(_next, Number(words[0]) + 1);
            _heads.Add(new TreeHead(Number(words[1]), root));
            _names.UnionWith(words[3].Split(',', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The first so many hold; the last of them is kept, for the tree has to go on from there.</summary>
    public void HeadsHeld(int count)
    {
        lock (_gate)
        {
            _heads.RemoveRange(0, Math.Max(0, count - 1));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
