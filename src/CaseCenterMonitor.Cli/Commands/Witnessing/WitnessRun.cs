using System.CommandLine;
using CaseCenterMonitor.Witness;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary><c>ccm witness run FOLDER</c>: answers logs and monitors until it is stopped.</summary>
internal static class WitnessRun
{
    private const string Help =
        """
        Runs the witness: answers centres that show how far their record has grown, and whoever asks what it cosigned last.

        Examples:
          ccm witness run /var/lib/witness --urls http://0.0.0.0:8090
          ccm witness run /var/lib/witness --urls http://127.0.0.1:8090 --policy logs.txt        behind a proxy that speaks TLS

          POST /add-checkpoint       for logs (C2SP tlog-witness); a body has at most 16 KiB
          GET /HASH/checkpoint       for everybody: the last checkpoint cosigned. HASH is the SHA-256 of the log's origin, in lower-case hex

        --policy takes a trust policy as others hand it out; each of its log lines is added as with add-log. It needs a quorum line, which may be: quorum none

        What it cosigns is on disk before it is answered: it may be stopped or lose its power at any moment. A log that has signed two histories is logged
        as critical, and what convicts it is kept whole. It ends with Ctrl-C or SIGTERM.
        """;

    public static Command Command()
    {
        var folder = WitnessCommands.Folder();
        var urls = new Option<string>("--urls") { Description = "Where to listen; several with ; between.", DefaultValueFactory = _ => "http://127.0.0.1:8090" };
        var policy = new Option<string?>("--policy") { Description = "A trust policy with log lines.", HelpName = "FILE" };
        var rate = new Option<int>("--rate") { Description = "Requests a second from one address; ten seconds' worth may come at once.", DefaultValueFactory = _ => WitnessPace.PerSecondDefault };
        var trial = new Option<int>("--trial-pause") { Description = "Milliseconds between storing and answering, to try what happens when it dies in between.", Hidden = true };
        var command = new Command("run", Help) { folder, urls, policy, rate, trial };
        command.SetAction((parsed, cancel) => WitnessCommands.Guarded(parsed.InvocationConfiguration.Error, () => Run(
            WitnessFolder.Open(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(urls), parsed.GetValue(policy),
            new WitnessPace(Math.Clamp(parsed.GetValue(rate), 1, 10_000), TimeSpan.FromMilliseconds(parsed.GetValue(trial))), cancel)));
        return command;
    }

    private static async Task<int> Run(WitnessFolder folder, string urls, string? policy, WitnessPace pace, CancellationToken cancel)
    {
        using var provider = new ConsoleLoggerProvider(new StaticOptions<ConsoleLoggerOptions>(new ConsoleLoggerOptions()), [new LineFormatter()]);
        var log = provider.CreateLogger("witness");
        using var signer = folder.OpenSigner();
        using var memory = folder.OpenMemory();
        if (policy is not null)
        {
            log.LogInformation("{Count} logs of {Policy} are new", WitnessLogs.AddAll(folder, memory, policy), policy);
        }

        var desk = new WitnessDesk(memory, signer, TimeProvider.System, log);
        await using var server = await WitnessServer.Start(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), desk, memory, pace, provider, cancel);
        log.LogInformation("Witness {Key} listens at {Urls}, for {Logs}", folder.Key, string.Join(' ', server.Urls),
            memory.Logs() is { Count: > 0 } logs ? string.Join(", ", logs.Select(one => one.Origin)) : "no log yet: ccm witness add-log");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("Witness {Key} ends", folder.Key);
        }

        return ExitCode.Fine;
    }

    private sealed class StaticOptions<T>(T value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value;

        public T Get(string? name) => value;

        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }
}
