using System.Globalization;
using System.Net;
using System.Text.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.SystemTests.Harness;
using MQTTnet;
using MQTTnet.Protocol;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Operations;

/// <summary>A server that is driven along its main ways while everything that can be seen of it from outside is collected: nobody is named anywhere.</summary>
public sealed class ObservedServerTests(ITestOutputHelper output)
{
    private const string Record = "PRIV-REC-77";
    private const string Officer = "QXZ7731";
    private const string User = "keeper-of-keys";
    private const string Note = "asks for the peanut medicine of mother";
    private const string Name = "王小明";
    private const string Sample = "born 1990-02-30 in nowhere";
    private const string Wristband = "wb-001";
    private const string Token = "a-token-of-this-test";

    private static readonly string[] Personal = [Record, Officer, User, Note, "peanut", Name, Sample, Wristband, "ccm-band-001", "WCK-2/"];

    [NeedsFact("prometheus", "promtool")]
    public async Task Neither_log_nor_figures_nor_spans_name_anybody_and_Prometheus_takes_the_figures()
    {
        using var collector = new Collector();
        var metrics = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Ports.Free()}");
        using var site = new RenamedSite();
        using var centre = await RunningCentre.Start(site.File, server:
        [
            "--Ccm:Log:Json", "true", "--Ccm:Metrics:Address", metrics, "--Ccm:Metrics:Token", Token, "--Ccm:Otlp:Url", collector.Url,
            "--Ccm:Accounts:0:User", User, "--Ccm:Accounts:0:Officer", Officer, "--Ccm:Accounts:0:Role", "duty-officer", "--Ccm:Accounts:0:PasswordHash", Account.HashOf(User),
            "--Ccm:EscalateCriticalSeconds", "1", "--Ccm:EscalateHighSeconds", "1", "--Ccm:Notify:Webhook:Url", $"http://127.0.0.1:{Ports.Free()}/nobody-there",
            "--Ccm:Gateways:gw-none:Secret", RunningCentre.Secret, "--Logging:LogLevel:Microsoft.AspNetCore", "Information", "--Logging:LogLevel:Orleans", "Information",
        ]);
        using var prometheus = await Prometheus.Start(metrics, Token);
        await Drive(centre);
        await Eventually.True("a supervisor was to be told of the person", () => Task.FromResult(Events(centre).Contains(3003)));
        await Eventually.True("Prometheus has read it", async () => await prometheus.Value("up") == 1 && await prometheus.Value("ccm_ready") == 1
            && await prometheus.Value("sum(ccm_review_questions_total)") >= 4 && await prometheus.Value("""ccm_alarms_raised_total{rule="WCK-2"}""") >= 1
            && await prometheus.Value("""ccm_ingest_rejected_total{reason="unknown-gateway"}""") == 1 && await prometheus.Value("ccm_journal_size_bytes") > 0
            && await prometheus.Value("""sum(ccm_notifications_total{channel="webhook",outcome="failed"})""") >= 1);

        var page = await Page(metrics);
        Assert.Equal("", Prometheus.Lint(page));
        centre.Server!.Terminate(Eventually.UsualLimit);

