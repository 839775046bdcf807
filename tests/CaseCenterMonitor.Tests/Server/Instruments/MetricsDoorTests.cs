using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Server.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>Who may read the figures, asked over a real connection.</summary>
public sealed class MetricsDoorTests : IDisposable
{
    private const string Token = "a-token-of-this-test";

    private readonly Meter _meter = new("of-this-test");
    private readonly MeterProvider _figures = Sdk.CreateMeterProviderBuilder().AddMeter("of-this-test").AddPrometheusExporter().Build();
    private readonly HttpClient _http = new();
    private readonly Said<MetricsDoor> _log = new();

    public MetricsDoorTests() => _meter.CreateCounter<long>("ccm.things", "{thing}", "Things.").Add(3);

    public void Dispose()
    {
        _http.Dispose();
        _figures.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task Whoever_is_on_this_machine_reads_them_where_no_token_is_set_and_nothing_else_is_there()
    {
        await using var door = await Open(null);
        Assert.Contains("ccm_things_total", await _http.GetStringAsync(door.Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(new Uri(door.Page, "/"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(new Uri(door.Page, "/api/health"))).StatusCode);
    }

    [Fact]
    public async Task A_page_of_the_internet_that_has_its_own_name_point_here_reads_nothing()
    {
        await using var door = await Open(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, door.Page);
        request.Headers.Host = "figures.example";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic " + Token, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer " + Token, HttpStatusCode.OK)]
    public async Task With_a_token_only_whoever_shows_it_reads_them(string? shown, HttpStatusCode answer)
    {
        await using var door = await Open(Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, door.Page);
        request.Headers.Authorization = shown is null ? null : AuthenticationHeaderValue.Parse(shown);
        using var response = await _http.SendAsync(request);
        Assert.Equal(answer, response.StatusCode);
        Assert.Equal(answer == HttpStatusCode.OK, (await response.Content.ReadAsStringAsync()).Contains("ccm_things", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_is_said_and_stops_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var door = new MetricsDoor(new MetricsAddress((IPEndPoint)other.LocalEndpoint, null, null), _figures, _log);
        await door.StartAsync(CancellationToken.None);
        Assert.Contains("The centre goes on without", Assert.Single(_log.Lines), StringComparison.Ordinal);
        await door.StopAsync(CancellationToken.None);
    }

    private async Task<OpenDoor> Open(string? token)
    {
        var at = new IPEndPoint(IPAddress.Loopback, Ports.Free());
        var door = new MetricsDoor(new MetricsAddress(at, token, null), _figures, _log);
        await door.StartAsync(CancellationToken.None);
        return new OpenDoor(door, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{at}{MetricsDoor.Path}")));
    }

    private sealed record OpenDoor(MetricsDoor Door, Uri Page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Door.StopAsync(CancellationToken.None);
            await Door.DisposeAsync();
        }
    }
}
