using System.Globalization;
using System.Net;
using CaseCenterMonitor.Gateway.Outbox;

namespace CaseCenterMonitor.Gateway;

/// <summary>Reads the arguments. Everything that is wrong is said at once, with what would be right.</summary>
public static class CommandLine
{
    private static readonly string[] Known =
        ["--site", "--gateway", "--secret", "--uplink", "--device-port", "--device-address", "--device-broker", "--data", "--outbox-mb"];

    /// <summary>A terabyte: more is a slip.</summary>
    private const int OutboxMegabytesMax = 1_000_000;

    public static (GatewayOptions? Options, IReadOnlyList<string> Problems) Read(IReadOnlyList<string> arguments, string? secretOfEnvironment)
    {
        var problems = new List<string>();
        var given = Pairs(arguments, problems);
        var defaults = new GatewayOptions { SiteFile = "", Secret = "" };
        var options = new GatewayOptions
        {
            SiteFile = given.GetValueOrDefault("--site") ?? Missing("--site FILE: the site file of the centre, such as sites/northside/site.yaml", problems),
            Gateway = given.GetValueOrDefault("--gateway"),
            Secret = given.GetValueOrDefault("--secret") ?? secretOfEnvironment
                ?? Missing($"--secret TEXT or the variable {GatewayOptions.SecretVariable}: what the server knows this gateway by", problems),
            Uplink = Address(given, "--uplink", problems) ?? defaults.Uplink,
            DeviceBroker = Address(given, "--device-broker", problems),
            DeviceAddress = Ip(given, problems) ?? defaults.DeviceAddress,
            DevicePort = Port(given.GetValueOrDefault("--device-port"), "--device-port", problems) ?? defaults.DevicePort,
            DataFolder = given.GetValueOrDefault("--data") ?? defaults.DataFolder,
            Outbox = Outbox(given, problems) ?? defaults.Outbox,
        };
        if (options.DeviceBroker is not null && (given.ContainsKey("--device-port") || given.ContainsKey("--device-address")))
        {
            problems.Add("--device-broker listens at a broker that is there; --device-port and --device-address are for the own one. Give one or the other.");
        }

        return problems.Count == 0 ? (options, problems) : (null, problems);
    }

    private static Dictionary<string, string> Pairs(IReadOnlyList<string> arguments, List<string> problems)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (!Known.Contains(name))
            {
                problems.Add($"'{name}' is not known. Known are {string.Join(", ", Known)}.");
            }
            else if (i + 1 == arguments.Count || Known.Contains(arguments[i + 1]))
            {
                problems.Add($"{name} needs a value after it.");
            }
            else if (!given.TryAdd(name, arguments[++i]))
            {
                problems.Add($"{name} is given twice.");
            }
        }

        return given;
    }

    private static HostPort? Address(Dictionary<string, string> given, string name, List<string> problems)
    {
        if (!given.TryGetValue(name, out var text))
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        if (colon <= 0)
        {
            problems.Add($"{name} '{text}' is not HOST:PORT, such as 127.0.0.1:1883.");
            return null;
        }

        return Port(text[(colon + 1)..], name, problems) is { } port ? new HostPort(text[..colon], port) : null;
    }

    private static int? Port(string? text, string name, List<string> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
        {
            return port;
        }

        problems.Add($"{name}: '{text}' is not a port from 1 to 65535.");
        return null;
    }

    private static OutboxLimits? Outbox(Dictionary<string, string> given, List<string> problems)
    {
        if (!given.TryGetValue("--outbox-mb", out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is > 0 and <= OutboxMegabytesMax)
        {
            return new OutboxLimits { BytesMax = megabytes * 1024L * 1024L };
        }

        problems.Add($"--outbox-mb: '{text}' is not a number of megabytes from 1 to {OutboxMegabytesMax}.");
        return null;
    }

    private static IPAddress? Ip(Dictionary<string, string> given, List<string> problems)
    {
        if (!given.TryGetValue("--device-address", out var text))
        {
            return null;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        problems.Add($"--device-address '{text}' is not an address such as 127.0.0.1 or 0.0.0.0.");
        return null;
    }

    private static string Missing(string what, List<string> problems)
    {
        problems.Add($"Missing: {what}.");
        return string.Empty;
    }
}
