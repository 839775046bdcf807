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

    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet("/api/log/export.csv", Csv).WithTags("Review").RequireAuthorization()
        .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Csv([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (question, problems) = asked.Read();
        if (question is null)
        {
            return await problems.Answer();
        }

        RecordId? record = asked.Record is { Length: > 0 } number ? new RecordId(number) : null;
        return await desk.Ask(user.Officer(), "export", record, asked.Words(), reader => Text(reader, question, cancel), cancel) is { } text
            ? Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", "log.csv")
            : ReviewEndpoints.Busy();
    }

    private static string Text(RecordReader reader, Question question, CancellationToken cancel)
    {
        var text = new StringBuilder(CsvLines.Head);
        var (lines, page) = (0, question.Page with { Rows = PageWanted.RowsMax });
        while (lines < LinesMax)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = question.Asked.Text is { } words ? reader.Search(words, question.Lines, page) : reader.Lines(question.Lines, page);
            Append(text, rows.Rows, reader);
            lines += rows.Rows.Count;
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
