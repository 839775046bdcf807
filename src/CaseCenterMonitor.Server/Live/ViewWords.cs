namespace CaseCenterMonitor.Server.Live;

/// <summary>What a view of the present is called in the journal; the pages say it in words (value.* of the wording).</summary>
internal static class ViewWords
{
    public const string Watch = "watch";

    public const string WatchEnded = "watch-ended";

    public const string RegionWatch = "region-watch";

    public const string RegionWatchEnded = "region-watch-ended";

    public const string Clocks = "clocks";

    public const string Care = "care";
}
