using System.Net;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.FirmwareSim.Custody;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>The desk uses the server as the page does, and nothing the server does stops the centre.</summary>
public sealed class ServerDeskTests : IDisposable
{
    private const string Login = """POST /api/session {"user":"officer","password":"secret"}""";

    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeServer _server = new();
    private readonly List<string> _said = [];

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Writes_the_bodies_of_the_documented_calls_in_order_and_signs_in_when_asked_to()
    {
        _server.Answers(401, 200, 202, 202, 202, 202);
        await DeliverAsync(desk =>
        {
            desk.BookIn(new CustodyEntry("1123-041", "male", "adult", CustodyEntry.CriminalSummons, CustodyEntry.Intermittent), Noon.AddHours(-2), Noon.AddMinutes(-10));
            desk.AssignWristband("1123-041", "wb-001");
            desk.RecordCheck("1123-041", Noon);
            desk.Release("1123-041", "Interview ended");
        });

        Assert.Equal(
            [
                """POST /api/people {"record":"1123-041","sex":"male","ageGroup":"adult","basis":"criminal.summons.max","observation":"intermittent","arrivedAt":"2026-11-23T10:00:00.000Z","lastLookAt":"2026-11-23T11:50:00.000Z"}""",
                Login,
                """POST /api/people {"record":"1123-041","sex":"male","ageGroup":"adult","basis":"criminal.summons.max","observation":"intermittent","arrivedAt":"2026-11-23T10:00:00.000Z","lastLookAt":"2026-11-23T11:50:00.000Z"}""",
                """POST /api/people/1123-041/wristband {"wristband":"wb-001"}""",
                """POST /api/people/1123-041/checks {"occurredAt":"2026-11-23T12:00:00.000Z","seen":true,"breathing":true,"response":"talks"}""",
                """POST /api/people/1123-041/release {"reason":"Interview ended"}""",
            ],
            _server.Calls);
        Assert.Empty(_said);
        Assert.Equal(4, _server.CommandIds.Distinct().Count());
    }

    [Fact]
    public async Task Repeats_what_was_not_delivered_under_the_same_id_and_says_so_once()
    {
        _server.Answers(503, FakeServer.Away, 503, 202);
        await DeliverAsync(desk => desk.AssignWristband("1123-041", "wb-001"));

        Assert.Equal(4, _server.CommandIds.Count);
        Assert.Single(_server.CommandIds.Distinct());
        Assert.Equal(2, _said.Count);
    }

    [Fact]
    public async Task A_refusal_is_said_and_the_next_command_goes_on()
    {
        _server.Answers(409, 202);
        await DeliverAsync(desk =>
        {
            desk.AssignWristband("1123-041", "wb-001");
            desk.RecordCheck("1123-041", Noon);
        });

        Assert.Equal(2, _server.Calls.Count);
        Assert.StartsWith("the server refuses to give wb-001 to 1123-041: 409", _said.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learns_who_is_here_and_which_bands_are_free()
    {
        _server.Answers(200, 200, 200);
        _server.Bodies["/api/picture"] = """{"people":[{"record":"1123-007","sex":"female","ageGroup":"minor","wristband":"wb-004","zone":null,"clock":{"basis":"admin.summons.max"},"observation":{"level":"intermittent","intervalSeconds":1800,"lastCheckAt":"2026-11-23T11:59:00Z"}}]}""";
        _server.Bodies["/api/policies"] = """{"freeWristbands":["wb-001"],"observationLevels":[{"level":"intermittent","intervalSeconds":1800}]}""";
        using var desk = NewDesk();
        var opening = await desk.OpenAsync(TimeSpan.FromSeconds(5), CancellationToken.None);

        Assert.Equal(Login, _server.Calls[0]);
        Assert.Equal(new DeskOpening.Person(new CustodyEntry("1123-007", "female", "minor", "admin.summons.max", "intermittent"), "wb-004", null, Noon.AddMinutes(-1)), opening!.People.Single());
        Assert.Equal(["wb-001"], opening.FreeWristbands);
        Assert.Equal(TimeSpan.FromMinutes(30), opening.CheckIntervals["intermittent"]);
    }

    private ServerDesk NewDesk() =>
        new(new Uri("http://server.test/"), "officer", "secret", new Random(1), _said.Add, new ImpatientClock(), _server);

    private async Task DeliverAsync(Action<ICustodyDesk> write)
    {
        using var desk = NewDesk();
        write(desk);
        desk.Close();
        await desk.RunAsync(CancellationToken.None);
    }

    /// <summary>Every wait is over at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    private sealed class FakeServer : HttpMessageHandler
    {
        public const int Away = 0;

        private readonly Queue<int> _answers = [];

        public List<string> Calls { get; } = [];

        public List<string> CommandIds { get; } = [];

        public Dictionary<string, string> Bodies { get; } = [];

        public void Answers(params int[] statuses) => statuses.ToList().ForEach(_answers.Enqueue);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath}{await BodyAsync(request, cancellationToken)}");
            var status = _answers.Dequeue();
            if (status == Away)
            {
                throw new HttpRequestException("connection refused");
            }

            return new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(Bodies.GetValueOrDefault(request.RequestUri.AbsolutePath, "{}"), Encoding.UTF8, "application/json"),
            };
        }

        private async Task<string> BodyAsync(HttpRequestMessage request, CancellationToken stop)
        {
            if (request.Content is null)
            {
                return "";
            }

            var body = await request.Content.ReadAsStringAsync(stop);
            using var json = JsonDocument.Parse(body);
            if (!json.RootElement.TryGetProperty("commandId", out var id))
            {
                return $" {body}";
            }

            CommandIds.Add(id.GetString()!);
            return $" {body.Replace($",\"commandId\":\"{id.GetString()}\"", "", StringComparison.Ordinal)}";
        }
    }
}
