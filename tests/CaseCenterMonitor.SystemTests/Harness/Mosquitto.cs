using System.Globalization;
using System.Text;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A real mosquitto on a free port. A persistent one keeps sessions and what waits in them on disk, and comes back with them.</summary>
public sealed class Mosquitto : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-mosquitto-").FullName;
    private Child? _child;

    public int Port { get; } = Ports.Free();

    public static async Task<Mosquitto> Start(bool persistent = false, string access = "allow_anonymous true")
    {
        var broker = new Mosquitto();
        var text = new StringBuilder($"listener {broker.Port} 127.0.0.1\n{access}\nmax_queued_messages 100000\nmax_inflight_messages 20\n");
        if (persistent)
        {
            // Run by root it would become the user mosquitto, who may not write here.
            // Saved every second: a broker that is killed takes the rest with it. (Saving at each change is a whole file each time, and it does nothing else.)
            text.Append(CultureInfo.InvariantCulture, $"user {Environment.UserName}\npersistence true\npersistence_location {broker._folder}/\nautosave_interval 1\n");
        }

        await File.WriteAllTextAsync(broker.Configuration, text.ToString());
        await broker.StartAgain();
        return broker;
    }

    private string Configuration => Path.Combine(_folder, "mosquitto.conf");

    public string Log => _child!.Log;

    public async Task StartAgain()
    {
        _child?.Dispose();
        _child = Child.Start("/usr/sbin/mosquitto", null, ["-c", Configuration]);
        await Eventually.True("mosquitto listens", async () => _child.IsRunning ? await Ports.Listens(Port) : throw new TimeoutException(_child.Log));
    }

    /// <summary>kill -9: what it has not saved is gone.</summary>
    public void KillNow() => _child!.KillNow();

    /// <summary>As a service is stopped: it saves first.</summary>
    public void Stop() => _child!.Terminate(Eventually.UsualLimit);

    public void Dispose()
    {
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
