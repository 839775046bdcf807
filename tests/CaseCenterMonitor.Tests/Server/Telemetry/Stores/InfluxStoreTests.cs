using System.IO.Compression;
using System.Net;
using System.Text;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Stores;

/// <summary>What goes over the line to InfluxDB and what is made of its answers. Real servers are asked in the system tests.</summary>
public sealed class InfluxStoreTests : IDisposable
{
    private static readonly Stretch Minute = Stretch.Of(Instant.FromUnixTimeSeconds(600), Instant.FromUnixTimeSeconds(660), Duration.FromSeconds(30));

    private static readonly Question Officers = new(Catalogue.Zone, How.Max, [new Column("officers", "officers")], ["zone"], [("centre", "north, side's")]);

    private readonly FakeServer _server = new();
    private readonly HttpClient _http;

    public InfluxStoreTests() => _http = new HttpClient(_server);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_write_is_gzipped_line_protocol_in_milliseconds_with_the_token()
    {
        Assert.Equal(Outcome.Done, (await V2().Write(["ccm_zone x=1i 1", "ccm_zone x=2i 1"], CancellationToken.None)).Outcome);
        Assert.Equal("http://store.example:8086/base/api/v2/write?org=police%20%26%20co&bucket=ccm&precision=ms", _server.Address);
        Assert.Equal("Token secret-token", _server.Authorization);
        Assert.Equal("ccm_zone x=1i 1\nccm_zone x=2i 1\n", _server.Body);
        Assert.True(_server.IsPacked);
    }

    [Fact]
    public async Task InfluxDB_1_is_written_to_by_database_user_and_password()
    {
        await V1().Write(["ccm_zone x=1i 1"], CancellationToken.None);
        Assert.Equal("http://store.example:8086/write?db=custody%20figures&precision=ms", _server.Address);
        Assert.Equal("Basic " + Convert.ToBase64String("ccm:pass:word"u8), _server.Authorization);
        Assert.True(_server.IsPacked);
    }

    [Fact]
    public async Task Detail_does_not_leave_unless_it_may_wherever_it_came_from()
    {
        await V2().Write(["ccm_position,wristband=wb-1 presence=1i 1", "ccm_zone officers=1i 1"], CancellationToken.None);
        Assert.Equal("ccm_zone officers=1i 1\n", _server.Body);
        _server.Body = null;
        Assert.Equal(Outcome.Done, (await V2().Write(["ccm_vitals,zone=z heart_rate=80 1"], CancellationToken.None)).Outcome);
        Assert.Null(_server.Body);
        await V2(mayHaveDetail: true).Write(["ccm_vitals,zone=z heart_rate=80 1"], CancellationToken.None);
        Assert.Equal("ccm_vitals,zone=z heart_rate=80 1\n", _server.Body);
    }

    [Theory, InlineData(401), InlineData(403), InlineData(404), InlineData(429), InlineData(500), InlineData(503), InlineData(302)]
    public async Task What_can_be_mended_at_the_store_is_worth_another_attempt(int status)
    {
        _server.Says = () => new HttpResponseMessage((HttpStatusCode)status);
        Assert.Equal(Outcome.Away, (await V2().Write(["ccm_zone x=1i 1"], CancellationToken.None)).Outcome);
    }

