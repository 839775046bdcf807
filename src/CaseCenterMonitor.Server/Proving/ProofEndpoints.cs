using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Server.Access;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>
/// What an outsider needs to check the record: signed checkpoints, the tree as tiles (C2SP tlog-tiles), proofs, receipts. Nothing in it is personal, so that
/// looking at it is no entry.
/// </summary>
public static class ProofEndpoints
{
    private const string Plain = "text/plain; charset=utf-8";

    public static void MapProving(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/proof").WithTags("Proof").RequireAuthorization(May.SeeProof);
        api.MapGet("", (LogIdentity identity, ProofMemory memory) => ProofView.Of(identity, memory));
        api.MapGet("/policy", (LogIdentity identity) => Results.Text(PolicyText.Write(identity.AsPolicy))).Produces(StatusCodes.Status200OK, contentType: "text/plain");
        api.MapGet("/checkpoint", Checkpoint).Produces(StatusCodes.Status200OK, contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/tile/{**path}", ReadTile).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/inclusion", Inclusion).Produces<InclusionView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/consistency", Consistency).Produces<ConsistencyView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/receipt/{entry:long}", OneReceipt).Produces(StatusCodes.Status200OK, contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/leaf/{entry:long}", Leaf).Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapExtracts();
    }

    /// <summary>The newest that witnesses have confirmed; where nobody is asked, or somebody wants it alone, the newest that is signed.</summary>
    internal static SignedHead? Newest(LogIdentity identity, ProofMemory memory, bool alone) => alone || !identity.HasWitnesses ? memory.Signed : memory.Cosigned;

    internal static IResult NotYet(string what) => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not there.", detail: what);

    private static IResult Checkpoint(LogIdentity identity, ProofMemory memory, bool alone = false) => Newest(identity, memory, alone) is { } head
        ? Results.Bytes(head.Note, Plain)
        : NotYet(alone || !identity.HasWitnesses ? "Nothing has been signed yet." : "No checkpoint has been confirmed by so many witnesses as are asked for yet; ?alone=true gives the newest that is only signed.");

    private static IResult ReadTile(string path, Premises premises, ProofMemory memory)
    {
        if (!TilePath.TryParse("tile/" + path, out var tile))
        {
            return NotYet($"There is no tile 'tile/{path}'. A path is such as tile/0/x001/234 or tile/entries/000.p/12.");
        }

        using var store = premises.Journal.OpenStoreToRead();
        return Bytes(tile, store, memory.Signed?.Size ?? 0) is { } bytes
            ? Results.Bytes(bytes, "application/octet-stream")
            : NotYet($"'tile/{path}' goes beyond what is signed, which is {memory.Signed?.Size ?? 0} entries.");
    }

    private static byte[]? Bytes(TilePath tile, IStore store, long size)
    {
        var first = (long)tile.Index * TilePath.FullWidth;
        if (tile.Level is { } level)
        {
            return level < 8 && first + tile.Width <= size >> (8 * level) ? Tile.Write([.. new StoredTiles(store, size).Read(level, (long)tile.Index).Take(tile.Width)]) : null;
        }

        return first + tile.Width <= size ? EntryBundle.Write([.. store.Read(first + 1, first + tile.Width).Select(entry => (ReadOnlyMemory<byte>)entry.Leaf)]) : null;
    }

    private static IResult Inclusion(Premises premises, ProofMemory memory, long entry, long? size = null)
    {
        var signed = memory.Signed?.Size ?? 0;
        var of = size ?? signed;
        if (Beyond(of, signed) is { } refused)
        {
            return refused;
        }

        if (entry < 1 || entry > of)
        {
            return NotYet($"There is no entry {entry} among the first {of}.");
        }

        using var store = premises.Journal.OpenStoreToRead();
        var leaf = TreeHash.Leaf(store.Read(entry, entry).Single().Leaf);
        return Results.Ok(new InclusionView(entry - 1, of, leaf.ToBase64(), Text(InclusionProof.Build((ulong)entry - 1, (ulong)of, new StoredTiles(store, of).Nodes))));
    }

    private static IResult Consistency(Premises premises, ProofMemory memory, long from, long to)
    {
        if (from < 1 || from > to)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["from"] = ["From 1 to the larger size."] });
        }

        if (Beyond(to, memory.Signed?.Size ?? 0) is { } refused)
        {
            return refused;
        }

        using var store = premises.Journal.OpenStoreToRead();
        return Results.Ok(new ConsistencyView(from, to, Text(ConsistencyProof.Build((ulong)from, (ulong)to, new StoredTiles(store, to).Nodes))));
    }

    private static IResult OneReceipt(long entry, Premises premises, LogIdentity identity, ProofMemory memory, bool alone = false)
    {
        if (Newest(identity, memory, alone) is not { } head || entry < 1 || entry > head.Size)
        {
            return NotYet($"No checkpoint speaks of entry {entry} yet.");
        }

        using var store = premises.Journal.OpenStoreToRead();
        var path = InclusionProof.Build((ulong)entry - 1, (ulong)head.Size, new StoredTiles(store, head.Size).Nodes);
        return Results.File(new Receipt((ulong)entry - 1, path, head.Note).Write(), Plain, $"entry-{entry}.tlog-proof");
    }

    // What a receipt is about, byte for byte.
    private static IResult Leaf(long entry, Premises premises)
    {
        using var store = premises.Journal.OpenStoreToRead();
        return store.Read(entry, entry).FirstOrDefault() is { Leaf: { } leaf } ? Results.Bytes(leaf, "application/json") : NotYet($"There is no entry {entry}.");
    }

    private static IResult? Beyond(long size, long signed) => size > signed ? NotYet($"Only {signed} entries are signed.") : null;

    private static List<string> Text(IReadOnlyList<Hash32> path) => [.. path.Select(hash => hash.ToBase64())];
}
