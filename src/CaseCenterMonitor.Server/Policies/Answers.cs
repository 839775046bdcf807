using System.Security.Claims;
using CaseCenterMonitor.Server.Access;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>Answers about changes, each refusal with a code that the page has words for.</summary>
internal static class Answers
{
    public static IResult NotFound(long id) => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: $"There is no change {id}.");

    public static IResult Wrong(IReadOnlyList<ProposalProblem> problems) =>
        Refusals.Problem(StatusCodes.Status422UnprocessableEntity, "This cannot be proposed.", "wrong-values", ("problems", problems));

    public static IResult Of(ChangeOutcome outcome, Premises premises, ClaimsPrincipal user) => outcome.Refusal switch
    {
        ChangeRefusal.None => Results.Ok(DraftView.Of(outcome.Draft!, premises.Text.Hash, new Person(user.Officer().Value, user.User()))),
        ChangeRefusal.NotFound => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such change."),
        ChangeRefusal.Seen => Conflict("Somebody has gone on with this change meanwhile. Look at it again.", "seen-another"),
        ChangeRefusal.Closed => Conflict("This change is decided already.", "closed"),
        ChangeRefusal.NotSent => Conflict("This change was not sent for approval yet.", "not-sent"),
        ChangeRefusal.OwnDraft => Refusals.Problem(StatusCodes.Status403Forbidden, "Whoever proposes a change cannot decide it. A second person does.", "own-draft"),
        ChangeRefusal.NotProposer => Refusals.Problem(StatusCodes.Status403Forbidden, "Only whoever proposed it sends it or takes it back.", "not-proposer"),
        ChangeRefusal.OutOfDate => Conflict("Other values are in force by now than those it was proposed on. Propose it again on these.", "out-of-date"),
        ChangeRefusal.FileChanged => Conflict("The site file on the server was changed and is not in force yet. Start the server again, or put the file back.", "file-changed"),
        ChangeRefusal.TooMany => Conflict($"{ChangeDesk.OpenMax} changes wait for a decision. Decide or take back some first.", "too-many"),
        _ => throw new InvalidOperationException($"No answer for {outcome.Refusal}."),
    };

    private static IResult Conflict(string title, string code) => Refusals.Problem(StatusCodes.Status409Conflict, title, code);
}
