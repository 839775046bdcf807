using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace CaseCenterMonitor.Witness;

/// <summary>How much a witness takes: from one address, and from all of them together. Beyond it, it says that it is busy, and logs come again.</summary>
/// <param name="PerSecond">Requests from one address in a second, over the long run.</param>
/// <param name="BeforeAnswer">Waited between storing and answering: for trials of what happens when a witness dies in between. Nothing in real use.</param>
public sealed record WitnessPace(int PerSecond, TimeSpan BeforeAnswer = default)
{
    public const int PerSecondDefault = 10;

    /// <summary>So many seconds' worth may come at once.</summary>
    private const int BurstSeconds = 10;

    /// <summary>All addresses together may ask as much as so many of them.</summary>
    private const int AddressesTogether = 20;

    internal PartitionedRateLimiter<HttpContext> Limiter() => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None, _ => Bucket(PerSecond))),
        PartitionedRateLimiter.Create<HttpContext, bool>(_ => RateLimitPartition.GetTokenBucketLimiter(true, _ => Bucket(PerSecond * AddressesTogether))));

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * BurstSeconds,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
