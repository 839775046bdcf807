namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A real mosquitto on a free port.</summary>
public sealed class Mosquitto : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-mosquitto-").FullName;
    private Child? _child;

    public int Port { get; } = Ports.Free();

    public static async Task<Mosquitto> Start(string access = "allow_anonymous true")
    {
        var broker = new Mosquitto();
        var configuration = Path.Combine(broker._folder, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {broker.Port} 127.0.0.1\n{access}\nmax_queued_messages 100000\nmax_inflight_messages 20\n");
        broker._child = Child.Start("/usr/sbin/mosquitto", null, ["-c", configuration]);
        await Eventually.True("mosquitto listens", () => Ports.Listens(broker.Port));
        return broker;
    }

    public void Dispose()
    {
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
