using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Scenarios;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary><c>firmware-sim run</c>: a living centre.</summary>
public static class RunCommand
{
    private const int PopulationMax = 20;

    private const string Teaches = """
        Run a whole centre: doors, wristbands, readers and cameras of the site file speak to the broker, and simulated people move among them.
        With --server, simulated officers also use the server as the page does: they book people in, give wristbands, record checks, release.
        Everything happens in real time; all chance comes from one seed, which is printed. Ctrl-C switches every device off in order.
        Examples:
          firmware-sim run --site sites/northside/site.yaml --broker 127.0.0.1:1883
          firmware-sim run --site sites/northside/site.yaml --broker 127.0.0.1:1883 --server http://127.0.0.1:8080 --user demo --password … --scenario left-alone@60
        """;

    public static Command Create()
    {
        var site = new Option<FileInfo>("--site") { Description = "Site file (YAML) of the centre; its floor plan is found through it.", HelpName = "FILE", Required = true };
        var broker = BrokerOption.Create();
        var server = new Option<Uri?>("--server") { Description = "Server whose REST API the officers use. Without it only devices run.", HelpName = "URL", CustomParser = ParseServer };
        var user = new Option<string>("--user") { Description = "Login of a duty officer at the server.", HelpName = "U", DefaultValueFactory = _ => "" };
        var password = new Option<string>("--password") { Description = "Its password.", HelpName = "P", DefaultValueFactory = _ => "" };
        var seed = new Option<int?>("--seed") { Description = "The same seed gives the same shift (default: a new one each time).", HelpName = "N" };
        var population = new Option<int>("--population") { Description = $"How many people are held when the shift begins, 0 to {PopulationMax}.", HelpName = "N", DefaultValueFactory = _ => 8 };
        var scenario = new Option<string[]>("--scenario") { Description = "Start a scenario by itself so many seconds after the begin; may be given several times. Names: firmware-sim scenario --list", HelpName = "NAME@SECONDS" };
        var gatewayPid = new Option<FileInfo?>("--gateway-pid") { Description = "File with the process id of the gateway, for the scenario gateway-cut-off.", HelpName = "FILE" };
        population.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > PopulationMax)
            {
                result.AddError($"--population must be 0 to {PopulationMax}.");
            }
        });
        scenario.Validators.Add(result =>
        {
            using var book = new ScenarioBook(null);
            foreach (var token in result.Tokens.Where(t => !ScenarioOrder.TryParseTimed(t.Value, out var timed) || !book.Knows(timed.Name)))
            {
                result.AddError($"--scenario '{token.Value}' is not NAME@SECONDS, for example overstay@30. Names: {book.Names}");
            }
        });
        var command = new Command("run", Teaches) { site, broker, server, user, password, seed, population, scenario, gatewayPid };
        command.SetAction((parsed, stop) => CentreRun.RunAsync(
            new RunOptions(
                parsed.GetRequiredValue(site), parsed.GetRequiredValue(broker), parsed.GetValue(server), parsed.GetRequiredValue(user),
                parsed.GetRequiredValue(password), parsed.GetValue(seed) ?? Random.Shared.Next(1, 1_000_000), parsed.GetValue(population),
                [.. (parsed.GetValue(scenario) ?? []).Select(Timed)], parsed.GetValue(gatewayPid)),
            stop));
        return command;
    }

    private static (string Name, TimeSpan At) Timed(string text) =>
        ScenarioOrder.TryParseTimed(text, out var timed) ? timed : throw new FormatException($"'{text}' is not NAME@SECONDS.");

    private static Uri? ParseServer(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        result.AddError($"--server '{text}' is not an address such as http://127.0.0.1:8080.");
        return null;
    }
}
