using System.Diagnostics;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// The way of a batch as spans: taken in, and in the centre's turn on disk, judged, what was judged on disk, sent to the pages. Their attributes are numbers of
/// things, never whose. While nobody listens no span is made, and asking costs nanoseconds.
/// </summary>
internal static class Hops
{
    public const string SourceName = "CaseCenterMonitor";

    /// <summary>How the parent travels with a call to the centre, which may run on another thread or another machine.</summary>
    public const string ParentKey = "ccm-trace";

    /// <summary>Requests that a batch is linked to; those beyond it are only counted in the batch.</summary>
    private const int LinksMax = 64;

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>A batch on its way, from the queue until the centre has answered.</summary>
    /// <param name="askedBy">The requests behind it, as far as they are traced.</param>
    public static Activity? Ingest(int signals, IEnumerable<ActivityContext> askedBy)
    {
        // A batch belongs to none of the requests in it: whatever is current is not its parent.
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var links = askedBy.Distinct().Take(LinksMax).Select(context => new ActivityLink(context));
        return Source.StartActivity(ActivityKind.Consumer, links: links, name: "ccm.ingest")?.SetTag(Attribute.Signals, signals);
    }

    /// <summary>The centre's turn. Its parent came with the call; what time alone brings has none.</summary>
    public static Activity? Turn(string? parent, int signals)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        return Source.StartActivity("ccm.turn", ActivityKind.Internal, parent)?.SetTag(Attribute.Signals, signals);
    }

    public static Activity? Append(string what, int entries) =>
        Source.StartActivity("ccm.journal")?.SetTag(Attribute.What, what).SetTag(Attribute.Entries, entries);

    public static Activity? Judge(int signals) => Source.StartActivity("ccm.judge")?.SetTag(Attribute.Signals, signals);

    public static Activity? Send() => Source.StartActivity("ccm.live", ActivityKind.Producer);

    /// <summary>As it travels in a call; null while nothing is traced.</summary>
    public static string? IdOf(Activity? activity) => activity?.Id;

    /// <summary>All that our spans say beside their names and times.</summary>
    public static class Attribute
    {
        public const string Signals = "ccm.signals";
        public const string Entries = "ccm.entries";
        public const string What = "ccm.what";
    }
}
