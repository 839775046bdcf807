using System.CommandLine;
using CaseCenterMonitor.FirmwareSim.Commands;

namespace CaseCenterMonitor.FirmwareSim;

/// <summary>A case management centre without the building: doors, wristbands, readers and cameras that speak as real ones do.</summary>
public static class Program
{
    /// <summary>Ctrl-C switches a hundred devices off in order; longer than this nobody waits for it.</summary>
    private static readonly TimeSpan SwitchingOffMax = TimeSpan.FromSeconds(10);

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("A simulated case management centre: devices that speak real MQTT dialects, people who move, and named troubles.")
        {
            RunCommand.Create(),
            ScenarioCommand.Create(),
            PlayCaptureCommand.Create(),
        };
        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = SwitchingOffMax });
    }
}
