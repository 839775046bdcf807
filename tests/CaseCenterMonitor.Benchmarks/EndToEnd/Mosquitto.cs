using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>A real mosquitto on a free port, as it comes, but that it drops nothing for a subscriber that is slow.</summary>
internal sealed class Mosquitto : IDisposable
{
    public const string Program = "/usr/sbin/mosquitto";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-bench-mosquitto-").FullName;
    private readonly Process _process;

    private Mosquitto()
    {
        Port = FreePort();
        var configuration = Path.Join(_folder, "mosquitto.conf");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $"listener {Port} 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nlog_dest none\n"));
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{Program} did not start.");
    }

    public static bool IsInstalled => File.Exists(Program);

    public int Port { get; }

    public static async Task<Mosquitto> Start()
    {
        var broker = new Mosquitto();
        var until = Stopwatch.StartNew();
        using var look = new PeriodicTimer(LookEvery);
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, broker.Port);
                return broker;
            }
            catch (SocketException) when (until.Elapsed < StartMax)
            {
                await look.WaitForNextTickAsync();
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
