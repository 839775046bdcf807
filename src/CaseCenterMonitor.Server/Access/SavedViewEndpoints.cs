using System.Globalization;
using CaseCenterMonitor.Server.Api;

namespace CaseCenterMonitor.Server.Access;

public sealed record SavedViewRequest(string? Name, string? Asked, int? Days);

public sealed record ForgottenView(string? Name);

/// <summary>Views of the detention log: everybody's own, and nobody else's.</summary>
public static class SavedViewEndpoints
{
    /// <summary>A period that moves begins this many days before today, at most.</summary>
    private const int DaysMax = 366;

    public static void MapSavedViews(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/account/views").WithTags("Review").RequireAuthorization(May.SeeRecord);
        api.MapGet("", (HttpContext context, SavedViews views) => views.Of(context.User.AccountId())).WithSummary("The own views of the log, in the order in which they were kept. To read them is no look at the record.");
        api.MapPost("", Keep).Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/forget", (ForgottenView view, HttpContext context, SavedViews views) =>
        {
            views.Forget(context.User.AccountId(), view.Name ?? "");
            return Results.NoContent();
        }).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Keep(SavedViewRequest request, HttpContext context, SavedViews views)
    {
        var name = request.Name?.Trim() ?? "";
        var asked = request.Asked ?? "";
        var problems = new FieldProblems();
        problems.Check("name", name.Length is > 0 and <= SavedViews.NameLengthMax && !name.Any(char.IsControl), string.Create(CultureInfo.InvariantCulture, $"1 to {SavedViews.NameLengthMax} signs."));
        problems.Check("asked", asked.Length <= SavedViews.AskedLengthMax && (asked.Length == 0 || asked[0] == '?'), "What stands after /log in the address.");
        problems.Check("days", request.Days is null or (>= 0 and <= DaysMax), string.Create(CultureInfo.InvariantCulture, $"0 to {DaysMax}."));
        if (problems.Any)
        {
            return await problems.Answer();
        }

        return views.Keep(context.User.AccountId(), new SavedView(name, asked, request.Days))
            ? Results.NoContent()
            : Refusals.Problem(StatusCodes.Status409Conflict, $"{SavedViews.ViewsMax} views are kept. Forget one first.", "views-full");
    }
}
