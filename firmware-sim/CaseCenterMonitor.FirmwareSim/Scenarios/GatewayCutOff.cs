using System.Diagnostics;
using System.Globalization;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>The gateway process is stopped for a while and goes on, as after a hung disk or a lost uplink.</summary>
public sealed class GatewayCutOff(FileInfo? pidFile) : IScenario, IDisposable
{
    private static readonly TimeSpan UsuallyLasts = TimeSpan.FromSeconds(40);

    private int? _stopped;

    public string Name => "gateway-cut-off";

    public string Explains => "The gateway is stopped (SIGSTOP) for 40 s (--for) and goes on. Needs run --gateway-pid FILE; otherwise it says how to do it by hand.";

    public string? TargetIs => null;

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        if (pidFile is null)
        {
            return ScenarioAnswer.No("the simulator was started without --gateway-pid FILE. By hand: kill -STOP <pid of the gateway>; sleep 40; kill -CONT <pid>");
        }

        if (_stopped is not null)
        {
            return ScenarioAnswer.No("the gateway is stopped already");
        }

        if (ReadPid() is not { } pid || !IsGateway(pid))
        {
            return ScenarioAnswer.No($"{pidFile} does not hold the process id of a running gateway");
        }

        var lasts = order.Lasts ?? UsuallyLasts;
        Signal("STOP", pid);
        _stopped = pid;
        centre.Agenda.After(lasts, Dispose);
        return ScenarioAnswer.Yes($"the gateway (process {pid}) is stopped for {lasts.TotalSeconds:F0} s");
    }

    /// <summary>Whatever happens to the simulator, the gateway goes on.</summary>
    public void Dispose()
    {
        if (_stopped is { } pid)
        {
            Signal("CONT", pid);
            _stopped = null;
        }
    }

    private static void Signal(string name, int pid)
    {
        using var kill = Process.Start("kill", [$"-{name}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit(TimeSpan.FromSeconds(5));
    }

    /// <summary>Process ids are used again: never stop a stranger.</summary>
    private static bool IsGateway(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Contains("gateway", StringComparison.OrdinalIgnoreCase);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private int? ReadPid()
    {
        try
        {
            return int.TryParse(File.ReadAllText(pidFile!.FullName).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && pid > 1 ? pid : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
