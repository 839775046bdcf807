using System.CommandLine;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Cli.Commands.Decoding;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm decode [FILE]</c>: what MQTT messages of devices mean, line by line.</summary>
internal static class Decode
{
    private const string StandardInput = "-";

    private const string Help =
        """
        Says what messages of devices mean: JSON Lines in, JSON Lines out, one for each line that came in.

        Examples:
          ccm decode captured.jsonl
          mosquitto_sub -t '#' -F %j | ccm decode -
          ccm decode captured.jsonl --site sites/northside/site.yaml --gateway gw-1

          {"topic":"esp-rfid/d-1/send","payload":"{\"type\":\"INFO\",\"src\":\"door\",\"desc\":\"Door Open\"}","retain":false,"qos":0,"receivedAt":"2026-11-23T09:24:41.498Z"}

          {"line":1,"topic":"esp-rfid/d-1/send","dialect":"esp-rfid","events":[{"type":"ccm.door.state.v1","subject":"door/esp-rfid/d-1","time":"2026-11-23T09:24:41.498Z","receivedtime":"2026-11-23T09:24:41.498Z","clock":"gateway","dialect":"esp-rfid/1","data":{"physical":"open","lock":"unknown","alarm":"normal","evidence":"Door Open"}}]}

        A line needs "topic" and one of "payload" (text) and "payloadBase64"; "retain", "qos" and "receivedAt" may be left out, and what was received
        at no stated time counts as received now. A message that cannot be decoded has "quarantine" with the reason.

        Without --site a device has its own name from its topics as subject, and sightings of tags are shown as "readings". With --site the
        messages go through the gateway's own logic at the stated times: devices have the site's ids, tags are placed in rooms, a silent device is late,
        and what the site does not know is in quarantine.

        It ends with 0 when every line could be read, 1 when one could not (it is named on the error stream; the others are decoded), 2 when the
        file cannot be read. A message in quarantine is a result and no failure.
        """;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines, or - for the standard input.", DefaultValueFactory = _ => StandardInput };
        var site = new Option<string?>("--site") { Description = "The site file: decode as its gateway would.", HelpName = "SITE" };
        var gateway = new Option<string?>("--gateway") { Description = "Which gateway of the site; needed when it has several.", HelpName = "ID" };
        var bases = new Option<string[]>("--base")
        {
            Description = "Another base topic of a dialect, such as zigbee2mqtt=z2m; may be given several times. A site file names its own.",
            HelpName = "DIALECT=TOPIC",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("decode", Help) { file, site, gateway, bases };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetValue(site), parsed.GetValue(gateway), parsed.GetValue(bases) ?? [], parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string path, string? site, string? gateway, string[] bases, TextWriter output, TextWriter error)
    {
        try
        {
            using var lines = path == StandardInput ? Console.In : new StreamReader(path, Encoding.UTF8);
            return Run(lines, path, Interpreter(site, gateway, bases), output, error);
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"ccm: cannot read '{path}': {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    private static int Run(TextReader lines, string path, IInterpreter interpreter, TextWriter output, TextWriter error)
    {
        var (number, wrong, quarantined) = (0, 0, 0);
        while (lines.ReadLine() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var (line, problem) = MessageLine.Read(text, TimeProvider.System.GetUtcNow());
            if (line is null)
            {
                wrong++;
                error.WriteLine($"{path}:{number}: {problem}");
                output.WriteLine(MeaningJson.Unreadable(number, problem!));
                continue;
            }

            var meaning = interpreter.Interpret(line);
            quarantined += meaning.Quarantine.Count == 0 ? 0 : 1;
            output.WriteLine(MeaningJson.Write(number, line, meaning));
        }

        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} lines, {quarantined} in quarantine, {wrong} that are no messages"));
        return wrong == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    // Without a site nobody knows its zone; the grade local-assumed says so.
    private static IInterpreter Interpreter(string? site, string? gateway, string[] bases)
    {
        var topics = Bases(bases);
        return Premises.ReadGateway(site, gateway) is var (file, chosen) ? new BySite(file, chosen) : new ByDialect(DialectSet.Of(topics, TimeZoneInfo.Utc));
    }

    private static Dictionary<string, string> Bases(string[] bases)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in bases)
        {
            var parts = each.Split('=', 2);
            if (parts is not [{ Length: > 0 } dialect, { Length: > 0 } topic] || !DeviceDialects.WithBaseTopic.Contains(dialect))
            {
                throw new WrongInputException($"ccm: --base '{each}' is not DIALECT=TOPIC; the dialects with a base topic are {string.Join(", ", DeviceDialects.WithBaseTopic)}.");
            }

            topics[dialect] = topic;
        }

        return topics;
    }
}
