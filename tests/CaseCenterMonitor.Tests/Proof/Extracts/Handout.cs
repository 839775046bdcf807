using System.Text.Json.Nodes;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Disclosures;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Tests.Proof.Extracts;

/// <summary>A small log with one custody record in it, its witness, and what is handed out of it.</summary>
internal sealed class Handout
{
    private readonly NoteSigner _log = Some.Log();
    private readonly NoteSigner _witness = Some.Witness();
    private readonly List<byte[]> _leaves = [];

    public TrustPolicy Policy => PolicyFile.Read(Some.Bytes($"log {_log.Key}\nwitness w {_witness.Key}\nquorum w\n")).Policy!;

    public int Count => _leaves.Count;

    /// <summary>Whether the log has an entry of the record, in the middle of entries that belong to nobody.</summary>
    public ulong Add(Instant received, IEnumerable<Disclosure> fields, params (string Name, JsonNode? Value)[] clear)
    {
        _leaves.Add(Entries.Leaf((ulong)_leaves.Count, received, fields, clear));
        return (ulong)_leaves.Count - 1;
    }

    public void Put(byte[] leaf) => _leaves.Add(leaf);

    /// <summary>An entry under the checkpoint of a size, which the witness saw at a time.</summary>
    public ExtractEntry Entry(ulong index, int size, Instant seen, params IEnumerable<Disclosure> shown)
    {
        var tree = GrownTree.Of(_leaves.Take(size));
        var checkpoint = Some.Checkpoint((ulong)size, tree.Roots[size]);
        var note = SignedNote.Write(checkpoint, [_log.Sign(checkpoint), _witness.Cosign(checkpoint, seen)]);
        return new ExtractEntry(_leaves[(int)index], new Receipt(index, InclusionProof.Build(index, (ulong)size, tree), note), [.. shown.Select(disclosure => disclosure.Text)]);
    }
}
