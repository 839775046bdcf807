using System.Text;

namespace CaseCenterMonitor.Server.Telemetry.Stores;

/// <summary>Where a store is and how it lets one in: the only thing in which the versions of InfluxDB differ for us.</summary>
internal sealed class InfluxAddress
{
    private readonly string? _authorization;

    private InfluxAddress(string url, string write, string database, string? authorization)
    {
        Write = new Uri(url.TrimEnd('/') + write);
        Query = new Uri(url.TrimEnd('/') + "/query");
        (Database, _authorization) = (database, authorization);
    }

    public Uri Write { get; }

    /// <summary>InfluxQL: the same in all versions.</summary>
    public Uri Query { get; }

    /// <summary>What InfluxQL is asked of.</summary>
    public string Database { get; }

    /// <summary>The address without what follows it, for log lines. The token is in none.</summary>
    public string Name => Write.GetLeftPart(UriPartial.Authority);

    public static InfluxAddress Of(TelemetrySettings settings) => settings.Kind switch
    {
        StoreKind.V1 => V1(settings),
        StoreKind.V2 => V2(settings),
        StoreKind.Off or StoreKind.Embedded or null => throw new InvalidOperationException($"A store of kind {settings.Kind} has no address."),
        _ => throw new InvalidOperationException($"No address for {settings.Kind}."),
    };

    public HttpRequestMessage Post(Uri to, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = body };
        if (_authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        }

        return request;
    }

    private static InfluxAddress V1(TelemetrySettings settings) => new(
        settings.Url,
        $"/write?db={Uri.EscapeDataString(settings.Database)}&precision=ms",
        settings.Database,
        settings.User.Length == 0 ? null : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));

    private static InfluxAddress V2(TelemetrySettings settings) => new(
        settings.Url,
        $"/api/v2/write?org={Uri.EscapeDataString(settings.Org)}&bucket={Uri.EscapeDataString(settings.Bucket)}&precision=ms",
        settings.Database.Length == 0 ? settings.Bucket : settings.Database,
        settings.Token.Length == 0 ? null : $"Token {settings.Token}");
}