        var log = centre.Server!.Log;
        Assert.All(log.Split(Environment.NewLine), line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!.Length > 0, line));
        Assert.Empty(Unnumbered(log));
        Assert.All(["ccm.ingest", "ccm.turn", "ccm.journal", "ccm.judge", "ccm.live", "/api/people/{record}/checks", "/api/records/{record}"], name =>
            Assert.Contains(name, collector.Spans, StringComparison.Ordinal));
        Assert.Contains("ccm.journal.append.duration", collector.Figures, StringComparison.Ordinal);
        foreach (var word in Personal)
        {
            Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, collector.Spans, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, collector.Figures, StringComparison.OrdinalIgnoreCase);
        }

        output.WriteLine($"{log.Split(Environment.NewLine).Length} lines of log, {page.Split('\n').Count(line => line.Length > 0 && line[0] != '#')} series, {collector.Spans.Length / 1024} kB of spans");
    }

    [NeedsFact("mosquitto")]
    public async Task A_server_whose_broker_is_gone_says_that_it_is_not_ready_and_why_to_whoever_asks()
    {
        using var broker = await Mosquitto.Start();
        using var centre = RunningCentre.Prepare(server: ["--Ccm:Mqtt:Broker", $"127.0.0.1:{broker.Port}"]);
        await centre.StartServer();
        using var http = new HttpClient { BaseAddress = centre.Address };
        await Eventually.True("it is ready", async () => await Ready(http) == (HttpStatusCode.OK, ""));
        broker.KillNow();
        await Eventually.True("it is not", async () => await Ready(http) == (HttpStatusCode.ServiceUnavailable, "broker-down"));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        await broker.StartAgain();
        await Eventually.True("it is again", async () => await Ready(http) == (HttpStatusCode.OK, ""));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/health")).StatusCode);
        Assert.NotEqual("text/plain", (await http.GetAsync("/metrics")).Content.Headers.ContentType?.MediaType);
    }

    private static async Task Drive(RunningCentre centre)
    {
        using var officer = centre.Desk(User);
        using var devices = await Devices.Connect(centre.DevicePort);
        var hoursAgo = DateTime.UtcNow.AddHours(-20).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        await officer.Do("/api/people", new
        {
            record = Record, sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general", arrivedAt = hoursAgo, lastLookAt = hoursAgo,
        });
        await officer.Do($"/api/people/{Record}/wristband", new { wristband = Wristband });
        await officer.Alarm($"WCK-2/{Record}", "unacknowledged");
        await devices.Forced("d-exit-street");
        await devices.Heard("ccm-band-001", "ble-wait-m1", 1.2);
        await devices.Publish("esp-rfid/d-exit-street/send", $$"""{"name":"{{Name}}","says":"{{Sample}}" """);
        await Eventually.True("a check is taken", async () => (await officer.Post(
            $"/api/people/{Record}/checks", new { seen = true, breathing = true, response = "talks", note = $"{Name} {Note}" })).IsSuccessStatusCode);
        await RejectedBy(centre);

        // Everything that is refused: a word that is none, a person who is not there, half a body, a wrong password.
        await officer.Post($"/api/people/{Record}/checks", new { note = Note });
        await officer.Post($"/api/people/{Record}-NOT/release", new { reason = Note });
        await officer.Post($"/api/people/{Record}/checks", Name);
        using (var stranger = centre.Desk(Name))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => stranger.Get("/api/picture"));
        }

        await officer.Get($"/api/records/{Record}");
        await officer.Get($"/api/records/{Record}/company");
        await officer.Get($"/api/log?text={Uri.EscapeDataString(Note)}&record={Record}");
        await officer.Get($"/api/wristbands/{Wristband}/wearers");
        await Assert.ThrowsAsync<HttpRequestException>(() => officer.Get($"/api/records/{Record}-NOT"));
        await Assert.ThrowsAsync<HttpRequestException>(() => officer.Get($"/api/nothing/{Record}"));
    }

    // A gateway with a secret that the site file does not know: what it says is no signal, and is written down as it was said.
    private static async Task RejectedBy(RunningCentre centre)
    {
        using var gateway = new MqttClientFactory().CreateMqttClient();
        await gateway.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", centre.UplinkPort).WithClientId("gw-none").WithCredentials("gw-none", RunningCentre.Secret).Build());
        await gateway.PublishAsync(new MqttApplicationMessageBuilder().WithTopic("ccm/v1/northside/gw-none/event/door/d-exit-street")
            .WithPayload($"{Name} {Record} {Sample}").WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());
        await gateway.DisconnectAsync();

        // Whoever tries to get in may call themselves anything.
        using var stranger = new MqttClientFactory().CreateMqttClient();
        var answer = await stranger.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", centre.UplinkPort).WithClientId("x").WithCredentials($"{Name} of {Record}", Note).Build());
        Assert.NotEqual(MqttClientConnectResultCode.Success, answer.ResultCode);
    }

    private static IReadOnlySet<int> Events(RunningCentre centre) =>
        centre.Server!.Log.Split(Environment.NewLine).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetInt32()).ToHashSet();

    private static List<string> Unnumbered(string log) => [.. log.Split(Environment.NewLine).Where(line =>
    {
        var said = JsonDocument.Parse(line).RootElement;
        return said.GetProperty("source").GetString()!.StartsWith("CaseCenterMonitor.", StringComparison.Ordinal) && said.GetProperty("event").GetInt32() < 1000;
    })];

    private static async Task<string> Page(string metrics)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return await http.GetStringAsync(new Uri($"http://{metrics}/metrics"));
    }

    private static async Task<(HttpStatusCode Status, string Reasons)> Ready(HttpClient http)
    {
        using var answer = await http.GetAsync("/health/ready");
        var reasons = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("reasons");
        return (answer.StatusCode, string.Join(' ', reasons.EnumerateArray().Select(reason => reason.GetString())));
    }

    /// <summary>The example centre with an officer whose number is found wherever it stands.</summary>
    private sealed class RenamedSite : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-site-");

        public RenamedSite()
        {
            var from = Path.GetDirectoryName(Repository.SiteFile)!;
            System.IO.File.Copy(Path.Combine(from, "plan.geojson"), Path.Combine(_folder.FullName, "plan.geojson"));
            System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(Repository.SiteFile).Replace("number: \"05\"", $"number: \"{Officer}\"", StringComparison.Ordinal));
        }

        public string File => Path.Combine(_folder.FullName, "site.yaml");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
