using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using CaseCenterMonitor.Benchmarks.Record;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Hub;

/// <summary>An alarm to many pages at once: how long the last one waits, beside a SignalR server that has nothing else to do, in turns of one run.</summary>
internal static class HubCommand
{
    private const int WarmUps = 10;

    public static Command Make()
    {
        var site = new Option<string>("--site") { Description = "A site file.", DefaultValueFactory = _ => "sites/northside/site.yaml" };
        var clients = new Option<int>("--clients") { Description = "Pages that listen.", DefaultValueFactory = _ => 1000 };
        var rounds = new Option<int>("--rounds") { Description = "Alarms sent to each side.", DefaultValueFactory = _ => 200 };
        var command = new Command("hub", "An alarm to many pages, beside a bare SignalR server.") { site, clients, rounds };
        command.SetAction((parsed, _) => Run(parsed.GetValue(site)!, parsed.GetValue(clients), parsed.GetValue(rounds)));
        return command;
    }

    private static async Task<int> Run(string site, int clients, int rounds)
    {
        var data = Directory.CreateTempSubdirectory("ccm-hub-").FullName;
        await using var ours = Server.Program.Build(["--Ccm:Site", site, "--Ccm:Data", data, "--Ccm:Demo", "true", "--Ccm:Mqtt:Port", "0", "--Ccm:Telemetry:Api", "off", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await ours.StartAsync();
        await using var bare = await Bare();
        using var pages = new Audience();
        using var others = new Audience();
        await pages.Gather(clients, Line(ours, "/hub/live"), await SignIn(ours), "Join");
        await others.Gather(clients, Line(bare, "/hub"), null, null);
        var (feed, hub) = (ours.Services.GetRequiredService<LiveFeed>(), bare.Services.GetRequiredService<IHubContext<BareHub>>());
        var update = OneAlarm();
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            var (one, other) = (await pages.Round(() => feed.Send("northside", update, null)), await others.Round(() => _ = hub.Clients.Group(BareHub.All).SendAsync("update", update)));
            if (round >= 0)
            {
                mine.Add(one);
                theirs.Add(other);
            }
        }

        Print(clients, mine, theirs);
        await ours.StopAsync();
        Directory.Delete(data, recursive: true);
        return 0;
    }

    private static async Task<WebApplication> Bare()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR().AddJsonProtocol(json => LiveJson.Apply(json.PayloadSerializerOptions));
        var bare = builder.Build();
        bare.Urls.Add("http://127.0.0.1:0");
        bare.MapHub<BareHub>("/hub");
        await bare.StartAsync();
        return bare;
    }

    private static Uri Line(WebApplication server, string path) => new(Address(server).Replace("http://", "ws://", StringComparison.Ordinal) + path);

    private static string Address(WebApplication server) => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<string> SignIn(WebApplication server)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address(server)) };
        using var answer = await http.PostAsJsonAsync("/api/session", new { user = "officer", password = "officer" });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static Update OneAlarm()
    {
        var at = Instant.FromUtc(2026, 11, 22, 19, 12, 40);
        var alarm = new AlarmView(
            "PRS-1/1122-037", "PRS-1", new SubjectView(SubjectKind.Detainee, "1122-037"), 1, false, AlarmState.Unacknowledged, false, at, at, null, new ZoneId("z-int-2"),
            new Dictionary<string, string> { ["record"] = "1122-037", ["zone"] = "z-int-2" }, [new FactView("last-officer-left", new Dictionary<string, string> { ["at"] = at.ToString(), ["officer"] = "19" })],
            null, null, null, null, [], null, null, null, null, null, null, null, null, 48_213_077);
        return new Update(48_213_076, 48_213_077, at, [], [], [], [], [], [], [], [alarm], [], []);
    }

    private static void Print(int clients, List<double> mine, List<double> theirs)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clients} pages, {mine.Count} alarms to each side in turns; ms until the last page has it"));
        Console.WriteLine();
        Console.WriteLine("| | p50 | p99 | max |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, waits) in new[] { ("the live stream", mine), ("bare SignalR", theirs) })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {ReviewCommand.Quantile(waits, 0.5):N1} | {ReviewCommand.Quantile(waits, 0.99):N1} | {waits.Max():N1} |"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| ratio | {ReviewCommand.Quantile(mine, 0.5) / ReviewCommand.Quantile(theirs, 0.5):N2} | {ReviewCommand.Quantile(mine, 0.99) / ReviewCommand.Quantile(theirs, 0.99):N2} | |"));
    }
}
