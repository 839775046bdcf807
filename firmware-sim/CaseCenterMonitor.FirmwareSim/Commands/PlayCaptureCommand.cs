using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Capture;
using CaseCenterMonitor.FirmwareSim.Wire;
using MQTTnet;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary><c>firmware-sim play-capture</c>: a recording made on real devices, published again.</summary>
public static class PlayCaptureCommand
{
    private const int BadLinesNamed = 20;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private sealed record Wish(FileInfo File, BrokerAddress Broker, CaptureSelection Selection, double Speed, bool Loop);

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Recording: one JSON object a line, as mosquitto_sub -F %J writes it (tst, topic, qos, retain, payload)." };
        var broker = BrokerOption.Create();
        var speed = new Option<double>("--speed") { Description = "1 is the original pace, 10 is ten times as fast.", HelpName = "X", DefaultValueFactory = _ => 1 };
        var only = new Option<string>("--only-readers") { Description = "Play only these readers (the last level of the topic), separated by commas.", HelpName = "A,B" };
        var drop = new Option<string>("--drop-readers") { Description = "These readers fall silent, separated by commas.", HelpName = "A,B" };
        var dropAfter = new Option<double>("--drop-after") { Description = "They fall silent this many recorded seconds after the first line (default 0: they never speak).", HelpName = "SECONDS" };
        var loop = new Option<bool>("--loop") { Description = "Begin again at the end, until Ctrl-C." };
        speed.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() > 0))
            {
                result.AddError("--speed must be greater than 0.");
            }
        });
        var command = new Command(
            "play-capture",
            "Publish a recording of real devices to the broker with its original spacing.\nExample: the readers office and office_alt go silent after a minute:\n  firmware-sim play-capture stationary.jsonl --broker 127.0.0.1:1883 --drop-readers office,office_alt --drop-after 60")
        {
            file, broker, speed, only, drop, dropAfter, loop,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new Wish(
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(broker),
                new CaptureSelection(Names(parsed.GetValue(only)), Names(parsed.GetValue(drop)), TimeSpan.FromSeconds(parsed.GetValue(dropAfter))),
                parsed.GetValue(speed),
                parsed.GetValue(loop)),
            stop));
        return command;
    }

    private static HashSet<string> Names(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static async Task<int> RunAsync(Wish wish, CancellationToken stop)
    {
        if (!wish.File.Exists)
        {
            await Console.Error.WriteLineAsync($"firmware-sim: there is no file {wish.File}");
            return 2;
        }

        var capture = CaptureFile.Read(File.ReadLines(wish.File.FullName));
        await NameBadLinesAsync(capture);
        var unknown = wish.Selection.OnlyReaders.Union(wish.Selection.DropReaders).Except(capture.Lines.Select(l => l.Reader)).Order().ToList();
        if (capture.Lines.Count == 0 || unknown.Count > 0)
        {
            await Console.Error.WriteLineAsync(unknown.Count > 0
                ? $"firmware-sim: no such reader in the recording: {string.Join(", ", unknown)}. It has: {string.Join(", ", capture.Lines.Select(l => l.Reader).Distinct().Order())}"
                : "firmware-sim: there is no line to play in this file");
            return 2;
        }

        return await PlayAsync(wish, capture, stop);
    }

    private static async Task NameBadLinesAsync(CaptureFile capture)
    {
        foreach (var bad in capture.Bad.Take(BadLinesNamed))
        {
            await Console.Error.WriteLineAsync($"line {bad.Number} is left out: {bad.Problem}");
        }

        if (capture.Bad.Count > BadLinesNamed)
        {
            await Console.Error.WriteLineAsync($"… and {capture.Bad.Count - BadLinesNamed} more bad lines");
        }
    }

    private static async Task<int> PlayAsync(Wish wish, CaptureFile capture, CancellationToken stop)
    {
        var factory = new MqttClientFactory();
        using var client = factory.CreateMqttClient();
        var player = new CapturePlayer(capture, wish.Selection, wish.Speed, Console.Out, TimeProvider.System);
        try
        {
            await client.ConnectAsync(
                factory.CreateClientOptionsBuilder().WithTcpServer(wish.Broker.Host, wish.Broker.Port).WithClientId($"firmware-sim-capture-{Environment.ProcessId}").WithTimeout(ConnectTimeout).Build(),
                stop);
            var length = (capture.Lines[^1].At - capture.Lines[0].At).TotalSeconds;
            Console.WriteLine($"playing {capture.Lines.Count} lines, {length:F1} s, at speed {wish.Speed:G} to {wish.Broker}");
            await (wish.Loop ? player.PlayForeverAsync(client, stop) : player.PlayOnceAsync(client, stop));
            await client.DisconnectAsync(cancellationToken: CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine("stopped");
        }
        catch (Exception wrong) when (wrong is MQTTnet.Exceptions.MqttCommunicationException or MQTTnet.Exceptions.MqttClientNotConnectedException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"firmware-sim: the broker at {wish.Broker} does not answer or went away: {wrong.Message}");
            return 1;
        }
        finally
        {
            Console.WriteLine($"done: {player.Published} published, {player.Withheld} withheld, {capture.Bad.Count} bad lines left out");
        }

        return 0;
    }
}
