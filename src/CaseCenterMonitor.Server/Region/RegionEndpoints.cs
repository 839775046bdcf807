using CaseCenterMonitor.Server.Access;

namespace CaseCenterMonitor.Server.Region;

internal static class RegionEndpoints
{
    public static void MapRegion(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/region", (RegionBoard board) => board.View()).WithTags("Region").RequireAuthorization(May.SeeRegion);
        routes.MapGet("/api/region/centres/{centre}/plan", Plan).WithTags("Region").RequireAuthorization(May.LookIn);
        routes.MapHub<RegionHub>("/hub/region");
    }

    private static async Task<IResult> Plan(string centre, CentreLines lines, CancellationToken cancel)
    {
        if (lines.Find(centre) is not { } line)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such centre.");
        }

        try
        {
            return Results.Bytes(await line.Plan(cancel), "application/geo+json");
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return Refusals.Problem(StatusCodes.Status503ServiceUnavailable, "The centre does not answer.", "centre-away");
        }
    }
}
