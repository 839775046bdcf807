using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseCenterMonitor.Server.Access;

/// <summary>How often somebody may ask. What is over is refused with 429 and when to come again.</summary>
internal static class Limits
{
    /// <summary>Endpoints at which passwords are tried.</summary>
    public const string Attempts = "sign-in";

    /// <summary>Endpoints that give the record away.</summary>
    public const string Exports = "export";

    /// <summary>What sign-in forms ask again and again.</summary>
    public const string Ringing = "ringing";

    /// <summary>Some forms behind one address, each every three seconds.</summary>
    private const int RingingMax = 240;

    /// <summary>Attempts from one address in a minute.</summary>
    private const int AttemptsMax = 20;

    /// <summary>Sheets and extracts of one account in a minute.</summary>
    private const int ExportsMax = 30;

    /// <summary>Writes of one account in a minute; a desk that hands in what it wrote while the server was away is far below.</summary>
    private const int WritesMax = 1_200;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void Apply(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Attempts, context => Window(Address(context), AttemptsMax));
        limiter.AddPolicy(Ringing, context => Window(Address(context), RingingMax));
        limiter.AddPolicy(Exports, context => Window(Asker(context), ExportsMax));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsWrite(context.Request)
            ? Window(Asker(context), WritesMax)
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    private static RateLimitPartition<string> Window(string whose, int max) =>
        RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = max, Window = Minute });

    private static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static string Asker(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? "account " + context.User.AccountId() : Address(context);

    private static string Address(HttpContext context) => "address " + context.Connection.RemoteIpAddress;
}
