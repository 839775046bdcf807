using System.Text.Json;
using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.Server.Access;

/// <summary>How many alarms ring: a number and nothing of whom or where.</summary>
public sealed record RingingView(Instant At, int Critical, int High);

/// <summary>
/// For the sign-in form: alarms ring before anybody has signed in, so that a desk between two officers is not a silent one. Read from the centre at most once a
/// second, however many ask.
/// </summary>
public sealed class Ringing(IGrainFactory grains, Premises premises, TimeProvider clock) : IDisposable
{
    private static readonly Duration Fresh = Duration.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private RingingView? _known;

    /// <exception cref="InvalidOperationException">The centre cannot be asked now.</exception>
    public async Task<RingingView> Now(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            return _known is { } known && now - known.At < Fresh ? known : _known = Of(await grains.GetGrain<ICentreGrain>(premises.Site.Id).Join(null), now);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <param name="joined">A whole picture, as a page gets it.</param>
    internal static RingingView Of(byte[] joined, Instant now)
    {
        using var document = JsonDocument.Parse(joined);
        var alarms = document.RootElement.GetProperty("picture").GetProperty("alarms").EnumerateArray().ToList();
        var open = alarms.Select(alarm => alarm.GetProperty("key").GetString()).ToHashSet(StringComparer.Ordinal);

        // What follows from another open one does not ring.
        var ringing = alarms.Where(alarm => alarm.GetProperty("state").GetString() == "unacknowledged" && !open.Contains(alarm.GetProperty("cause").GetString()))
            .Select(alarm => alarm.GetProperty("priority").GetInt32()).ToList();
        return new RingingView(now, ringing.Count(priority => priority == 1), ringing.Count(priority => priority == 2));
    }
}

/// <summary>What a sign-in form asks.</summary>
public static class RingingEndpoint
{
    public static void MapRinging(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/ringing", Answer).Produces<RingingView>().ProducesProblem(StatusCodes.Status503ServiceUnavailable).WithTags("Session").RequireRateLimiting(Limits.Ringing).AllowAnonymous()
            .WithSummary("How many alarms ring, for a sign-in form: nothing of whom or where.");

    private static async Task<IResult> Answer(Ringing ringing, CancellationToken cancel)
    {
        try
        {
            return Results.Ok(await ringing.Now(cancel));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // Why it cannot be asked is in the log already, once (1003, 1019), and not with every form that asks.
            return Refusals.Problem(StatusCodes.Status503ServiceUnavailable, "The centre cannot be asked now.", "centre-away");
        }
    }
}
