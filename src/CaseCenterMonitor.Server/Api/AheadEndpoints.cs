using System.Security.Claims;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Ahead;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Live;

namespace CaseCenterMonitor.Server.Api;

/// <summary>Early warning: what will be breached unless somebody acts; and the balance of care of one person.</summary>
public static class AheadEndpoints
{
    private const int MinutesDefault = 60;

    public static void MapAhead(this IEndpointRouteBuilder api)
    {
        api.MapGet("/ahead", Ahead).Produces<AheadView>().ProducesValidationProblem();
        api.MapGet("/people/{record}/care", Care).Produces<CareView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Ahead(int? minutes, IGrainFactory grains, Premises premises)
    {
        var horizon = minutes ?? MinutesDefault;
        return horizon is < 1 || horizon > EarlyWarning.HorizonMax.TotalMinutes
            ? await new FieldProblems().With("minutes", $"1 to {EarlyWarning.HorizonMax.TotalMinutes:0}; {MinutesDefault} when left out.").Answer()
            : Json<AheadView>(await grains.GetGrain<ICentreGrain>(premises.Site.Id).Ahead(horizon));
    }

    private static async Task<IResult> Care(string record, IGrainFactory grains, Premises premises, ClaimsPrincipal user)
    {
        var centre = grains.GetGrain<ICentreGrain>(premises.Site.Id);
        await centre.NoteView(JournalJson.Write(new ViewedBody(user.Officer(), ViewWords.Care, new RecordId(record))));
        return await centre.CareOf(record) is { } care
            ? Json<CareView>(care)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"Nobody is held under {record}.");
    }

    private static IResult Json<TView>(byte[] utf8) => Results.Json(JsonSerializer.Deserialize<TView>(utf8, LiveJson.Options), LiveJson.Options);
}
