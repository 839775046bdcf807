using System.Security.Claims;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

/// <summary>What officers do. Each call becomes one signal on the same road as every other; the officer is the one who is signed in.</summary>
public static partial class CommandEndpoints
{
    internal const int NoteLengthMax = 500;

    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        var duty = routes.MapGroup("/api").WithTags("Commands").RequireAuthorization(May.Command);
        duty.MapPost("/people", BookIn);
        duty.MapPost("/people/{record}/wristband", AssignWristband);
        duty.MapPost("/people/{record}/checks", RecordCheck);
        duty.MapPost("/people/{record}/extensions", ApproveExtension);
        duty.MapPost("/people/{record}/release", Release);
    }

    private static Task<IResult> BookIn(BookInRequest request, Intake intake, ClaimsPrincipal user)
    {
        var now = intake.Now();
        var problems = new FieldProblems();
        problems.Check("record", request.Record is not null && RecordNumber().IsMatch(request.Record), "A custody record number, such as 1122-037.");
        problems.Check("sex", request.Sex is not null, "female or male.");
        problems.Check("ageGroup", request.AgeGroup is not null, "adult, minor or elderly.");
        problems.Check("basis", !string.IsNullOrEmpty(request.Basis), "The legal ground; see /api/policies.");
        problems.Check("observation", request.Observation is not null, "general, intermittent, constant or closeProximity.");
        return problems.Any
            ? problems.Answer()
            : Offer(intake, new Signal.BookedIn(
                now, user.Officer(), new RecordId(request.Record!), request.Sex!.Value, request.AgeGroup!.Value, request.Basis!,
                request.Observation!.Value, request.ArrivedAt ?? now, request.LastLookAt), request.CommandId);
    }

    private static Task<IResult> AssignWristband(string record, WristbandRequest request, Intake intake, ClaimsPrincipal user)
    {
        var problems = new FieldProblems();
        problems.Check("wristband", !string.IsNullOrEmpty(request.Wristband), "The id of a wristband of the site file.");
        return problems.Any
            ? problems.Answer()
            : Offer(intake, new Signal.WristbandAssigned(
                intake.Now(), user.Officer(), new RecordId(record), new WristbandId(request.Wristband!)), request.CommandId);
    }

    private static Task<IResult> RecordCheck(string record, CheckRequest request, Intake intake, ClaimsPrincipal user)
    {
        var now = intake.Now();
        var problems = new FieldProblems();
        problems.Check("seen", request.Seen is not null, "Did you see the person yourself? There is no default.");
        problems.Check("breathing", request.Breathing is not null, "Did you see breathing? There is no default.");
        problems.Check("response", request.Response is not null, "talks, moves, asleepRoused or none. There is no default.");
        problems.Check("occurredAt", !(request.OccurredAt > now + SignalFromEnvelope.FutureMax), "The look lies in the future.");
        problems.Check("occurredAt", !(request.OccurredAt < now - CommandCheck.OldestEntry), "The look lies more than 60 hours back.");
        problems.Check("note", (request.Note?.Length ?? 0) <= NoteLengthMax, $"At most {NoteLengthMax} characters.");
        return problems.Any
            ? problems.Answer()
            : Offer(intake, new Signal.WelfareChecked(
                request.OccurredAt ?? now, user.Officer(), new RecordId(record), request.Seen!.Value, request.Breathing!.Value,
                request.Response!.Value, request.Note, request.Rousing), request.CommandId);
    }

    private static Task<IResult> ApproveExtension(string record, ExtensionRequest request, Intake intake, ClaimsPrincipal user)
    {
        var problems = new FieldProblems();
        problems.Check("extension", !string.IsNullOrEmpty(request.Extension), "The key of the extension; see /api/policies.");
        problems.Check("approvedBy", request.ApprovedBy is { Length: > 0 and <= 40 }, "The number of the approver.");
        problems.Check("reason", request.Reason is { Length: > 0 and <= NoteLengthMax }, "The reason, in a sentence.");
        return problems.Any
            ? problems.Answer()
            : Offer(intake, new Signal.ExtensionApproved(
                intake.Now(), user.Officer(), new RecordId(record), request.Extension!, request.ApprovedBy!, request.Reason!,
                request.ApproverRank is { Length: > 0 } rank ? rank : null), request.CommandId);
    }

    private static Task<IResult> Release(string record, ReleaseRequest request, Intake intake, ClaimsPrincipal user)
    {
        var problems = new FieldProblems();
        problems.Check("reason", request.Reason is { Length: > 0 and <= NoteLengthMax }, "The reason, in a sentence.");
        return problems.Any
            ? problems.Answer()
            : Offer(intake, new Signal.Released(intake.Now(), user.Officer(), new RecordId(record), request.Reason!), request.CommandId);
    }

    internal static async Task<IResult> Offer(Intake intake, Signal.Command command, string? commandId)
    {
        if (commandId is not null && !Guid.TryParse(commandId, out _))
        {
            return await new FieldProblems().With("commandId", "A UUID, or nothing.").Answer();
        }

        // What the page did not name is named here: it may be handed over again when a write failed, and is carried out once.
        var receipt = await intake.Offer(command, Instant.Min(command.OccurredAt, intake.Now()), commandId: commandId);
        return receipt.Kind switch
        {
            ReceiptKind.Accepted or ReceiptKind.Duplicate => Results.Json(new CommandAnswer(receipt.Sequence), statusCode: StatusCodes.Status202Accepted),
            ReceiptKind.Refused => Refuse(receipt),
            _ => throw new InvalidOperationException($"No answer for {receipt.Kind}."),
        };
    }

    private static IResult Refuse(Receipt receipt) => Results.Problem(
        statusCode: receipt.Code switch
        {
            "not-found" => StatusCodes.Status404NotFound,
            "conflict" => StatusCodes.Status409Conflict,
            "invalid" => StatusCodes.Status400BadRequest,
            _ => throw new InvalidOperationException($"No status for the refusal '{receipt.Code}'."),
        },
        title: "Not carried out.",
        detail: receipt.Message,
        extensions: new Dictionary<string, object?> { ["code"] = receipt.Code });

    [GeneratedRegex("^[0-9A-Z][0-9A-Z-]{2,31}$")]
    private static partial Regex RecordNumber();
}

/// <summary>What is wrong with a form, field by field.</summary>
internal sealed class FieldProblems
{
    private readonly Dictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    public bool Any => _problems.Count > 0;

    public IEnumerable<string> Names => _problems.Keys;

    public void Check(string field, bool fine, string remedy)
    {
        if (!fine)
        {
            _problems[field] = [remedy];
        }
    }

    public FieldProblems With(string field, string remedy)
    {
        Check(field, fine: false, remedy);
        return this;
    }

    public Task<IResult> Answer() => Task.FromResult(Results.ValidationProblem(_problems, title: "Not understood."));
}
