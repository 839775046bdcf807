using System.Globalization;
using System.Net;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.Outbox;

namespace CaseCenterMonitor.Gateway;

/// <summary>Reads the arguments. Everything that is wrong is said at once, with what would be right.</summary>
public static class CommandLine
{
    private static readonly string[] Known =
    [
        "--site", "--gateway", "--secret", "--uplink", "--device-port", "--device-address", "--device-broker", "--data", "--outbox-mb",
        "--uplink-ca", "--uplink-cert", "--uplink-key", "--device-passwords", "--device-acl", "--device-tls-port", "--device-cert", "--device-key",
        "--device-user", "--device-ca", .. PageOptions.Known, HomeAssistantOptions.Switch,
    ];

    /// <summary>A terabyte: more is a slip.</summary>
    private const int OutboxMegabytesMax = 1_000_000;

    /// <summary>What belongs to the own broker, and what to one that is there.</summary>
    private static readonly string[] OfOwnBroker =
        ["--device-port", "--device-address", "--device-passwords", "--device-acl", "--device-tls-port", "--device-cert", "--device-key"];

    public static (GatewayOptions? Options, IReadOnlyList<string> Problems) Read(
        IReadOnlyList<string> arguments, string? secretOfEnvironment, string? pageToken = null, string? deviceSecret = null)
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
            UplinkTrust = Together(given, problems, "--uplink-ca", "--uplink-cert", "--uplink-key") is [var ca, var certificate, var key]
                ? new UplinkTrustFiles(ca, certificate, key)
                : null,
            DeviceAccess = AccessFiles(given, problems),
            DeviceLogin = new DeviceLogin(given.GetValueOrDefault("--device-user"), deviceSecret, given.GetValueOrDefault("--device-ca")),
            DataFolder = given.GetValueOrDefault("--data") ?? defaults.DataFolder,
            Page = PageOptions.Read(given, pageToken, problems),
            HomeAssistant = HomeAssistantOptions.Read(given, problems),
            Outbox = Outbox(given, problems) ?? defaults.Outbox,
        };
        CheckBroker(options, given, problems);
        return problems.Count == 0 ? (options, problems) : (null, problems);
    }

    private static void CheckBroker(GatewayOptions options, Dictionary<string, string> given, List<string> problems)
    {
        if (options.DeviceBroker is not null && OfOwnBroker.Where(given.ContainsKey).ToList() is { Count: > 0 } own)
        {
            problems.Add($"--device-broker listens at a broker that is there; {string.Join(" and ", own)} {(own.Count == 1 ? "is" : "are")} for the own one. Give one or the other.");
        }

        if (options.DeviceBroker is null && (given.ContainsKey("--device-user") || given.ContainsKey("--device-ca")))
        {
            problems.Add("--device-user and --device-ca are for a broker given with --device-broker.");
        }

        if (options.DeviceLogin is { User: not null, Secret: null or "" })
        {
            problems.Add($"--device-user needs its password in the variable {GatewayOptions.DeviceSecretVariable}.");
        }

        if (options.DeviceBroker is null && options.DeviceAccess is null && !IPAddress.IsLoopback(options.DeviceAddress))
        {
            problems.Add(
                $"--device-address {options.DeviceAddress} lets everybody on that network speak as a device. "
                + "Give --device-passwords and --device-acl; 'ccm device-accounts' writes both.");
        }
    }

    private static DeviceAccessFiles? AccessFiles(Dictionary<string, string> given, List<string> problems)
    {
        var tls = Together(given, problems, "--device-tls-port", "--device-cert", "--device-key");
        var files = Together(given, problems, "--device-passwords", "--device-acl");
        if (tls is not null && files is null)
        {
            problems.Add("--device-tls-port needs --device-passwords and --device-acl: TLS hides what a device says, and does not say who it is.");
        }

        return files is [var passwords, var acl]
            ? new DeviceAccessFiles(passwords, acl, tls is null ? null : Port(tls[0], "--device-tls-port", problems), tls?[1], tls?[2])
            : null;
    }

    /// <summary>The values of options that only make sense together; null when none is given.</summary>
    private static string[]? Together(Dictionary<string, string> given, List<string> problems, params string[] names)
    {
        var missing = names.Where(name => !given.ContainsKey(name)).ToList();
        if (missing.Count is var count && count > 0 && count < names.Length)
        {
            problems.Add($"{string.Join(" and ", names)} go together; missing: {string.Join(" and ", missing)}.");
        }

        return missing.Count == 0 ? [.. names.Select(name => given[name])] : null;
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
            else if (name == HomeAssistantOptions.Switch && (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal)))
            {
                // The only one whose value may be left out.
                problems.AddRange(given.TryAdd(name, "") ? [] : [$"{name} is given twice."]);
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
