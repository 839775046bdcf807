using System.Buffers;
using System.CommandLine;
using CaseCenterMonitor.Cli.Commands.Listening;
using CaseCenterMonitor.Gateway.Commissioning;
using CaseCenterMonitor.Protocol.Dialects;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm listen BROKER</c>: which devices speak at a broker, what they mean, and what is wrong with their settings.</summary>
internal static class Listen
{
    private const int UsualPort = 1883;

    private const string Help =
        """
        Listens at the devices' broker while a centre is set up, and shows a table that is drawn anew each second: every device with its dialect, when it
        was last heard, what it said last, and what is wrong with its settings, with the remedy. It only listens: it publishes nothing, acknowledges
        nothing for anybody, and leaves the gateway undisturbed.

        Examples:
          ccm listen mqtt.northside.example
          ccm listen localhost:1884 --site sites/northside/site.yaml --gateway gw-north
          ccm listen localhost:1884 --for 60 --json > heard.jsonl

        Devices that the site file does not have are listed below the table as lines to paste into it; without --site that is all of them. Tags that
        are heard are counted and never named, because most of them are telephones of people who pass by.

        It ends with Ctrl-C, or after --for seconds; then the table is printed once more, or one line of JSON for each device with --json.
        It ends with 0 when devices were heard and nothing is wrong, 1 when something is, 2 when the broker cannot be reached.
        A password is read from the environment variable CCM_MQTT_PASSWORD.
        """;

    private static readonly TimeSpan DrawEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConnectMax = TimeSpan.FromSeconds(5);

    public static Command Command()
    {
        var broker = new Argument<string>("BROKER") { Description = "Host, or host:port; port 1883 when none is given." };
        var site = new Option<string?>("--site") { Description = "The site file: devices have its ids, and its base topics and mappers are used.", HelpName = "SITE" };
        var gateway = new Option<string?>("--gateway") { Description = "Which gateway of the site; needed when it has several.", HelpName = "ID" };
        var user = new Option<string?>("--user") { Description = "User name at the broker." };
        var seconds = new Option<double?>("--for") { Description = "End after so many seconds.", HelpName = "SECONDS" };
        var json = new Option<bool>("--json") { Description = "At the end, one line of JSON for each device instead of the table." };
        var command = new Command("listen", Help) { broker, site, gateway, user, seconds, json };
        command.SetAction((parsed, cancel) => Run(
            new ListenWish(parsed.GetRequiredValue(broker), parsed.GetValue(site), parsed.GetValue(gateway), parsed.GetValue(user), parsed.GetValue(seconds), parsed.GetValue(json)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> Run(ListenWish wish, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        try
        {
            var (bystander, gateway) = Bystanding(wish);
            var (host, port) = Broker(wish.Broker);
            return await Run(wish, bystander, new HeardTable(output, bystander, gateway), host, port, cancel);
        }
        catch (WrongInputException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return wrong.Code;
        }
        catch (Exception problem) when (problem is MqttCommunicationException or MqttProtocolViolationException or TimeoutException)
        {
            await error.WriteLineAsync($"ccm: no MQTT broker answers at {wish.Broker}: {problem.InnerException?.Message ?? problem.Message}");
            return ExitCode.NotDone;
        }
    }

    private static async Task<int> Run(ListenWish wish, Bystander bystander, HeardTable table, string host, int port, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (wish.Seconds is { } seconds)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        using var client = new MqttClientFactory().CreateMqttClient();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += _ =>
        {
            gone.TrySetResult();
            return Task.CompletedTask;
        };
        var turn = new Lock();
        client.ApplicationMessageReceivedAsync += received =>
        {
            var message = received.ApplicationMessage;
            lock (turn)
            {
                bystander.Take(new DeviceMessage(message.Topic, message.Payload.ToArray(), message.Retain), TimeProvider.System.GetUtcNow());
            }

            return Task.CompletedTask;
        };
        await client.ConnectAsync(Options(host, port, wish.User), cancel);
        await client.SubscribeAsync(
            new MqttClientSubscribeOptionsBuilder().WithTopicFilter(topic => topic.WithTopic("#").WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtMostOnce)).Build(), cancel);
        var isLost = await Watch(table, turn, gone.Task, stop.Token);
        lock (turn)
        {
            var now = TimeProvider.System.GetUtcNow();
            table.End(now, wish.Json);
            return isLost ? ExitCode.NotDone : table.IsAllWell(now) ? ExitCode.Fine : ExitCode.Problems;
        }
    }

    /// <returns>Whether the broker went away.</returns>
    private static async Task<bool> Watch(HeardTable table, Lock turn, Task gone, CancellationToken stop)
    {
        using var ticks = new PeriodicTimer(DrawEvery);
        try
        {
            while (!gone.IsCompleted && await ticks.WaitForNextTickAsync(stop))
            {
                lock (turn)
                {
                    table.Draw(TimeProvider.System.GetUtcNow());
                }
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static MqttClientOptions Options(string host, int port, string? user)
    {
        var options = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId($"ccm-listen-{Guid.NewGuid():N}").WithCleanSession().WithTimeout(ConnectMax);
        return (user is null ? options : options.WithCredentials(user, Environment.GetEnvironmentVariable("CCM_MQTT_PASSWORD"))).Build();
    }

    private static (string Host, int Port) Broker(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? (text, UsualPort)
            : int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and <= 65535 && colon > 0 ? (text[..colon], port)
            : throw new WrongInputException($"ccm: '{text}' is not a broker; write a host, or host:port such as localhost:1884.");
    }

    private static (Bystander Bystander, string Gateway) Bystanding(ListenWish wish) => Premises.ReadGateway(wish.Site, wish.Gateway) is var (site, gateway)
        ? (new Bystander(DialectSet.Of(gateway.DeviceTopics, site.Clocks, site.MappingsOf(gateway.Id)), site, gateway.Id), gateway.Id)
        : (new Bystander(DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Local)), "...");

    private sealed record ListenWish(string Broker, string? Site, string? Gateway, string? User, double? Seconds, bool Json);
}
