using System.Security.Claims;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Ingest;
using NodaTime;

namespace CaseCenterMonitor.Server.Api;

/// <summary>
/// What officers do about alarms. Whoever may be a second person may acknowledge, say that they are there, bear out and agree, so that a supervisor can be
/// one; the rest is for the duty officer.
/// </summary>
public static class AlarmEndpoints
{
    private const int NoteMax = CommandEndpoints.NoteLengthMax;

    public static void MapAlarms(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/alarms").WithTags("Alarms");
        var second = api.MapGroup("").RequireAuthorization(May.BeSecond);
        second.MapPost("/acknowledge", Plain((at, by, key) => new Signal.AlarmAcknowledged(at, by, key))).WithSummary("I know of it: it stops ringing, and somebody is waited for at its place.");
        second.MapPost("/attend", Plain((at, by, key) => new Signal.AlarmAttended(at, by, key))).WithSummary("I am there, where no band can be heard.");
        second.MapPost("/pass-on", Plain((at, by, key) => new Signal.AlarmPassedOn(at, by, key))).WithSummary("I cannot go: supervisors are told at once, and what I had acknowledged rings again.");
        second.MapPost("/verify", Plain((at, by, key) => new Signal.AlarmVerified(at, by, key))).WithSummary("A second person bears out what was resolved.");
        second.MapPost("/agree", Plain((at, by, key) => new Signal.AlarmSetAsideAgreed(at, by, key))).WithSummary("A second person agrees that it is shelved or out of service.");
        var duty = api.MapGroup("").RequireAuthorization(May.Command);
        duty.MapPost("/resolve", Resolve).WithSummary("What it was and what was done.");
        duty.MapPost("/reset", Plain((at, by, key) => new Signal.AlarmReset(at, by, key))).WithSummary("Ends a latched alarm that is over and resolved; a P1 also needs to be verified.");
        duty.MapPost("/shelve", Shelve).WithSummary("Keeps it from ringing until a given time. Never a P1.");
        duty.MapPost("/out-of-service", TakeOutOfService).WithSummary("Keeps an alarm about a thing from ringing until it is mended.");
        duty.MapPost("/take-back", Plain((at, by, key) => new Signal.AlarmTakenBack(at, by, key))).WithSummary("No longer shelved or out of service.");
    }

    // What says no more than which alarm.
    private static Delegate Plain(Func<Instant, OfficerNumber, AlarmKey, Signal.AlarmCommand> command) =>
        (AlarmRequest request, Intake intake, ClaimsPrincipal user) =>
            About(request.Key, [], key => CommandEndpoints.Offer(intake, command(intake.Now(), user.Officer(), key), request.CommandId));

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
