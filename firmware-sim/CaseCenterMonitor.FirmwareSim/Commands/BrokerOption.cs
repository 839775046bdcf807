using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Commands;

/// <summary>The option every command has: where the devices publish to.</summary>
public static class BrokerOption
{
    public static Option<BrokerAddress> Create() => new("--broker")
    {
        Description = "MQTT broker of the devices, HOST:PORT. That is the gateway's own broker, or one it listens to.",
        HelpName = "HOST:PORT",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (BrokerAddress.TryParse(text, out var address))
            {
                return address;
            }

            result.AddError($"--broker '{text}' is not HOST:PORT, for example 127.0.0.1:1883.");
            return null;
        },
    };
}
