using System.Security.Claims;
using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;

namespace CaseCenterMonitor.Server.Review;

/// <summary>The log as a file, by the same questions as on the page.</summary>
public static class ExportEndpoints
{
    /// <summary>More lines than these are asked for in parts, by period.</summary>
    private const int LinesMax = 100_000;

    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/log/export.csv", Lines).Answers();
        routes.MapGet("/api/records/export.csv", Stays).Answers();
    }

    private static void Answers(this RouteHandlerBuilder route) => route.WithTags("Review").RequireAuthorization(May.Export).RequireRateLimiting(Limits.Exports)
        .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task<IResult> Lines([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) => Sheet(
        asked, desk, user, "export", "log.csv", (reader, question) => LinesText(reader, question, cancel), cancel);

    private static Task<IResult> Stays([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) => Sheet(
        asked, desk, user, "export-records", "records.csv", (reader, question) => StaysText(reader, question, cancel), cancel);

    private static async Task<IResult> Sheet(
        Asked asked, ReviewDesk desk, ClaimsPrincipal user, string what, string name, Func<RecordReader, Question, string> write, CancellationToken cancel)
    {
        var (question, problems) = asked.Read();
        if (question is null)
        {
            return await problems.Answer();
        }

        RecordId? record = asked.Record is { Length: > 0 } number ? new RecordId(number) : null;
        return await desk.Ask(user.Officer(), what, record, asked.Words(), reader => write(reader, question), cancel) is { } text
            ? Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name)
            : ReviewEndpoints.Busy();
    }

    private static string LinesText(RecordReader reader, Question question, CancellationToken cancel) => Pages(
        CsvLines.Head, question, page => question.Asked.Text is { } words ? reader.Search(words, question.Lines, page) : reader.Lines(question.Lines, page),
        (text, lines) => Append(text, lines, reader), cancel);

    private static string StaysText(RecordReader reader, Question question, CancellationToken cancel) => Pages(
        CsvStays.Head, question, page => reader.Records(question.Period, question.Asked.Open == true, page),
        (text, stays) => text.AppendJoin("", stays.Select(CsvStays.Row)), cancel);

    private static string Pages<TRow>(
        string head, Question question, Func<PageWanted, Page<TRow>> ask, Action<StringBuilder, IReadOnlyList<TRow>> append, CancellationToken cancel)
    {
        var text = new StringBuilder(head);
        var (count, page) = (0, question.Page with { Rows = PageWanted.RowsMax });
        while (count < LinesMax)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = ask(page);
            append(text, rows.Rows);
            count += rows.Rows.Count;
            if (rows.Next is not { } next)
            {
                break;
            }

            page = page with { After = next };
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<LineRow> lines, RecordReader reader)
    {
        var entries = reader.Entries([.. lines.Select(line => line.Sequence)]).ToDictionary(entry => entry.Sequence);
        foreach (var line in lines)
        {
            text.Append(CsvLines.Row(line, entries[line.Sequence]));
        }
    }
}
