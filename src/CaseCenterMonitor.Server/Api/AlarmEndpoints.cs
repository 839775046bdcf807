using System.Security.Claims;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Ingest;

namespace CaseCenterMonitor.Server.Api;

/// <summary>
/// What officers do about alarms. Whoever is signed in may acknowledge, say that they are there, bear out and agree, so that a supervisor can be
/// the second person; the rest is for the duty officer.
/// </summary>
public static class AlarmEndpoints
{
    private const int NoteMax = CommandEndpoints.NoteLengthMax;

    public static void MapAlarms(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/alarms").WithTags("Alarms").RequireAuthorization();
        api.MapPost("/acknowledge", Acknowledge).WithSummary("I know of it: it stops ringing, and somebody is waited for at its place.");
        api.MapPost("/attend", Attend).WithSummary("I am there, where no band can be heard.");
        api.MapPost("/verify", Verify).WithSummary("A second person bears out what was resolved.");
        api.MapPost("/agree", Agree).WithSummary("A second person agrees that it is shelved or out of service.");
        var duty = api.MapGroup("").RequireAuthorization(Roles.DutyOfficer);
        duty.MapPost("/resolve", Resolve).WithSummary("What it was and what was done.");
        duty.MapPost("/reset", Reset).WithSummary("Ends a latched alarm that is over and resolved; a P1 also needs to be verified.");
        duty.MapPost("/shelve", Shelve).WithSummary("Keeps it from ringing until a given time. Never a P1.");
        duty.MapPost("/out-of-service", TakeOutOfService).WithSummary("Keeps an alarm about a thing from ringing until it is mended.");
        duty.MapPost("/take-back", TakeBack).WithSummary("No longer shelved or out of service.");
    }

    private static Task<IResult> Acknowledge(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmAcknowledged(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> Attend(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmAttended(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> Verify(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmVerified(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> Agree(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmSetAsideAgreed(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> Reset(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmReset(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> TakeBack(AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
        About(request.Key, [], key => CommandEndpoints.Offer(intake, new Signal.AlarmTakenBack(intake.Now(), user.Officer(), key), request.CommandId));

    private static Task<IResult> Resolve(ResolveRequest request, Intake intake, ClaimsPrincipal user) => About(
        request.Key,
        [
            ("cause", request.Cause is not null, "genuine, lateEntry, equipment, setting, exercise or nothingFound. There is no default."),
            ("action", request.Action is not null,
                "personSeen, personHelped, personMoved, placeSecured, equipmentMended, recordCompleted, passedOn or nothingNeeded. There is no default."),
            ("note", (request.Note?.Length ?? 0) <= NoteMax, $"At most {NoteMax} characters."),
        ],
        key => CommandEndpoints.Offer(
            intake, new Signal.AlarmResolved(intake.Now(), user.Officer(), key, request.Cause!.Value, request.Action!.Value, request.Note), request.CommandId));

    private static Task<IResult> Shelve(ShelveRequest request, Intake intake, ClaimsPrincipal user) => About(
        request.Key,
        [
            ("until", request.Until is not null, "Until when, such as 2026-11-23T03:30:00Z."),
            ("reason", request.Reason is { Length: > 0 and <= NoteMax }, "The reason, in a sentence."),
        ],
        key => CommandEndpoints.Offer(
            intake, new Signal.AlarmShelved(intake.Now(), user.Officer(), key, request.Until!.Value, request.Reason!), request.CommandId));

    private static Task<IResult> TakeOutOfService(OutOfServiceRequest request, Intake intake, ClaimsPrincipal user) => About(
        request.Key,
        [
            ("workOrder", request.WorkOrder is { Length: > 0 and <= 40 }, "The number of the work order."),
            ("reason", request.Reason is { Length: > 0 and <= NoteMax }, "The reason, in a sentence."),
        ],
        key => CommandEndpoints.Offer(
            intake, new Signal.AlarmTakenOutOfService(intake.Now(), user.Officer(), key, request.WorkOrder!, request.Reason!), request.CommandId));

    private static Task<IResult> About(string? text, IEnumerable<(string Field, bool Fine, string Remedy)> fields, Func<AlarmKey, Task<IResult>> offer)
    {
        var problems = new FieldProblems();
        var key = AlarmKeyText.TryParse(text);
        problems.Check("key", key is not null, "The key of an open alarm, such as PRS-1/1122-037.");
        foreach (var (field, fine, remedy) in fields)
        {
            problems.Check(field, fine, remedy);
        }

        return problems.Any ? problems.Answer() : offer(key!.Value);
    }
}