    [Theory, InlineData(400), InlineData(413), InlineData(422)]
    public async Task What_the_store_will_never_take_is_refused_in_a_few_words(int status)
    {
        _server.Says = () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("line\n" + new string('x', 5000)) };
        var written = await V2().Write(["ccm_zone x=1i 1"], CancellationToken.None);
        Assert.Equal(Outcome.Refused, written.Outcome);
        Assert.InRange(written.Reason.Length, 10, 300);
        Assert.DoesNotContain('\n', written.Reason);
    }

    [Fact]
    public async Task No_answer_in_time_counts_as_away_and_stopping_does_not()
    {
        _server.Says = () => throw new TaskCanceledException();
        Assert.Equal(Outcome.Away, (await V2().Write(["ccm_zone x=1i 1"], CancellationToken.None)).Outcome);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => V2().Write(["ccm_zone x=1i 1"], stopping.Token));
    }

    [Fact]
    public async Task Every_version_is_asked_in_InfluxQL_of_its_database()
    {
        await V1().Ask(Officers, Minute, CancellationToken.None);
        Assert.Equal("http://store.example:8086/query", _server.Address);
        var form = WebUtility.UrlDecode(_server.Body)!;
        Assert.StartsWith("db=custody figures&q=SELECT max(\"officers\") AS \"officers\" FROM \"ccm_zone\" WHERE time >= 600000ms AND time < 660000ms", form, StringComparison.Ordinal);
        Assert.Contains("\"centre\" = 'north, side\\'s' GROUP BY time(30000ms), \"zone\" fill(null)&epoch=ms", form, StringComparison.Ordinal);
        await V2().Ask(Officers, Minute, CancellationToken.None);
        Assert.StartsWith("db=ccm&", _server.Body, StringComparison.Ordinal);
        Assert.Equal("Token secret-token", _server.Authorization);
    }

    [Fact]
    public async Task An_answer_is_read_group_by_group_and_what_is_not_known_stays_so()
    {
        Says("""
            {"results":[{"series":[{"name":"ccm_zone","tags":{"zone":"a"},"columns":["time","officers"],"values":[[600000,2],[630000,null]]},
            {"name":"ccm_zone","tags":{"zone":""},"columns":["time","officers"],"values":[[600000,0.5]]}]}]}
            """);
        var answer = await V1().Ask(Officers, Minute, CancellationToken.None);
        Assert.Equal(Outcome.Done, answer.Outcome);
        Assert.Equal(["a", ""], answer.Series.Select(series => series.Tags["zone"]));
        Assert.Equal([2, null], answer.Series[0].Rows.Select(row => row.Values[0]));
        Assert.Equal(Instant.FromUnixTimeSeconds(630), answer.Series[0].Rows[1].At);
        Assert.Equal(["officers"], answer.Series[1].Columns);
    }

    [Theory]
    [InlineData("""{"error":"database not found: x"}""", "database not found")]
    [InlineData("""{"results":[{"error":"undefined function nope()"}]}""", "undefined function")]
    [InlineData("""{"results":[{"partial":true,"series":[]}]}""", "shorter")]
    [InlineData("""{"results":[]}""", "cannot be read")]
    [InlineData("""{"results":[{"series":[{"values":[["noon",1]],"tags":{"zone":"a"}}]}]}""", "cannot be read")]
    [InlineData("<html>", "cannot be read")]
    public async Task An_error_or_what_is_no_answer_is_a_refusal_that_says_why(string json, string why)
    {
        Says(json);
        var answer = await V1().Ask(Officers, Minute, CancellationToken.None);
        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Contains(why, answer.Reason, StringComparison.Ordinal);
        Assert.Empty(answer.Series);
    }

    [Fact]
    public async Task Nothing_found_is_an_answer()
    {
        Says("""{"results":[{"statement_id":0}]}""");
        Assert.Equal((Outcome.Done, 0), await V1().Ask(Officers, Minute, CancellationToken.None) is var answer ? (answer.Outcome, answer.Series.Count) : default);
    }

    private void Says(string json) => _server.Says = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) };

    private InfluxStore V2(bool mayHaveDetail = false) => new(
        InfluxAddress.Of(new TelemetrySettings { Url = "http://store.example:8086/base/", Org = "police & co", Bucket = "ccm", Token = "secret-token" }), mayHaveDetail, _http);

    private InfluxStore V1() => new(
        InfluxAddress.Of(new TelemetrySettings { Url = "http://store.example:8086", Api = "v1", Database = "custody figures", User = "ccm", Password = "pass:word" }), false, _http);

    private sealed class FakeServer : HttpMessageHandler
    {
        public Func<HttpResponseMessage>? Says { get; set; }

        public string? Body { get; set; }

        public bool IsPacked { get; private set; }

        public string? Address { get; private set; }

        public string? Authorization { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Address = request.RequestUri!.AbsoluteUri;
            Authorization = request.Headers.NonValidated["Authorization"].ToString();
            IsPacked = request.Content!.Headers.ContentEncoding.SequenceEqual(["gzip"]);
            var body = await request.Content.ReadAsStreamAsync(cancellationToken);
            using var reader = new StreamReader(IsPacked ? new GZipStream(body, CompressionMode.Decompress) : body, Encoding.UTF8);
            Body = await reader.ReadToEndAsync(cancellationToken);
            return Says?.Invoke() ?? new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }
}
