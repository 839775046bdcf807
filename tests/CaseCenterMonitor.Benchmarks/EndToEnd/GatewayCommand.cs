using System.CommandLine;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Benchmarks.Decode;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>
/// <c>gateway</c>: messages a second that the gateway takes from a mosquitto, decodes, locates and acknowledges, beside a bare MQTTnet subscriber
/// that only counts. The same broker and the same messages, turn by turn in one run.
/// </summary>
internal static class GatewayCommand
{
    public static Command Make()
    {
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => 9, Description = "How often each of the two is measured." };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 3, Description = "How long one turn is." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The centre whose readers send." };
        var command = new Command("gateway", "Messages a second: the gateway beside a bare MQTTnet subscriber at the same mosquitto.") { turns, seconds, site };
        command.SetAction((parsed, stop) => Run(Math.Max(1, parsed.GetValue(turns)), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(site)!, stop));
        return command;
    }

    private static async Task<int> Run(int turns, TimeSpan length, string siteFile, CancellationToken stop)
    {
        if (!Mosquitto.IsInstalled || !File.Exists(siteFile))
        {
            await Console.Error.WriteLineAsync(Mosquitto.IsInstalled ? $"There is no site file {siteFile}." : $"Skipped: there is no {Mosquitto.Program}.");
            return 1;
        }

        var site = SiteFileReader.Read(await File.ReadAllTextAsync(siteFile, stop), siteFile).Site ?? throw new InvalidOperationException($"{siteFile} has problems.");
        using var broker = await Mosquitto.Start();
        Console.WriteLine("| QoS | bare MQTTnet subscriber, messages/s | gateway, messages/s | ratio, median | lowest – highest |");
        Console.WriteLine("|--:|--:|--:|--:|--:|");
        foreach (var quality in new[] { 0, 1 })
        {
            var (bare, ours) = (new List<double>(), new List<double>());
            for (var turn = -1; turn < turns; turn++)
            {
                var subscriber = await Turn(new BareSubscriber(broker.Port), broker, site, quality, length);
                var gateway = await Turn(new MeasuredGateway(site, broker.Port), broker, site, quality, length);
                if (turn >= 0)
                {
                    bare.Add(subscriber);
                    ours.Add(gateway);
                }
            }

            Console.WriteLine(Line(quality, bare, ours));
        }

        return 0;
    }

    private static async Task<double> Turn(ITaker taker, Mosquitto broker, SiteFile site, int quality, TimeSpan length)
    {
        await using (taker)
        {
            await taker.Start();
            using var flood = new Flood(broker.Port, quality, [.. DeviceMessages.Sightings(site).Select(each => (each.Topic, Encoding.UTF8.GetBytes(each.Payload)))]);
            return flood.Run(length, () => taker.Taken);
        }
    }

    private static string Line(int quality, List<double> bare, List<double> ours)
    {
        double[] ratios = [.. bare.Zip(ours, (subscriber, gateway) => gateway / subscriber).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {quality} | {Middle(bare):N0} | {Middle(ours):N0} | {ratios[ratios.Length / 2]:0.00} | {ratios[0]:0.00} – {ratios[^1]:0.00} |");
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
