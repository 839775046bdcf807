using System.Security.Claims;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Review;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>The floor plan at any past moment, for whoever reviews it. Each look at it is an entry, as with everything that shows persons.</summary>
public static class PlaybackEndpoints
{
    /// <summary>As much as is asked for at once: minutes of a busy centre, and an hour of a quiet one.</summary>
    public static readonly Duration PeriodMax = Duration.FromHours(1);

    /// <summary>For which plan of which entry no plan is in the record.</summary>
    private const long PlanOfToday = 0;

    public static void AddPlayback(this IServiceCollection services)
    {
        services.AddSingleton<FrameRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<FrameRounds>());
    }

    public static void MapPlayback(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/playback").WithTags("Playback").RequireAuthorization(May.SeeRecord);
        api.MapGet("", Play).Produces<PlaybackView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/plans/{entry:long}", Plan).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Play(
        [FromQuery] string at, [FromQuery] string? until, ReviewDesk desk, FrameRounds rounds, Premises premises, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (period, problems) = Read(at, until ?? at, now);
        if (problems.Any)
        {
            return await problems.Answer();
        }

        try
        {
            var answer = await desk.Ask(
                user.Officer(), "playback", null, $"from={at} to={until ?? at}",
                _ => new Answered(Ask(premises, period.Start, Instant.Min(period.End, now))), cancel);
            return answer is null ? ReviewEndpoints.Busy() : answer.Result ?? NotReady(rounds);
        }
        catch (PastUnreadableException unreadable)
        {
            return Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "That time cannot be drawn.", detail: unreadable.Message);
        }
    }

    private static (Interval Period, FieldProblems Problems) Read(string at, string until, Instant now)
    {
        var problems = new FieldProblems();
        var (from, to) = (InstantPattern.ExtendedIso.Parse(at), InstantPattern.ExtendedIso.Parse(until));
        problems.Check("at", from.Success, "An instant in UTC such as 2026-11-26T08:00:00Z.");
        problems.Check("until", to.Success, "An instant in UTC such as 2026-11-26T08:00:00Z.");
        if (problems.Any)
        {
            return (default, problems);
        }

        problems.Check("at", from.Value <= now, "It must lie in the past.");
        problems.Check("until", to.Value >= from.Value, "It must not lie before 'at'.");
        problems.Check("until", to.Value - from.Value <= PeriodMax, $"At most {PeriodMax.TotalMinutes} minutes behind 'at'.");
        return (problems.Any ? default : new Interval(from.Value, to.Value), problems);
    }

    // Null when it is not ready yet.
    private static IResult? Ask(Premises premises, Instant at, Instant until)
    {
        using var file = FrameFile.OpenToRead(premises.FramesPath);
        if (file?.First() is not { } first)
        {
            return null;
        }

        if (at < first.RecordedAt)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not in the record.", detail: $"The record begins at {InstantPattern.ExtendedIso.Format(first.RecordedAt)}.");
        }

        using var journal = premises.Journal.OpenToRead();
        return PlaybackReader.Read(journal, file, premises.Site, premises.Build, at, until) is { } played ? Results.Ok(PlaybackView.Of(played)) : null;
    }

    private static IResult NotReady(FrameRounds rounds) => Results.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "The past is being made ready.",
        detail: $"Up to entry {rounds.Ready} of the record it can be played. Ask again in some seconds.");

    private static IResult Plan(long entry, Premises premises) => entry == PlanOfToday
        ? Results.Text(premises.PlanGeoJson, "application/geo+json")
        : PlanOf(entry, premises) is { } plan
            ? Results.Text(plan, "application/geo+json")
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"Entry {entry} holds no plan.");

    private static string? PlanOf(long entry, Premises premises)
    {
        using var journal = premises.Journal.OpenToRead();
        return entry > 0 && journal.Read(entry).FirstOrDefault() is { Kind: EntryKind.Site, IsErased: false } site ? JournalJson.Read<SiteBody>(site.Body.Span).Plan : null;
    }

    // Told apart from no answer at all.
    private sealed record Answered(IResult? Result);
}
