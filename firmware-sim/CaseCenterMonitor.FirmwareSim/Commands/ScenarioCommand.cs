using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Scenarios;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary><c>firmware-sim scenario</c>: asks a running centre to begin a named trouble.</summary>
public static class ScenarioCommand
{
    private const string Teaches = """
        Start one named scenario in a centre that firmware-sim run keeps alive on this machine; --broker says which. --list explains each.
        Example:
          firmware-sim scenario door-held --broker 127.0.0.1:1883 --target d-wait-m1 --for 90
        """;

    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "Which scenario.", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "Explain every scenario and do nothing." };
        var broker = BrokerOption.Create();
        broker.Required = false;
        var target = new Option<string?>("--target") { Description = "On whom or what: a custody record, a door or a zone, see --list. Otherwise the centre chooses.", HelpName = "ID" };
        var lasts = new Option<double?>("--for") { Description = "How long, where the scenario ends by itself.", HelpName = "SECONDS" };
        lasts.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double?>() > 0))
            {
                result.AddError("--for must be greater than 0.");
            }
        });
        var command = new Command("scenario", Teaches) { name, list, broker, target, lasts };
        command.SetAction((parsed, stop) =>
        {
            if (parsed.GetValue(list))
            {
                return Task.FromResult(List());
            }

            var order = new ScenarioOrder(
                parsed.GetValue(name) ?? "", parsed.GetValue(target), parsed.GetValue(lasts) is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
            return OrderAsync(order, parsed.GetValue(broker), stop);
        });
        return command;
    }

    private static int List()
    {
        using var book = new ScenarioBook(null);
        foreach (var scenario in book.All)
        {
            Console.WriteLine($"{scenario.Name,-16} {scenario.Explains}{(scenario.TargetIs is { } what ? $" --target: {what}." : "")}");
        }

        return 0;
    }

    private static async Task<int> OrderAsync(ScenarioOrder order, BrokerAddress? broker, CancellationToken stop)
    {
        using var book = new ScenarioBook(null);
        if (!book.Knows(order.Name) || broker is null)
        {
            await Console.Error.WriteLineAsync(book.Knows(order.Name)
                ? "firmware-sim: --broker HOST:PORT is needed: the broker of the running centre"
                : $"firmware-sim: name a scenario: {book.Names}. firmware-sim scenario --list explains each");
            return 2;
        }

        try
        {
            return Report(await new ScenarioPipe(broker, Console.Error.WriteLine).AskAsync(order, stop));
        }
        catch (Exception wrong) when (wrong is TimeoutException or IOException)
        {
            await Console.Error.WriteLineAsync($"firmware-sim: no running centre on {broker} answers. Start firmware-sim run with the same --broker, by the same user on this machine");
            return 1;
        }
    }

    private static int Report(ScenarioAnswer answer)
    {
        (answer.Started ? Console.Out : Console.Error).WriteLine(answer.Line);
        return answer.Started ? 0 : 1;
    }
}
