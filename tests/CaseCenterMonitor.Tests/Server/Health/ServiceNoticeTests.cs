using System.Net.Sockets;
using System.Text;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Health;

/// <summary>What systemd hears, over a real socket like its own.</summary>
public sealed class ServiceNoticeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-notify-");
    private readonly Socket _systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", null);
        _systemd.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Systemd_hears_that_it_is_alive_then_that_it_is_ready_and_at_last_that_it_stops()
    {
        var path = Path.Join(_folder.FullName, "notify");
        _systemd.Bind(new UnixDomainSocketEndPoint(path));
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", path);
        var (readiness, log) = (new Readiness(TimeProvider.System), new Said<ServiceNotice>());
        using var notice = new ServiceNotice(readiness, TimeProvider.System, log);
        await notice.StartAsync(CancellationToken.None);
        Assert.Equal("WATCHDOG=1", Heard());
        readiness.CentreOpened();
        readiness.JournalWritten();
        readiness.BrokerIsUp(true);
        Assert.Equal("READY=1", After("WATCHDOG=1"));
        readiness.BrokerIsUp(false);
        Assert.Equal("WATCHDOG=1", Heard());
        await notice.StopAsync(CancellationToken.None);
        Assert.Equal("STOPPING=1", After("WATCHDOG=1"));
        Assert.Equal("Ready", log.Lines[0]);
    }

    private string Heard()
    {
        var space = new byte[64];
        return Encoding.UTF8.GetString(space, 0, _systemd.Receive(space));
    }

    private string After(string repeated)
    {
        string heard;
        do
        {
            heard = Heard();
        }
        while (heard == repeated);
        return heard;
    }
}
