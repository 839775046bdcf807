using System.Net.Sockets;
using System.Text;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Health;

/// <summary>
/// Watches readiness: says in the log when it changes, and tells systemd, where that started this process (Type=notify), when the centre first is ready and
/// that it is alive. systemd kills and starts again what stops saying so (WatchdogSec=).
/// </summary>
internal sealed class ServiceNotice(Readiness readiness, TimeProvider clock, ILogger<ServiceNotice> log) : BackgroundService
{
    /// <summary>Of systemd: the socket that it listens on for this process.</summary>
    private const string SocketVariable = "NOTIFY_SOCKET";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly string? _socket = Environment.GetEnvironmentVariable(SocketVariable);
    private string? _before;
    private bool _wasReady;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Tell("STOPPING=1");
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            Look();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Look()
    {
        var now = string.Join(", ", readiness.Reasons());
        if (now.Length == 0 && !_wasReady)
        {
            _wasReady = true;
            Tell("READY=1");
        }

        // A centre that starts again is alive: only a process in which nothing runs any more is not.
        Tell("WATCHDOG=1");
        if (now == _before)
        {
            return;
        }

        if (now.Length == 0)
        {
            log.LogInformation(LogEvent.Ready, "Ready");
        }
        else if (_wasReady)
        {
            log.LogWarning(LogEvent.NotReady, "Not ready: {Reasons}", now);
        }

        _before = now;
    }

    private void Tell(string what)
    {
        if (_socket is not { Length: > 1 } path)
        {
            return;
        }

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

            // A name that begins with @ lies in no file system: its first byte is zero.
            socket.SendTo(Encoding.UTF8.GetBytes(what), new UnixDomainSocketEndPoint(path[0] == '@' ? '\0' + path[1..] : path));
        }
        catch (SocketException failure)
        {
            // Whoever listens decides what to make of the silence; the centre goes on.
            log.LogDebug(failure, "systemd could not be told {What}", what);
        }
    }
}
