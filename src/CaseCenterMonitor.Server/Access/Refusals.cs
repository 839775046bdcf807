namespace CaseCenterMonitor.Server.Access;

/// <summary>Why somebody is not let in, each with a code that the page knows.</summary>
internal static class Refusals
{
    public static Task Nobody(HttpContext context) => Problem(StatusCodes.Status401Unauthorized, "Nobody is signed in.", "signed-out").ExecuteAsync(context);

    public static Task NotAllowed(HttpContext context) => (context.User.Hold() switch
    {
        Hold.None => Problem(StatusCodes.Status403Forbidden, "Your role does not allow this.", "not-allowed"),
        Hold.Locked => Problem(StatusCodes.Status423Locked, "The session is locked. Give the password first.", "locked"),
        Hold.Password => Problem(StatusCodes.Status403Forbidden, "Choose a password of your own first.", "password-due"),
        Hold.SecondFactor => Problem(StatusCodes.Status403Forbidden, "Your role needs a second factor: set it up first.", "factor-due"),
        var other => throw new InvalidOperationException($"No answer for {other}."),
    }).ExecuteAsync(context);

    public static IResult Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Wrong => Problem(StatusCodes.Status401Unauthorized, "User or password is wrong.", "wrong"),
        SignInOutcome.CodeNeeded => Problem(StatusCodes.Status401Unauthorized, "The code of your second factor is needed.", "code-needed"),
        SignInOutcome.CodeWrong => Problem(StatusCodes.Status401Unauthorized, "The code is wrong, or was used already.", "code-wrong"),
        SignInOutcome.Elsewhere => Problem(StatusCodes.Status403Forbidden, "This account is not for this centre.", "elsewhere"),
        SignInOutcome.LockedOut locked => Problem(
            StatusCodes.Status403Forbidden, "Too many wrong attempts. An administrator can unlock the account earlier.", "locked-out", ("until", locked.Until)),
        SignInOutcome.Busy => Problem(StatusCodes.Status503ServiceUnavailable, "Too many are signing in. Try again.", "busy"),
        _ => throw new InvalidOperationException($"No answer for {outcome}."),
    };

    public static IResult Problem(int status, string title, string code, params (string Name, object? Value)[] more)
    {
        var extensions = more.ToDictionary(one => one.Name, one => one.Value);
        extensions["code"] = code;
        return Results.Problem(statusCode: status, title: title, extensions: extensions);
    }
}
