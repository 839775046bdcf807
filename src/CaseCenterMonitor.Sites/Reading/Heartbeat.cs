namespace CaseCenterMonitor.Sites.Reading;

/// <summary>How often a device proves that it is alive. One that is quiet for longer than a day cannot be told from a dead one.</summary>
internal static class Heartbeat
{
    private const int SecondsMax = 24 * 60 * 60;

    public static int Of(Entry entry) => entry.Whole("heartbeatSeconds", 1, SecondsMax, "seconds");
}
