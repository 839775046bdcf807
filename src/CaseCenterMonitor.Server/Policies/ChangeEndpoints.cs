using System.Security.Claims;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <param name="Base">Of the text that was seen.</param>
/// <param name="Values">Single values; or</param>
/// <param name="Text">a whole site file.</param>
public sealed record ProposalRequest(string? Base, string? Why, IReadOnlyList<ValueWish>? Values, string? Text);

/// <param name="Version">Of the draft that was seen.</param>
public sealed record StepRequest(int? Version, string? Why);

public sealed record TrialRequest(LocalDate? From, LocalDate? To);

/// <summary>Changing what is in force: one person proposes, another one decides.</summary>
public static class ChangeEndpoints
{
    /// <summary>A site file of the largest size, and what JSON adds to it.</summary>
    public const long BytesMax = 2 * 1024 * 1024;

    /// <summary>Drafts of one list.</summary>
    private const int DraftsMax = 60;

    public static void AddChanges(this IServiceCollection services)
    {
        services.AddSingleton<ChangesFile>();
        services.AddSingleton<ChangeDesk>();
        services.AddSingleton<TrialDesk>();
    }

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        var see = routes.MapGroup("/api/policies").WithTags("Policies").RequireAuthorization(May.SeeChanges);
        see.MapGet("/standing", (Premises premises) => StandingView.Of(premises.InForce)).WithSummary("Every value with what its packs say, and the text that proposals are made on.");
        see.MapGet("/history", (Premises premises, CancellationToken cancel) => Task.Run(() => PastChanges.Read(premises), cancel)).WithSummary("What was in force when, and who changed it.");
        see.MapGet("/drafts", All);
        see.MapGet("/drafts/{id:long}", One).Produces<WholeDraftView>().ProducesProblem(StatusCodes.Status404NotFound);
        see.MapGet("/drafts/{id:long}/trial", Trial).Produces<TrialView>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What trying it gave; each answer that names people is an entry.");
        routes.MapGet("/api/site", (Premises premises) => SiteView.Of(premises)).WithTags("Policies").RequireAuthorization(May.SeeChanges)
            .WithSummary("The site file in force, and what is in it.");
        var propose = routes.MapGroup("/api/policies/drafts").WithTags("Policies").RequireAuthorization(May.ProposeChanges);
        var size = new RequestSizeLimitAttribute(BytesMax);
        propose.MapPost("/check", Check).WithMetadata(size).Produces<CheckedView>().ProducesValidationProblem();
        propose.MapPost("", Propose).WithMetadata(size).Produces<DraftView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        propose.MapPost("/{id:long}/send", (long id, StepRequest request, ChangeDesk desk, Premises premises, HttpContext context) =>
            Step(request, why: false, premises, context, (version, _, by) => desk.Send(id, version, by, context.Origin())));
        propose.MapPost("/{id:long}/withdraw", (long id, StepRequest request, ChangeDesk desk, Premises premises, HttpContext context) =>
            Step(request, why: true, premises, context, (version, why, by) => desk.Withdraw(id, version, why, by, context.Origin())));
        var decide = routes.MapGroup("/api/policies/drafts").WithTags("Policies").RequireAuthorization(May.DecideChanges);
        decide.MapPost("/{id:long}/trial", Try).ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        decide.MapPost("/{id:long}/decline", (long id, StepRequest request, ChangeDesk desk, Premises premises, HttpContext context) =>
            Step(request, why: true, premises, context, (version, why, by) => desk.Decline(id, version, why, by, context.Origin())));
        decide.MapPost("/{id:long}/approve", Approve);
    }

    private static DraftsView All(ChangesFile file, Premises premises, ClaimsPrincipal user) => new(
        premises.Text.Hash, [.. file.Newest(DraftsMax).Select(draft => DraftView.Of(draft, premises.Text.Hash, Who(user)))], ProposalCheck.ValuesMax, ProposalCheck.WhyMax);

    private static IResult One(long id, ChangeDesk desk, TrialDesk trials, Premises premises, ClaimsPrincipal user) => desk.Find(id) is { } draft
        ? Results.Ok(new WholeDraftView(
            DraftView.Of(draft, premises.Text.Hash, Who(user)), draft.Parts is null ? null : premises.Text.Text, draft.Parts is null ? null : draft.Text,
            trials.Of(id) is { } trial ? trial with { Result = null } : null))
        : Answers.NotFound(id);

    private static async Task<IResult> Trial(long id, TrialDesk trials, IGrainFactory grains, Premises premises, ClaimsPrincipal user)
    {
        if (trials.Of(id) is not { } trial)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"Change {id} was not tried.");
        }

        if (trial.Result is { Persons.Count: > 0 })
        {
            await grains.GetGrain<ICentreGrain>(premises.Site.Id).NoteView(JournalJson.Write(new ViewedBody(user.Officer(), "what-if", null, $"change={id}")));
        }

        return Results.Ok(trial);
    }

    private static Task<IResult> Check(ProposalRequest request, Premises premises, ClaimsPrincipal user)
    {
        if (Problems(request, whole: false) is { Any: true } problems)
        {
            return problems.Answer();
        }

        var proposal = ProposalOf(request, premises, user);
        return Task.FromResult(Results.Ok(new CheckedView(proposal.Problems, proposal.Values, proposal.Parts)));
    }

    private static Task<IResult> Propose(ProposalRequest request, ChangeDesk desk, Premises premises, HttpContext context)
    {
        if (Problems(request, whole: true) is { Any: true } problems)
        {
            return problems.Answer();
        }

        if (request.Base != premises.Text.Hash)
        {
            return Task.FromResult(Answers.Of(ChangeOutcome.No(ChangeRefusal.OutOfDate), premises, context.User));
        }

        var proposal = ProposalOf(request, premises, context.User);
        return Task.FromResult(proposal.Problems.Count > 0
            ? Answers.Wrong(proposal.Problems)
            : Answers.Of(desk.Propose(proposal, request.Values ?? [], request.Base, request.Why!.Trim(), Who(context.User), context.Origin()), premises, context.User));
    }

    private static Proposal ProposalOf(ProposalRequest request, Premises premises, ClaimsPrincipal user) => request.Text is { } text
        ? ProposalCheck.OfFile(premises.InForce, text, PlanOf(text, premises))
        : ProposalCheck.Of(premises.InForce, request.Values!, user.Officer().Value);

    // The plan in force is that of the record; another one lies beside the file.
    private static string? PlanOf(string text, Premises premises)
    {
        if (SiteFileReader.PlanOf(text)?.Path is not { } named || named == premises.Site.Plan)
        {
            return premises.PlanGeoJson;
        }

        var path = Path.Combine(Path.GetDirectoryName(premises.SitePath)!, named);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static FieldProblems Problems(ProposalRequest request, bool whole)
    {
        var problems = new FieldProblems();
        problems.Check("values", request.Text is not null ^ request.Values is { Count: > 0 and <= ProposalCheck.ValuesMax }, $"1 to {ProposalCheck.ValuesMax} values, or the text of a site file.");
        problems.Check("values", request.Values?.All(wish => wish is { Key.Length: > 0, Why: not null }) != false, "Each has a key and a reason.");
        problems.Check("text", request.Text is null or { Length: <= 1024 * 1024 }, "At most 1 MiB.");
        if (whole)
        {
            problems.Check("base", !string.IsNullOrEmpty(request.Base), "The text it was proposed on; see /api/policies/standing.");
            problems.Check("why", IsReason(request.Why), $"One line of 1 to {ProposalCheck.WhyMax} letters.");
        }

        return problems;
    }

    private static bool IsReason(string? why) => why?.Trim() is { Length: > 0 and <= ProposalCheck.WhyMax } text && !text.Any(char.IsControl);

    private static async Task<IResult> Try(long id, TrialRequest request, ChangesFile file, TrialDesk trials, Premises premises, ClaimsPrincipal user)
    {
        var problems = new FieldProblems();
        problems.Check("from", request.From is not null, "The first day, such as 2026-11-01.");
        problems.Check("to", request.To is not null, "The last day.");
        problems.Check("to", request.To >= request.From, "Not before the first day.");
        problems.Check("to", request.From is not { } from || request.To is not { } to || Period.DaysBetween(from, to) < TrialDesk.DaysMax, $"At most {TrialDesk.DaysMax} days.");
        if (problems.Any)
        {
            return await problems.Answer();
        }

        return file.Find(id) is not { } draft ? Answers.NotFound(id)
            : !draft.IsOpen ? Answers.Of(ChangeOutcome.No(ChangeRefusal.Closed, draft), premises, user)
            : draft.Values.Count == 0 ? Refusals.Problem(StatusCodes.Status409Conflict, "No value is changed: there is nothing to try on the record.", "nothing-to-try")
            : trials.Begin(draft, request.From!.Value, request.To!.Value, Who(user)) ? Results.Accepted()
            : Refusals.Problem(StatusCodes.Status409Conflict, "Another change is being tried. Try again when it is done.", "busy");
    }

    private static async Task<IResult> Approve(long id, StepRequest request, ChangeDesk desk, Premises premises, HttpContext context) =>
        Problems(request, why: false) is { Any: true } problems ? await problems.Answer()
        : Answers.Of(await desk.Approve(id, request.Version!.Value, request.Why?.Trim() ?? "", Who(context.User), context.Origin(), context.RequestAborted), premises, context.User);

    private static Task<IResult> Step(StepRequest request, bool why, Premises premises, HttpContext context, Func<int, string, Person, ChangeOutcome> step) =>
        Problems(request, why) is { Any: true } problems ? problems.Answer()
        : Task.FromResult(Answers.Of(step(request.Version!.Value, request.Why?.Trim() ?? "", Who(context.User)), premises, context.User));

    private static FieldProblems Problems(StepRequest request, bool why)
    {
        var problems = new FieldProblems();
        problems.Check("version", request.Version is not null, "Of the draft that you have seen.");
        problems.Check("why", why ? IsReason(request.Why) : string.IsNullOrEmpty(request.Why) || IsReason(request.Why), $"One line of 1 to {ProposalCheck.WhyMax} letters.");
        return problems;
    }

    private static Person Who(ClaimsPrincipal user) => new(user.Officer().Value, user.User());
}
