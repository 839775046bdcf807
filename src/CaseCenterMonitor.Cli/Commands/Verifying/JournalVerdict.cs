using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands.Verifying;

/// <summary>A whole journal: every entry against its leaf, every leaf against the tree, and the tree against what was signed and seen elsewhere.</summary>
internal static class JournalVerdict
{
    /// <param name="checkpoints">Signed notes from outside: of a witness, a receipt, an earlier copy.</param>
    /// <returns>Whether anything is open.</returns>
    public static bool Print(IStore store, IReadOnlyList<byte[]> checkpoints, TrustPolicy policy, Instant now, TextWriter output, IProgress<long>? progress)
    {
        var read = checkpoints.Select(note => (Note: note, Size: Extracts.SizeOf(note))).ToList();
        var log = WholeLog.Of(store, [.. read.Select(one => one.Size ?? 0)], progress);
        var page = new VerdictPage(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"journal     {log.Entries} entries, root {log.Root.ToBase64()}, {log.Erased} erased"));
        var open = new List<string>();
        if (log.FirstWrong is { } wrong)
        {
            open.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {wrong.Entry}: {wrong.What}."));
        }

        foreach (var (note, size) in read)
        {
            var verdict = Against(note, size, log, store, policy, now);
            page.Checkpoint(verdict);
            open.AddRange(verdict.Open);
        }

        open.AddRange(Bounds(read, log));
        return page.Open(open);
    }

    // The last entry that a checkpoint speaks of, by a path out of this journal: it leads to the signed root only when the whole tree is the one that was signed.
    private static ReceiptVerdict Against(byte[] note, long? size, WholeLog log, IStore store, TrustPolicy policy, Instant now)
    {
        if (size is not > 0 || size > log.Entries || store.Read(size.Value, size.Value).FirstOrDefault() is not { Leaf: { } leaf })
        {
            var signed = ReceiptCheck.Of(new Receipt(0, [], note), [], policy, now);
            return signed with
            {
                Open = size > log.Entries
                    ? [string.Create(CultureInfo.InvariantCulture, $"The journal has {log.Entries} entries, and {size} were signed: the newest were cut off.")]
                    : signed.Open,
            };
        }

        var index = (ulong)(size.Value - 1);
        return ReceiptCheck.Of(new Receipt(index, Path(index, size.Value, log, store), note), leaf, policy, now);
    }

    private static IReadOnlyList<Hash32> Path(ulong index, long size, WholeLog log, IStore store)
    {
        try
        {
            var nodes = new StoredTiles(store, size).Nodes;
            return log.Roots[size] == TreeRoot.Of((ulong)size, nodes) ? InclusionProof.Build(index, (ulong)size, nodes) : [];
        }
        catch (JournalDivergedException)
        {
            return []; // A tile is gone, and the walk through the log has said which: no path leads anywhere.
        }
    }

    // Between the last checkpoint that holds and the first that does not: that is where to look when everything in the file was made to fit.
    private static IEnumerable<string> Bounds(List<(byte[] Note, long? Size)> checkpoints, WholeLog log)
    {
        var held = 0L;
        foreach (var (note, size) in checkpoints.Where(one => one.Size <= log.Entries).OrderBy(one => one.Size))
        {
            var root = SignedNote.TryParse(note).Value is { } signed ? Checkpoint.TryParse(signed.Text).Value?.Root : null;
            if (log.Roots.TryGetValue(size!.Value, out var here) && here != root)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"An entry between {held + 1} and {size} is not the one that was signed: the whole journal was made to fit.");
                yield break;
            }

            held = size.Value;
        }
    }
}
