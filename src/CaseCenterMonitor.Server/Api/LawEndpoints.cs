using System.Security.Claims;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

/// <param name="InForce">From when its law is in force; null when it is no law.</param>
public sealed record PackView(string Key, LocalName Name, LocalName Note, LocalDate? InForce);

/// <param name="Value">As packs write it: 12 h, 2, 20 %, true, 18..26 °C.</param>
/// <param name="From">The key of the law it is taken from; null when it is its own.</param>
public sealed record PolicyValueView(
    string Key, string Value, LocalName Source, Confidence Confidence, LocalName? Note, string Pack, string? From, string? OverriddenBy, string? OverriddenWhy);

public sealed record PolicyDutyView(string Key, LocalName Text, LocalName Source, Confidence Confidence, string Pack);

/// <param name="Packs">From the lowest to the uppermost; later ones replace what earlier ones say.</param>
public sealed record LawView(IReadOnlyList<PackView> Packs, IReadOnlyList<PolicyValueView> Values, IReadOnlyList<PolicyDutyView> Duties);

/// <summary>The law that applies here, every value with its source, and what it makes of the time of one person.</summary>
public static class LawEndpoints
{
    public static void MapLaw(this IEndpointRouteBuilder api)
    {
        api.MapGet("/policies/values", Values);
        api.MapGet("/people/{record}/clocks", Clocks).Produces<PersonClocksView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static LawView Values(Premises premises)
    {
        var law = PackLaw.InForce(premises.Site);
        return new LawView(
            [.. law.Layers.Select(pack => new PackView(pack.Key, pack.Name, pack.Note, pack.InForce))],
            [.. law.Values.Select(Row)],
            [.. law.Duties.Select(duty => new PolicyDutyView(duty.Duty.Key, duty.Duty.Text, duty.Duty.Citation.Text, duty.Duty.Citation.Mark, duty.Pack))]);
    }

    private static PolicyValueView Row(InForceValue value) => new(
        value.Key, AmountText.Format(value.Value.Amount), value.Value.Citation.Text, value.Value.Citation.Mark, value.Value.Note, value.Pack, value.From,
        value.OverriddenBy, value.OverriddenWhy);

    private static async Task<IResult> Clocks(string record, IGrainFactory grains, Premises premises, ClaimsPrincipal user)
    {
        var centre = grains.GetGrain<ICentreGrain>(premises.Site.Id);
        await centre.NoteView(JournalJson.Write(new ViewedBody(user.Officer(), ViewWords.Clocks, new RecordId(record))));
        return await centre.ClocksOf(record) is { } sheet
            ? Results.Json(JsonSerializer.Deserialize<PersonClocksView>(sheet, LiveJson.Options), LiveJson.Options)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"Nobody is held under {record}.");
    }
}
