using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

/// <summary>One line of a chart.</summary>
/// <param name="Rows">Each begins with its instant; the values stand in the order of the columns, and null is not known.</param>
public sealed record SeriesView(IReadOnlyDictionary<string, string> Tags, IReadOnlyList<SeriesRow> Rows);

public sealed record SeriesRow(Instant At, IReadOnlyList<double?> Values);

/// <param name="From">What was asked about, in whole steps.</param>
/// <param name="StepSeconds">Null when there are no steps.</param>
public sealed record SeriesAnswer(
    string Measurement, string How, IReadOnlyList<string> Columns, Instant From, Instant To, double? StepSeconds, IReadOnlyList<SeriesView> Series);

/// <param name="Path">What to ask for it; the stretch of time and the step are added.</param>
public sealed record PanelView(string Dashboard, string Title, bool IsOfNow, string Path);

/// <summary>Figures over time, out of whichever store keeps them.</summary>
public static class TelemetryEndpoints
{
    public static void MapTelemetry(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/telemetry").WithTags("Figures").RequireAuthorization(May.SeeFigures);
        api.MapGet("/series", Series).Produces<SeriesAnswer>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/panels", (Premises premises) => Panels.All.Select(panel => new PanelView(
            panel.Dashboard, panel.Title, panel.IsOfNow, SeriesQuery.PathOf(panel.IsOfOneCentre ? panel.Question.OfCentre(premises.Site.Id) : panel.Question))));
    }

    private static async Task<IResult> Series(HttpRequest request, IServiceProvider services, TimeProvider clock, CancellationToken cancel)
    {
        if (services.GetService<ITimeSeriesStore>() is not { } store)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No figures are kept.", detail: "Ccm:Telemetry:Api is off.");
        }

        var problems = new FieldProblems();
        if (SeriesQuery.Read(request.Query, Instant.FromDateTimeOffset(clock.GetUtcNow()), problems) is not { } asked)
        {
            return await problems.Answer();
        }

        var answer = await store.Ask(asked.Question, asked.Stretch, cancel);
        return answer.Outcome switch
        {
            Outcome.Done => Results.Ok(View(asked.Question, asked.Stretch, answer)),
            Outcome.Refused => Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "This cannot be asked.", detail: answer.Reason),
            Outcome.Away => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The telemetry store does not answer.", detail: answer.Reason),
            _ => throw new InvalidOperationException($"No status for {answer.Outcome}."),
        };
    }

    private static SeriesAnswer View(Question question, Stretch stretch, Answer answer) => new(
        question.Measurement.Name, SeriesQuery.WordOf(question.How), [.. question.Columns.Select(column => column.Figure)],
        Instant.FromUnixTimeMilliseconds(stretch.FromMilliseconds), Instant.FromUnixTimeMilliseconds(stretch.ToMilliseconds), stretch.StepMilliseconds / 1000.0,
        [.. answer.Series.Select(series => new SeriesView(series.Tags, [.. series.Rows.Select(row => new SeriesRow(row.At, row.Values))]))]);
}
