using System.CommandLine;
using System.Text.Json;
using CaseCenterMonitor.FirmwareSim.Scenarios;
using CaseCenterMonitor.FirmwareSim.Wire;
using MQTTnet;
using MQTTnet.Exceptions;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary><c>firmware-sim scenario</c>: asks a running centre, through the broker, to begin a named trouble.</summary>
public static class ScenarioCommand
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private const string Teaches = """
        Start one named scenario in a centre that firmware-sim run keeps alive on the same broker. --list explains each.
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
                parsed.GetValue(name) ?? "", parsed.GetValue(target), parsed.GetValue(lasts) is { } seconds ? TimeSpan.FromSeconds(seconds) : null, Guid.NewGuid().ToString());
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
            return Report(await AskAsync(order, broker, stop));
        }
        catch (MqttCommunicationException wrong)
        {
            await Console.Error.WriteLineAsync($"firmware-sim: the broker at {broker} does not answer: {wrong.Message}");
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync($"firmware-sim: no running centre answered on {broker} within {AnswerWithin.TotalSeconds:F0} s. Is firmware-sim run connected to it?");
        }

        return 1;
    }

    private static int Report(ScenarioAnswer answer)
    {
        (answer.Started ? Console.Out : Console.Error).WriteLine(answer.Line);
        return answer.Started ? 0 : 1;
    }

    private static async Task<ScenarioAnswer> AskAsync(ScenarioOrder order, BrokerAddress broker, CancellationToken stop)
    {
        var factory = new MqttClientFactory();
        using var client = factory.CreateMqttClient();
        var answered = new TaskCompletionSource<ScenarioAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ApplicationMessageReceivedAsync += received =>
        {
            if (AnswerTo(order.Id, received.ApplicationMessage.ConvertPayloadToString()) is { } answer)
            {
                answered.TrySetResult(answer);
            }

            return Task.CompletedTask;
        };
        await client.ConnectAsync(
            factory.CreateClientOptionsBuilder().WithTcpServer(broker.Host, broker.Port).WithClientId($"firmware-sim-scenario-{Environment.ProcessId}").WithTimeout(AnswerWithin).Build(),
            stop);
        await client.SubscribeAsync(ScenarioOrder.AnswerTopic, cancellationToken: stop);
        await client.PublishBinaryAsync(ScenarioOrder.Topic, order.ToJson(), cancellationToken: stop);
        var answer = await answered.Task.WaitAsync(AnswerWithin, stop);
        await client.DisconnectAsync(cancellationToken: CancellationToken.None);
        return answer;
    }

    /// <summary>Null when it answers somebody else's order.</summary>
    private static ScenarioAnswer? AnswerTo(string id, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("id").GetString() == id
                ? new ScenarioAnswer(root.GetProperty("started").GetBoolean(), root.GetProperty("line").GetString() ?? "")
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
