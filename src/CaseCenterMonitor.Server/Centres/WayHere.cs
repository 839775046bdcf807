using CaseCenterMonitor.Server.Telemetry;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>How long signals were on their way.</summary>
internal static class WayHere
{
    /// <summary>Times each signal of a batch, which is now on disk with all that follows from it.</summary>
    /// <returns>When the oldest came; null when time alone brought them.</returns>
    public static Instant? Time(Delays delays, IReadOnlyList<Incoming> batch, Instant now)
    {
        Instant? oldest = null;
        foreach (var incoming in batch)
        {
            if (incoming.OfferedAtTicks != 0)
            {
                var offered = Instant.FromUnixTimeTicks(incoming.OfferedAtTicks);
                delays.Journal.Add(now - offered);
                AddUplink(delays, incoming, offered);
                oldest = oldest < offered ? oldest : offered;
            }
        }

        return oldest;
    }

    private static void AddUplink(Delays delays, Incoming incoming, Instant offered)
    {
        if (incoming.Gateway is not null)
        {
            delays.Uplink.Add(offered - Instant.FromUnixTimeTicks(incoming.ReceivedAtTicks));
        }
    }
}
