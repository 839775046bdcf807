using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Ingest;

namespace CaseCenterMonitor.Server.Api;

/// <summary>
/// Everything officers write down, one word for each kind. The body is the entry as the journal keeps it, without who and about whom: the officer is
/// the one who is signed in, and the record stands in the address. docs/entries.md lists the words.
/// </summary>
public static class EntryEndpoints
{
    /// <summary>A form is a page, not a book.</summary>
    private const int BodyMax = 32 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JournalJson.Options)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly string[] Ours = ["type", "by", "record"];

    /// <summary>Words of entries about a person.</summary>
    public static IReadOnlyDictionary<string, Type> PersonWords { get; } = Words<Signal.PersonEntry>();

    /// <summary>Words of entries about the suite.</summary>
    public static IReadOnlyDictionary<string, Type> SuiteWords { get; } = Words<Signal.SuiteEntry>();

    public static void MapEntries(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Entries").RequireAuthorization(May.Command);
        api.MapPost("/people/{record}/entries/{word}", AboutPerson)
            .WithSummary("Writes down something about a person; docs/entries.md lists the words and their fields.");
        api.MapPost("/entries/{word}", AboutSuite)
            .WithSummary("Writes down something about the suite; docs/entries.md lists the words and their fields.");
    }

    private static Task<IResult> AboutPerson(string record, string word, JsonObject body, Intake intake, ClaimsPrincipal user) =>
        Write(PersonWords, word, body, intake, user, ("record", record));

    private static Task<IResult> AboutSuite(string word, JsonObject body, Intake intake, ClaimsPrincipal user) => Write(SuiteWords, word, body, intake, user);

    private static async Task<IResult> Write(
        IReadOnlyDictionary<string, Type> words, string word, JsonObject body, Intake intake, ClaimsPrincipal user, params (string Name, string Value)[] given)
    {
        if (!words.ContainsKey(word))
        {
            return await new FieldProblems().With("word", $"One of: {string.Join(", ", words.Keys)}.").Answer();
        }

        var commandId = body["commandId"] is JsonValue id && id.TryGetValue(out string? text) ? text : body["commandId"]?.ToJsonString();
        body.Remove("commandId");
        if (body.Select(field => field.Key).FirstOrDefault(Ours.Contains) is { } forbidden)
        {
            return await new FieldProblems().With(forbidden, "Not in the body: it is known from the address and from who is signed in.").Answer();
        }

        var now = intake.Now();
        body["occurredAt"] ??= NodaTime.Text.InstantPattern.ExtendedIso.Format(now);
        body["by"] = user.Officer().Value;
        foreach (var (name, value) in given)
        {
            body[name] = value;
        }

        return await (Read(words[word], body, out var problem) is { } command
            ? Check(command, now) ?? CommandEndpoints.Offer(intake, command, commandId)
            : new FieldProblems().With(problem.Field, problem.Remedy).Answer());
    }

    private static Task<IResult>? Check(Signal.Command command, NodaTime.Instant now) =>
        command.OccurredAt > now + SignalFromEnvelope.FutureMax ? new FieldProblems().With("occurredAt", "It lies in the future.").Answer()
        : command.OccurredAt < now - CommandCheck.OldestEntry ? new FieldProblems().With("occurredAt", "It lies more than 60 hours back.").Answer()
        : null;

    private static Signal.Command? Read(Type type, JsonObject body, out (string Field, string Remedy) problem)
    {
        problem = ("body", $"At most {BodyMax} characters.");
        var text = body.ToJsonString();
        if (text.Length > BodyMax)
        {
            return null;
        }

        try
        {
            return (Signal.Command?)JsonSerializer.Deserialize(text, type, Strict);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            var field = (wrong as JsonException)?.Path?.TrimStart('$', '.');
            problem = (string.IsNullOrEmpty(field) ? "body" : field, wrong.Message);
            return null;
        }
    }

    private static SortedDictionary<string, Type> Words<TEntry>() => new(
        JournalJson.Signals.Where(signal => signal.Type.IsSubclassOf(typeof(TEntry))).ToDictionary(signal => signal.Word, signal => signal.Type),
        StringComparer.Ordinal);
}
