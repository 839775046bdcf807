using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How long before its end a clock warns: a length of time, or a share of its limit.</summary>
public static class ClockLead
{
    /// <summary>A key that is not in force is a mistake of ours and throws.</summary>
    public static Duration Of(Policies policies, string key, Duration limit)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.FindFigure(key) is null ? policies[key].Value : Duration.FromNanoseconds((long)(limit.TotalNanoseconds * policies.Share(key)));
    }
}
