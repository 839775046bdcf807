using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using CaseCenterMonitor.Server.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>The store may be down, slow, or refuse; nothing but the buffer notices.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeStore _answers = new();
    private readonly Lines _log = new();
    private readonly SampleBuffer _buffer = new();
    private readonly HttpClient _http;
    private readonly Delivery _delivery;

    public DeliveryTests()
    {
        _http = new HttpClient(_answers);
        var settings = new TelemetrySettings { Url = "http://store.example:8086/base/", Org = "police & co", Bucket = "ccm", Token = "secret-token" };
        _delivery = new Delivery(_buffer, new Store(settings, _http), _clock, _log);
    }

    public void Dispose()
    {
        _delivery.Dispose();
        _http.Dispose();
        _buffer.Dispose();
    }

    [Fact]
    public async Task A_write_is_gzipped_line_protocol_in_milliseconds_with_the_token()
    {
        _buffer.Add(["a x=1i 1", "b x=2i 1"]);
        Assert.Equal(TimeSpan.Zero, await _delivery.Turn(CancellationToken.None));
        Assert.Equal("http://store.example:8086/base/api/v2/write?org=police%20%26%20co&bucket=ccm&precision=ms", _answers.Address);
        Assert.Equal("Token secret-token", _answers.Authorization);
        Assert.Equal(["a x=1i 1\nb x=2i 1\n"], _answers.Bodies);
        Assert.Null(await _delivery.Turn(CancellationToken.None));
    }

    [Fact]
    public async Task While_the_store_is_away_attempts_become_rarer_nothing_is_lost_and_two_lines_are_logged()
    {
        _answers.Says = _ => throw new HttpRequestException("Connection refused");
        Add(1, 3);
        var waits = new List<double>();
        for (var attempt = 0; attempt < 7; attempt++)
        {
            var wait = (await _delivery.Turn(CancellationToken.None))!.Value;
            waits.Add(wait.TotalSeconds);
            _clock.Advance(wait);
        }

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], waits);
        Assert.Contains("cannot be written to (Connection refused)", Assert.Single(_log.Said), StringComparison.Ordinal);
        _answers.Says = null;
        Assert.Equal(TimeSpan.Zero, await _delivery.Turn(CancellationToken.None));
        Assert.Equal(["1\n2\n3\n"], _answers.Bodies);
        Assert.Equal(2, _log.Said.Count);
        Assert.Contains("is back after 91 s; 0 samples were dropped", _log.Said[1], StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Said, line => line.Contains("secret-token", StringComparison.Ordinal));

        _answers.Says = _ => throw new HttpRequestException("gone again");
        Add(4, 1);
        Assert.Equal(TimeSpan.FromSeconds(1), await _delivery.Turn(CancellationToken.None));
    }

    [Theory, InlineData(401), InlineData(403), InlineData(404), InlineData(429), InlineData(500), InlineData(503), InlineData(302)]
    public async Task What_can_be_mended_at_the_store_is_kept(int status)
    {
        _answers.Says = _ => new HttpResponseMessage((HttpStatusCode)status);
        Add(1, 1);
        Assert.NotEqual(TimeSpan.Zero, await _delivery.Turn(CancellationToken.None));
        Assert.Equal(1, _buffer.Figures.Buffered);
    }

    [Theory, InlineData(400), InlineData(413), InlineData(422)]
    public async Task What_the_store_will_never_take_is_dropped_counted_and_said_once(int status)
    {
        _answers.Says = _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(new string('x', 5000)) };
        Add(1, 1);
        await _delivery.Turn(CancellationToken.None);
        Add(2, 1);
        await _delivery.Turn(CancellationToken.None);
        Assert.Equal(new BufferFigures(0, 0, 2), _buffer.Figures);
        Assert.True(Assert.Single(_log.Said).Length < 400);
    }

    [Fact]
    public async Task A_backlog_goes_out_in_order_in_writes_of_limited_size()
    {
        Add(1, Delivery.SamplesPerWriteMax + 1);
        await _delivery.Turn(CancellationToken.None);
        await _delivery.Turn(CancellationToken.None);
        Assert.Equal(2, _answers.Bodies.Count);
        Assert.StartsWith("1\n2\n", _answers.Bodies[0], StringComparison.Ordinal);
        Assert.Equal($"{Delivery.SamplesPerWriteMax + 1}\n", _answers.Bodies[1]);
    }

    [Fact]
    public async Task No_answer_in_time_counts_as_away_and_stopping_is_not_a_fault_of_the_store()
    {
        _answers.Says = _ => throw new TaskCanceledException();
        Add(1, 1);
        Assert.Equal(TimeSpan.FromSeconds(1), await _delivery.Turn(CancellationToken.None));
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _delivery.Turn(stopping.Token));
    }

    private void Add(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            _buffer.Add([number.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private sealed class FakeStore : HttpMessageHandler
    {
        public Func<HttpRequestMessage, HttpResponseMessage>? Says { get; set; }

        public List<string> Bodies { get; } = [];

        public string? Address { get; private set; }

        public string? Authorization { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Says is { } says)
            {
                return says(request);
            }

            Address = request.RequestUri!.AbsoluteUri;
            Authorization = request.Headers.NonValidated["Authorization"].ToString();
            Assert.Equal(["gzip"], request.Content!.Headers.ContentEncoding);
            await using var gzip = new GZipStream(await request.Content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
            using var reader = new StreamReader(gzip, Encoding.UTF8);
            Bodies.Add(await reader.ReadToEndAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }

    private sealed class Lines : ILogger<Delivery>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));
    }
}
