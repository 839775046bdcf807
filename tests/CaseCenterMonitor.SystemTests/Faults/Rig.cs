using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>Devices, their broker, a gateway, a cable, the server's broker and whoever listens there: each a process of its own but the ends, which count.</summary>
public sealed class Rig : IDisposable
{
    private static readonly TimeSpan LookAtMemoryEvery = TimeSpan.FromMilliseconds(250);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-faults-").FullName;
    private readonly Timer _memory;
    private readonly List<Child> _others = [];

    private Rig(Mosquitto devices, Mosquitto server, ServerSide side)
    {
        (Devices, Server, Side) = (devices, server, side);
        Cable = Cable.To(server.Port);
        _memory = new Timer(_ => LookAtMemory(), null, LookAtMemoryEvery, LookAtMemoryEvery);
        Data = Path.Combine(_folder, "gateway");
        SiteFile = FaultSite.Write(_folder);
    }

    public Mosquitto Devices { get; }

    public Mosquitto Server { get; }

    public Cable Cable { get; }

    public ServerSide Side { get; }

    public string SiteFile { get; }

    /// <summary>Where the gateway keeps its outbox.</summary>
    public string Data { get; set; }

    public Child? Gateway { get; private set; }

    /// <summary>The most that a gateway had in memory (resident set, bytes).</summary>
    public long MemoryMax { get; private set; }

    public static async Task<Rig> Start(bool gateway = true, bool persistent = true)
    {
        var devices = await Mosquitto.Start(persistent);
        var server = await Mosquitto.Start(persistent);
        var rig = new Rig(devices, server, await ServerSide.At(server.Port));
        try
        {
            await (gateway ? rig.StartGateway() : Task.CompletedTask);
            return rig;
        }
        catch
        {
            rig.Dispose();
            throw;
        }
    }

    private void LookAtMemory()
    {
        try
        {
            MemoryMax = Math.Max(MemoryMax, Gateway is { IsRunning: true } gateway ? gateway.Memory : 0);
        }
        catch (InvalidOperationException)
        {
            // Ended between the question and the look.
        }
    }

    public async Task StartGateway(IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        Gateway?.Dispose();
        Gateway = Another(Data, Cable.Port, environment, arguments);
        await Hears(Gateway);
    }

    /// <summary>A gateway of the same name.</summary>
    public Child Another(string data, int? uplink = null, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments) => Child.Dotnet(
        Repository.Program("src/CaseCenterMonitor.Gateway", "CaseCenterMonitor.Gateway.dll"),
        new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["CCM_GATEWAY_SECRET"] = RunningCentre.Secret },
        [
            "--site", SiteFile, "--gateway", FaultSite.Gateway, "--data", data,
            "--uplink", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{uplink ?? Cable.Port}"),
            "--device-broker", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Devices.Port}"), .. arguments,
        ]);

    /// <summary>One that is not the only one ends with the rig, too.</summary>
    public Child AnotherOfTheRig(string data, int uplink)
    {
        var gateway = Another(data, uplink);
        _others.Add(gateway);
        return gateway;
    }

    public static Task Hears(Child gateway) => Eventually.True("the gateway hears the devices", () => Task.FromResult(gateway.IsRunning
        ? gateway.Log.Contains("Listening to the devices", StringComparison.Ordinal)
        : throw new TimeoutException(gateway.Log)));

    /// <summary>Kept by the test until it is over: it may be a small disk.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>Everything that was sent has come in, or nothing more comes: then it is counted.</summary>
    public async Task<Tally> Settled(NumberedLoad load, TimeSpan limit)
    {
        var before = -1;
        var quiet = TimeSpan.Zero;
        var look = TimeSpan.FromMilliseconds(500);
        for (var waited = TimeSpan.Zero; waited < limit && quiet < TimeSpan.FromSeconds(12); waited += look)
        {
            await Eventually.Elapse(look);
            var now = Side.Came.Count;
            quiet = now == before ? quiet + look : TimeSpan.Zero;
            before = now;
            if (Side.Heartbeat is { QueueDepth: 0 } && quiet > TimeSpan.FromSeconds(1) && Side.Tally().Lost(load.Sent) == 0)
            {
                break;
            }
        }

        return Side.Tally();
    }

    public void Dispose()
    {
        _memory.Dispose();
        Gateway?.Dispose();
        _others.ForEach(other => other.Dispose());
        Side.Dispose();
        Cable.Dispose();
        Devices.Dispose();
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
