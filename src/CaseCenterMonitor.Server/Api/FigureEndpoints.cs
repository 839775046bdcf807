using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Telemetry;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Api;

/// <param name="FloodSince">Null when there is no flood.</param>
public sealed record TrafficView(
    Instant At, Instant? FloodSince, int LastTenMinutes, IReadOnlyList<string> Chattering, IReadOnlyList<AlarmSinceRow> Stale);

/// <summary>
/// Reads alarm steps beside the running centre, one reader at a time: a year of them is a walk through the whole journal, and several at once would take the
/// disk from the centre that writes.
/// </summary>
public sealed class FigureReader(Premises premises, AlarmFollower follower) : IDisposable
{
    /// <summary>How long a question waits for the one before it.</summary>
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>Null when others are asking and the wait was too long.</returns>
    public Task<AlarmFiguresAnswer?> Figures(Interval period, Shifts shifts, Instant now, CancellationToken cancel) => InTurn<AlarmFiguresAnswer>(
        () => AlarmFiguresAnswer.Of(AlarmSteps.Read(premises.Journal, LastEnd(period, shifts), now).Record, period, shifts), cancel);

    /// <returns>Null when others are asking and the wait was too long.</returns>
    public Task<TrafficView?> Traffic(Instant now, CancellationToken cancel) => InTurn<TrafficView>(
        () =>
        {
            var traffic = follower.At(now);
            return new TrafficView(
                traffic.At, traffic.FloodSince, traffic.LastTenMinutes, [.. traffic.Chattering.Select(key => key.ToString())],
                AlarmFiguresPage.Rows(traffic.Stale));
        }, cancel);

    public void Dispose() => _turn.Dispose();

    // The last shift of a period may go on beyond it.
    private static Instant LastEnd(Interval period, Shifts shifts) =>
        shifts.Within(period).Select(shift => shift.End).Aggregate(period.End, Instant.Max);

    private async Task<T?> InTurn<T>(Func<T> read, CancellationToken cancel)
        where T : class
    {
        if (!await _turn.WaitAsync(TurnMax, cancel))
        {
            return null;
        }

        try
        {
            return await Task.Run(read, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>How the alarms themselves are doing: figures by shift, and what comes in now.</summary>
public static class FigureEndpoints
{
    /// <summary>What is asked for when nobody says from when.</summary>
    private static readonly Duration PeriodDefault = Duration.FromDays(1);

    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Figures").RequireAuthorization(May.SeeCentre);
        api.MapGet("/figures/alarms", Figures).Produces<AlarmFiguresAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/alarms/traffic", Traffic).Produces<TrafficView>();
    }

    /// <returns>The period, or what to mend.</returns>
    public static (Interval? Period, string WhyNot) ReadPeriod(string? from, string? to, Instant now)
    {
        if (Read(to, now) is not { } end)
        {
            return (null, $"'to' is '{to}'. {HowTo}");
        }

        if (Read(from, end - PeriodDefault) is not { } start)
        {
            return (null, $"'from' is '{from}'. {HowTo}");
        }

        return start >= end ? (null, "'from' must lie before 'to'.")
            : end > now ? (null, "'to' lies in the future: figures are given for what is over. Leave it out to ask until now.")
            : end - start > FigureSettings.PeriodMax ? (null, $"The period is longer than {FigureSettings.PeriodMax.Days} days: ask for each part by itself.")
            : (new Interval(start, end), "");
    }

    private const string HowTo = "Give an instant in UTC such as 2026-11-26T08:00:00Z.";

    private static Instant? Read(string? text, Instant otherwise) =>
        text is null ? otherwise : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at : null;

    private static async Task<IResult> Figures(
        string? from, string? to, string? shift, FigureReader reader, Premises premises, TimeProvider clock, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (period, whyNot) = ReadPeriod(from, to, now);
        if (period is not { } asked)
        {
            return Wrong(whyNot);
        }

        if (ShiftText.TryRead(shift, DateTimeZoneProviders.Tzdb[premises.Site.TimeZone]) is not { } shifts)
        {
            return Wrong($"'shift' is '{shift}'. {ShiftText.HowTo}");
        }

        return await reader.Figures(asked, shifts, now, cancel) is { } answer ? Results.Ok(answer) : Busy();
    }

    private static async Task<IResult> Traffic(FigureReader reader, TimeProvider clock, CancellationToken cancel) =>
        await reader.Traffic(Instant.FromDateTimeOffset(clock.GetUtcNow()), cancel) is { } traffic ? Results.Ok(traffic) : Busy();

    private static IResult Wrong(string detail) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "This cannot be asked.", detail: detail);

    private static IResult Busy() => Results.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Others are asking for figures.", detail: "Figures are read one question at a time. Ask again in some seconds.");
}
