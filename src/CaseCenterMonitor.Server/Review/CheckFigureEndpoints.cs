using System.Security.Claims;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Review;

/// <summary>A look that was late or did not come, with the reason that was given.</summary>
/// <param name="LateSeconds">From when it was due to the look; null when nobody looked.</param>
public sealed record LateCheckView(
    string Alarm, string Record, string? Zone, Instant DueAt, CheckOutcome Outcome, Instant? LookedAt, double? LateSeconds, string? By, string? Note, ResolvedCause? Cause, string? CauseNote)
{
    internal static LateCheckView Of(LateCheck check) => new(
        check.Alarm.ToString(System.Globalization.CultureInfo.InvariantCulture), check.Record, check.Zone, check.DueAt, check.Outcome, check.LookedAt,
        (check.LookedAt - check.DueAt)?.TotalSeconds, check.By?.Value, check.Note, check.Cause, check.CauseNote);
}

/// <param name="Days">By the centre's own calendar, oldest first.</param>
/// <param name="Complete">False when there was more than one answer holds.</param>
public sealed record CheckFiguresView(string TimeZone, IReadOnlyList<CheckDay> Days, IReadOnlyList<LateCheckView> Late, bool Complete);

/// <summary>How the looks went. It names records, so that asking is a look and is written down.</summary>
public static class CheckFigureEndpoints
{
    public static void MapCheckFigures(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/figures").WithTags("Figures").RequireAuthorization(May.SeeFigures).MapGet("/checks", Checks).Produces<CheckFiguresView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Checks(string? from, string? to, ReviewDesk desk, Premises premises, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancel)
    {
        var (period, whyNot) = FigureEndpoints.ReadPeriod(from, to, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        if (period is not { } asked)
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "This cannot be asked.", detail: whyNot);
        }

        var question = $"checks from={InstantPattern.ExtendedIso.Format(asked.Start)} to={InstantPattern.ExtendedIso.Format(asked.End)}";
        var zone = DateTimeZoneProviders.Tzdb[premises.Site.TimeZone];
        return await desk.Ask(user.Officer(), "figures", null, question, reader => CheckFigures.Of(reader, asked, zone), cancel) is { } figures
            ? Results.Ok(new CheckFiguresView(premises.Site.TimeZone, figures.Days, [.. figures.Late.Select(LateCheckView.Of)], figures.Complete))
            : ReviewEndpoints.Busy();
    }
}
