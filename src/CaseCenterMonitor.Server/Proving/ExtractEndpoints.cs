using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Review;
using ClaimsPrincipal = System.Security.Claims.ClaimsPrincipal;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>
/// Extracts as <c>ccm export</c> writes them: JSON Lines that an outsider verifies with public keys alone. Whoever takes one is written down first, as with any
/// look at the record.
/// </summary>
internal static class ExtractEndpoints
{
    /// <summary>A longer run is taken in parts, or by ccm export.</summary>
    private const int EntriesMax = 100_000;

    public static void MapExtracts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/proof").WithTags("Proof").RequireAuthorization(May.Export).RequireRateLimiting(Limits.Exports);
        api.MapGet("/extract/{record}", OfRecord).Answers();
        api.MapGet("/extract", OfRun).Answers().ProducesValidationProblem();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route.Produces(StatusCodes.Status200OK, contentType: "application/jsonl")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    // One person's record, whole.
    private static Task<IResult> OfRecord(string record, ReviewDesk desk, Premises premises, LogIdentity identity, ProofMemory memory, ClaimsPrincipal user, CancellationToken cancel, bool alone = false) =>
        Answer(
            record, $"extract record={record}", ProofEndpoints.Newest(identity, memory, alone), desk, premises, user,
            (store, head, about) => new Extracts(store, head.Note, head.Size).Lines(Claim.WholeRecord, about!.Order().Select(number => store.Read(number, number).Single()), _ => true), cancel);

    // A run of entries; with a record, all others are there and say nothing.
    private static async Task<IResult> OfRun(
        long from, long to, ReviewDesk desk, Premises premises, LogIdentity identity, ProofMemory memory, ClaimsPrincipal user, CancellationToken cancel, string? record = null, bool alone = false)
    {
        return from < 1 || to < from || to - from >= EntriesMax
            ? Results.ValidationProblem(new Dictionary<string, string[]> { ["from"] = [$"From 1, and at most {EntriesMax} entries at once."] })
            : await Answer(
                record, $"extract from={from} to={to}", ProofEndpoints.Newest(identity, memory, alone), desk, premises, user,
                (store, head, about) => new Extracts(store, head.Note, head.Size).Lines(Claim.TheseEntries, store.Read(from, to), entry => about is null || about.Contains(entry.Sequence)), cancel);
    }

    private static async Task<IResult> Answer(
        string? record, string question, SignedHead? head, ReviewDesk desk, Premises premises, ClaimsPrincipal user, Func<IStore, SignedHead, HashSet<long>?, IEnumerable<string>> lines,
        CancellationToken cancel)
    {
        if (head is null)
        {
            return ProofEndpoints.NotYet("No checkpoint stands over the record yet.");
        }

        var found = await desk.Ask(
            user.Officer(), "extract", record is null ? (RecordId?)null : new RecordId(record), question, reader => new Found(Read(record, head, reader, premises, lines)), cancel);
        return found is null ? ReviewEndpoints.Busy()
            : found.Text is { } text ? Results.File(Encoding.UTF8.GetBytes(text), "application/jsonl", $"{record ?? "entries"}.jsonl")
            : ProofEndpoints.NotYet($"There is no record {record}.");
    }

    private static string? Read(string? record, SignedHead head, RecordReader reader, Premises premises, Func<IStore, SignedHead, HashSet<long>?, IEnumerable<string>> lines)
    {
        HashSet<long>? about = null;
        if (record is not null)
        {
            if (reader.Record(record) is not { } row)
            {
                return null;
            }

            about = [.. reader.Thread(row)];
        }

        using var store = premises.Journal.OpenStoreToRead();
        return string.Concat(lines(store, head, about).Select(line => line + "\n"));
    }

    // Told apart from no answer at all.
    private sealed record Found(string? Text);
}
