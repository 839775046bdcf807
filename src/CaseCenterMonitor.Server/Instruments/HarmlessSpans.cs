using System.Diagnostics;
using System.Collections.Frozen;
using OpenTelemetry;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// Takes from every span, whoever made it, what is on no list before it is handed on. The path of a request holds a record number and its query what was
/// searched for, and a framework may add to what it says with any update: only what is named here leaves the process.
/// </summary>
internal sealed class HarmlessSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Allowed = new[]
    {
        Hops.Attribute.Signals, Hops.Attribute.Entries, Hops.Attribute.What,
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "error.type",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Allowed.Contains(tag.Key)).ToList())
        {
            data.SetTag(name, null);
        }

        // The description of a failure is the message of an exception; what came with the request is no word of ours.
        data.SetStatus(data.Status);
        data.TraceStateString = null;
        data.DisplayName = data.Source.Name == Hops.SourceName ? data.OperationName : RouteOf(data);
    }

    private static string RouteOf(Activity request) => string.Join(' ', new[] { request.GetTagItem("http.request.method"), request.GetTagItem("http.route") }.OfType<string>()) is { Length: > 0 } name
        ? name
        : request.Kind.ToString();
}
