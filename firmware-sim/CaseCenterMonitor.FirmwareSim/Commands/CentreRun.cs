using System.Globalization;
using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.FirmwareSim.Scenarios;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary>Puts a centre together, lets it live until Ctrl-C, and switches it off in order.</summary>
public static class CentreRun
{
    /// <summary>How long a starting server is waited for; afterwards the shift begins without knowing who is here.</summary>
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ReportPeriod = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(RunOptions options, CancellationToken stop)
    {
        var loaded = SiteLoading.Load(options.SiteFile);
        if (loaded.Site is not { } site || loaded.Plan is not { } plan)
        {
            foreach (var problem in loaded.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            return 2;
        }

        var seeds = new Seeds(options.Seed);
        Say($"{site.Name.En}: seed {options.Seed}, {options.Population} people held, devices to {options.Broker}");
        using var desk = DeskOf(options, seeds);
        var opening = desk is null ? null : await OpenAsync(desk, stop);
        var agenda = new Agenda(DateTimeOffset.UtcNow);
        var inbox = new Inbox();
        await using var wire = new BrokerWire(options.Broker, inbox, Say);
        using var book = new ScenarioBook(options.GatewayPid);
        var settings = new CentreSettings(new RadioSettings(), options.Population, desk ?? (ICustodyDesk)new DevicesOnly(), opening, Say);
        var centre = new Centre(site, plan, seeds, agenda, wire, settings);
        ScenarioAnswer Start(ScenarioOrder order) => StartScenario(centre, book, order);
        Prepare(centre, Start, wire, options, opening);
        var writing = desk?.RunAsync(stop) ?? Task.CompletedTask;
        var listening = new ScenarioPipe(options.Broker, Say).ListenAsync(Start, inbox, stop);
        await new LiveRun(agenda, inbox, TimeProvider.System).RunAsync(stop);
        await Task.WhenAll(writing, listening);
        Say($"switching off: {wire.Published} messages published");
        return 0;
    }

    private static async Task<DeskOpening?> OpenAsync(ServerDesk desk, CancellationToken stop)
    {
        var opening = await desk.OpenAsync(ServerPatience, stop);
        Say(opening is null
            ? $"the server was not ready within {ServerPatience.TotalSeconds:F0} s: the shift begins without it, and what the officers write down waits"
            : $"signed in at the server: {opening.People.Count} people are held already");
        return opening;
    }

    private static ServerDesk? DeskOf(RunOptions options, Seeds seeds)
    {
        if (options.Server is not { } server)
        {
            Say("no --server: only devices run, nobody is booked in");
            return null;
        }

        // Command ids must differ between two runs with one seed, or the server would take the second run for a repeat of the first.
        var ids = seeds.For(DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
        var transport = new HttpClientHandler { CookieContainer = new System.Net.CookieContainer(), AllowAutoRedirect = false };
        return new ServerDesk(server, options.User, options.Password, ids, Say, TimeProvider.System, transport);
    }

    private static void Prepare(Centre centre, Func<ScenarioOrder, ScenarioAnswer> start, BrokerWire wire, RunOptions options, DeskOpening? opening)
    {
        centre.Begin(opening);
        foreach (var (name, at) in options.Scenarios)
        {
            centre.Agenda.After(at, () => start(ScenarioOrder.Of(name)));
        }

        var before = 0L;
        centre.Agenda.Every(ReportPeriod, ReportPeriod, () =>
        {
            var now = wire.Published;
            Say($"{wire.Connected} of {centre.Connections} devices connected, {(now - before) / ReportPeriod.TotalSeconds:F0} messages/s, {centre.Premises.Detainees.Count} people held");
            before = now;
        });
    }

    private static ScenarioAnswer StartScenario(Centre centre, ScenarioBook book, ScenarioOrder order)
    {
        var answer = book.Start(centre, order);
        Say($"scenario {order.Name}: {(answer.Started ? "" : "not started: ")}{answer.Line}");
        return answer;
    }

    private static void Say(string line) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.Now:HH:mm:ss}  {line}"));
}
