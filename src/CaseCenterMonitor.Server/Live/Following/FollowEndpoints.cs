using CaseCenterMonitor.Server.Access;

namespace CaseCenterMonitor.Server.Live.Following;

/// <summary>What a region asks of a centre besides the live line.</summary>
public static class FollowEndpoints
{
    public static void MapFollowing(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<FollowHub>("/hub/follow");
        routes.MapGet("/api/follow/plan", (Premises premises) => Results.Text(premises.PlanGeoJson, "application/geo+json")).WithTags("Region").RequireAuthorization(May.Follow);
    }
}
