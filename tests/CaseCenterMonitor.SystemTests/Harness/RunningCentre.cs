using System.Globalization;
using CaseCenterMonitor.Journal;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A server and a gateway as processes of their own, with a folder of their own.</summary>
public sealed class RunningCentre : IDisposable
{
    public const string Secret = "a-secret-of-this-test";

    private readonly string[] _serverArguments;
    private readonly string[] _gatewayArguments;
    private readonly string _siteFile;
    private readonly JournalAddress? _journal;

    private RunningCentre(string siteFile, string[] serverArguments, string[] gatewayArguments, JournalAddress? journal)
    {
        _siteFile = siteFile;
        _journal = journal;
        _serverArguments = serverArguments;
        _gatewayArguments = gatewayArguments;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("ccm-").FullName;

    public int PagePort { get; } = Ports.Free();

    public int UplinkPort { get; } = Ports.Free();

    public int DevicePort { get; } = Ports.Free();

    public Uri Address => new($"http://127.0.0.1:{PagePort}");

    public Child? Server { get; private set; }

    public Child? Gateway { get; private set; }

    public string Site => Path.GetFileName(Directory.GetDirectories(Path.Combine(Folder, "server")).Single(folder => !folder.EndsWith("keys", StringComparison.Ordinal)));

    public string JournalPath => Path.Combine(Folder, "server", Site, "journal.db");

    /// <param name="journal">In a <see cref="PostgresCluster"/>; null: in a file, as usual.</param>
    public static RunningCentre Prepare(string? siteFile = null, string[]? server = null, string[]? gateway = null, JournalAddress? journal = null) =>
        new(siteFile ?? Repository.SiteFile, server ?? [], gateway ?? [], journal);

    public static async Task<RunningCentre> Start(string? siteFile = null, string[]? server = null, string[]? gateway = null)
    {
        var centre = Prepare(siteFile, server, gateway);
        await centre.StartServer();
        await centre.StartGateway();
        return centre;
    }

    public async Task StartServer()
    {
        Server = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Server", "CaseCenterMonitor.Server.dll"),
            _journal is null ? null : new Dictionary<string, string> { ["Ccm__Journal"] = _journal.ToString(), ["Ccm__JournalPassword"] = PostgresCluster.Password },
            [
                "--Ccm:Site", _siteFile, "--Ccm:Data", Path.Combine(Folder, "server"), "--Ccm:Page", Repository.Page, "--Ccm:Demo", "true",
                "--Ccm:Mqtt:Port", UplinkPort.ToString(CultureInfo.InvariantCulture), "--Ccm:Gateways:gw-north:Secret", Secret,
                "--urls", Address.ToString(), .. _serverArguments,
            ]);
        await Up(Server, PagePort, "the server");
    }

    public async Task StartGateway(IReadOnlyDictionary<string, string>? environment = null)
    {
        Gateway = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Gateway", "CaseCenterMonitor.Gateway.dll"),
            new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["CCM_GATEWAY_SECRET"] = Secret },
            [
                "--site", _siteFile, "--gateway", "gw-north", "--data", Path.Combine(Folder, "gateway"),
                .. _gatewayArguments.Contains("--uplink") ? Array.Empty<string>() : ["--uplink", $"127.0.0.1:{UplinkPort}"],
                .. _gatewayArguments.Contains("--device-broker") ? Array.Empty<string>() : ["--device-port", DevicePort.ToString(CultureInfo.InvariantCulture)],
                .. _gatewayArguments,
            ]);
        if (!_gatewayArguments.Contains("--device-broker"))
        {
            await Up(Gateway, DevicePort, "the gateway");
        }
    }

    /// <summary>Begins with what another centre has on disk. That one's server must be dead: its files are copied as they lie.</summary>
    public void CopyJournalOf(RunningCentre other)
    {
        var folder = Path.Combine(Folder, "server", other.Site);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(other.JournalPath)!, "journal.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public Desk Desk(string user = "officer") => new(Address, user);

    /// <summary>The journal as it stands, read beside the running server.</summary>
    public IReadOnlyList<JournalEntry> Journal()
    {
        using var journal = (_journal ?? JournalAddress.OfFile(JournalPath)).OpenToRead();
        return [.. journal.Read()];
    }

    public void Dispose()
    {
        Gateway?.Dispose();
        Server?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Task Up(Child child, int port, string what) => Eventually.True($"{what} listens", async () => child.IsRunning
        ? await Ports.Listens(port)
        : throw new TimeoutException($"{what} ended:\n{child.Log}"), TimeSpan.FromSeconds(60));
}
