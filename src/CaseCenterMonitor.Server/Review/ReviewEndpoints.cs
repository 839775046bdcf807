using System.Security.Claims;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Live;
using NodaTime;

namespace CaseCenterMonitor.Server.Review;

/// <summary>The record, for whoever reviews it: the detention log, one person's record, the suite's ledger, the history of alarms. Each look at it is an entry.</summary>
public static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Review").RequireAuthorization(May.SeeRecord);
        api.MapGet("/records", Records).Answers<PageView<StayInCentreView>>();
        api.MapGet("/records/{record}", OneRecord).Answers<RecordView>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/records/{record}/custody", Custody).Answers<CustodyView>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/records/{record}/company", Company).Answers<IReadOnlyList<CompanyView>>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/log", Lines).Answers<PageView<LineView>>();
        api.MapGet("/alarms/history", Alarms).Answers<PageView<AlarmLifeView>>();
        api.MapGet("/wristbands/{wristband}/wearers", Wearers).Answers<IReadOnlyList<WearerView>>();
    }

    internal static IResult Busy() => Results.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Others are asking.", detail: "Only a few questions are answered at once. Ask again in some seconds.");

    private static RouteHandlerBuilder Answers<TView>(this RouteHandlerBuilder route) =>
        route.Produces<TView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task<IResult> Records([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) => Answer(
        asked, desk, user, "records",
        (reader, question) => PageView<StayInCentreView>.Of(reader.Records(question.Period, asked.Open == true, question.Page), StayInCentreView.Of), cancel);

    private static Task<IResult> Lines([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) => Answer(
        asked, desk, user, asked.Ledger == true ? "ledger" : asked.Text is null ? "log" : "search",
        (reader, question) =>
        {
            var page = asked.Text is { } text ? reader.Search(text, question.Lines, question.Page) : reader.Lines(question.Lines, question.Page);
            return new PageView<LineView>(LineView.Of(page.Rows, reader), page.Next?.ToString());
        },
        cancel);

    private static Task<IResult> Alarms([AsParameters] Asked asked, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) => Answer(
        asked, desk, user, "alarms", (reader, question) => PageView<AlarmLifeView>.Of(reader.Alarms(question.Alarms, question.Page), AlarmLifeView.Of), cancel);

    private static async Task<IResult> OneRecord(string record, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        var found = await desk.Ask(user.Officer(), "record", new RecordId(record), null, reader => new Found<RecordView>(Open(record, reader)), cancel);
        return Answer(found, record);
    }

    private static RecordView? Open(string record, RecordReader reader)
    {
        if (reader.Record(record) is not { } row)
        {
            return null;
        }

        var newest = new PageWanted(PageWanted.RowsDefault, NewestFirst: true, null);
        var lines = reader.Lines(new LineQuestion(Record: record), newest);
        return new RecordView(
            StayInCentreView.Of(row), [.. reader.Stays(WhoKind.Record, record).Select(PlaceView.Of)],
            PageView<AlarmLifeView>.Of(reader.Alarms(new AlarmQuestion(Record: record), newest), AlarmLifeView.Of),
            new PageView<LineView>(LineView.Of(lines.Rows, reader), lines.Next?.ToString()));
    }

    private static async Task<IResult> Custody(string record, ReviewDesk desk, Premises premises, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var found = await desk.Ask(user.Officer(), "custody", new RecordId(record), null, reader => new Found<CustodyView>(
            CustodyRecord.Of(reader, record, DefaultPolicies.Complete) is { } whole ? CustodyView.Of(whole, policies => new ClockPages(premises.Site, policies), now) : null), cancel);
        return Answer(found, record);
    }

    private static async Task<IResult> Company(string record, ReviewDesk desk, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var found = await desk.Ask(user.Officer(), "company", new RecordId(record), null, reader => new Found<IReadOnlyList<CompanyView>>(
            reader.Record(record) is null ? null : [.. reader.Stays(WhoKind.Record, record).Select(stay => With(stay, reader, now))]), cancel);
        return Answer(found, record);
    }

    private static CompanyView With(StayRow stay, RecordReader reader, Instant now)
    {
        var (from, to) = (LineView.Time(stay.From), LineView.Time(stay.To) ?? now);
        return new CompanyView(
            PlaceView.Of(stay),
            stay.Zone is null || from >= to
                ? []
                : [.. reader.Present(stay.Zone, new Interval(from, to), RecordReader.LongestStay).Where(other => other.Who != stay.Who).Select(PlaceView.Of)]);
    }

    private static async Task<IResult> Wearers(string wristband, ReviewDesk desk, ClaimsPrincipal user, CancellationToken cancel) =>
        await desk.Ask(user.Officer(), "wearers", null, $"wristband={wristband}", reader => reader.Wearers(wristband), cancel) is { } wearers
            ? Results.Ok(wearers.Select(WearerView.Of).ToList())
            : Busy();

    private static async Task<IResult> Answer<TView>(
        Asked asked, ReviewDesk desk, ClaimsPrincipal user, string what, Func<RecordReader, Question, TView> ask, CancellationToken cancel)
        where TView : class
    {
        var (question, problems) = asked.Read();
        if (question is null)
        {
            return await problems.Answer();
        }

        RecordId? record = asked.Record is { Length: > 0 } number ? new RecordId(number) : null;
        return await desk.Ask(user.Officer(), what, record, asked.Words(), reader => ask(reader, question), cancel) is { } view ? Results.Ok(view) : Busy();
    }

    private static IResult Answer<TView>(Found<TView>? found, string record)
        where TView : class =>
        found is null ? Busy()
        : found.View is { } view ? Results.Ok(view)
        : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"There is no record {record}.");

    // Told apart from no answer at all.
    private sealed record Found<TView>(TView? View)
        where TView : class;
}
