using System.Text.Json;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Live;

namespace CaseCenterMonitor.Server.Api;

/// <summary>What a duty officer asks before deciding: which room somebody may be given, and what is open about everybody.</summary>
public static class DutyEndpoints
{
    public static void MapDuty(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{record}/rooms", Rooms).Produces<RoomsView>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Every room with who is in it, its free places, and what giving it to this person would break. Changes nothing.");
        api.MapGet("/held", Held).Produces<HeldBookView>().WithSummary("Everybody held with what is open about them, and the three headcounts.");
    }

    private static async Task<IResult> Rooms(string record, IGrainFactory grains, Premises premises) =>
        await grains.GetGrain<ICentreGrain>(premises.Site.Id).RoomsFor(record) is { } rooms
            ? Json<RoomsView>(rooms)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"Nobody is held under {record}.");

    private static async Task<IResult> Held(IGrainFactory grains, Premises premises) =>
        Json<HeldBookView>(await grains.GetGrain<ICentreGrain>(premises.Site.Id).HeldBook());

    private static IResult Json<TView>(byte[] utf8) => Results.Json(JsonSerializer.Deserialize<TView>(utf8, LiveJson.Options), LiveJson.Options);
}
