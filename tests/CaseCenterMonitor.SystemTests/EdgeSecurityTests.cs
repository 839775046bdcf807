using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Who may speak to the server as a gateway, and who to a gateway as a device: real certificates of the script, real brokers, real programs.</summary>
public sealed class EdgeSecurityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-trust-").FullName;

    [NeedsFact("openssl", "mosquitto_pub")]
    public async Task A_gateway_with_the_certificate_of_the_centre_is_heard_and_no_other_is()
    {
        var ca = Authority("northside");
        Script("server", ca, "server", "localhost", "127.0.0.1");
        Script("gateway", ca, "gw-north");
        Script("gateway", ca, "gw-other");
        var foreign = Authority("elsewhere");
        Script("gateway", foreign, "gw-north");
        string[] server = ["--Ccm:Mqtt:Tls:Ca", $"{ca}/ca.pem", "--Ccm:Mqtt:Tls:Certificate", $"{ca}/server.pem", "--Ccm:Mqtt:Tls:Key", $"{ca}/server.key"];

        using (var centre = await RunningCentre.Start(server: server, gateway: Uplink(ca, ca, "gw-north")))
        {
            using var devices = await Devices.Connect(centre.DevicePort);
            await devices.Forced("d-exit-street");
            await Eventually.True("the forced door is in the journal", () => Task.FromResult(Forced(centre)));
            Assert.Contains("TLS", centre.Server!.Log, StringComparison.Ordinal);
        }

        await Refused(server, Uplink(ca, ca, "gw-other"), "Its certificate is that of 'gw-other'");
        await Refused(server, Uplink(ca, foreign, "gw-north"), serverSays: null);
        await Refused(server, [], serverSays: null);

        // And the other way round: a gateway does not speak to a server of another authority.
        using var lured = await RunningCentre.Start(server: server, gateway: Uplink(foreign, ca, "gw-north"));
        await Eventually.True("the gateway says why", () => Task.FromResult(lured.Gateway!.Log.Contains("The certificate 'CN=server' was not accepted", StringComparison.Ordinal)));
    }

    [NeedsFact("mosquitto_pub")]
    public async Task At_the_gateways_own_broker_each_device_says_only_what_is_its_own()
    {
        var passwords = await Accounts();
        using var centre = await RunningCentre.Start(
            gateway: ["--device-passwords", $"{_folder}/devices.passwd", "--device-acl", $"{_folder}/devices.acl"]);
        await OnlyItsOwn(centre, centre.DevicePort, passwords);
        Assert.Contains("'cell' publishes on topics that are not its own", centre.Gateway!.Log, StringComparison.Ordinal);
        Assert.Contains("unknown device, or wrong password", centre.Gateway.Log, StringComparison.Ordinal);
    }

    [NeedsFact("mosquitto", "mosquitto_pub")]
    public async Task The_same_files_close_a_mosquitto()
    {
        var passwords = await Accounts();
        if (Environment.IsPrivilegedProcess)
        {
            // As root mosquitto reads its files as the user mosquitto, who is not their owner.
            Run("/usr/bin/chmod", "-R", "o+rX", _folder);
        }

        using var broker = await Mosquitto.Start(access: $"allow_anonymous false\npassword_file {_folder}/devices.passwd\nacl_file {_folder}/devices.acl");
        using var centre = RunningCentre.Prepare(gateway: ["--device-broker", $"127.0.0.1:{broker.Port}", "--device-user", "gw-north"]);
        await centre.StartServer();
        await centre.StartGateway(new Dictionary<string, string> { ["CCM_DEVICE_SECRET"] = passwords["gw-north"] });
        await Eventually.True("the gateway listens", () => Task.FromResult(centre.Gateway!.Log.Contains("Listening to the devices", StringComparison.Ordinal)));
        await OnlyItsOwn(centre, broker.Port, passwords);
    }

    [Fact]
    public void A_server_on_the_network_without_certificates_does_not_start()
    {
        using var server = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Server", "CaseCenterMonitor.Server.dll"), null,
            "--Ccm:Site", Repository.SiteFile, "--Ccm:Data", _folder, "--Ccm:Demo", "true", "--Ccm:Mqtt:Address", "0.0.0.0");
        Assert.Equal(2, server.WaitForExit(Eventually.UsualLimit));
        Assert.Contains("scripts/centre-ca.sh", server.Log, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Tried in this order: the last is allowed, so that when it has arrived the others have not.</summary>
    private static async Task OnlyItsOwn(RunningCentre centre, int port, Dictionary<string, string> passwords)
    {
        Publish(port, "stranger", null, null, "d-exit-street");
        Publish(port, "guess", "d-exit-street", "guessed", "d-exit-street");
        Publish(port, "cell", "d-wait-m1", passwords["d-wait-m1"], "d-exit-street");
        Assert.Equal(0, Publish(port, "exit", "d-exit-break", passwords["d-exit-break"], "d-exit-break"));
        await Eventually.True("what is allowed is in the journal", () => Task.FromResult(Forced(centre, "d-exit-break")));
        Assert.False(Forced(centre, "d-exit-street"));
    }

    private static int Publish(int port, string client, string? user, string? password, string door)
    {
        string[] login = user is null ? [] : ["-u", user, "-P", password!];
        using var child = Child.Start("/usr/bin/mosquitto_pub", null,
        [
            "-i", client, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-q", "1", .. login, "-t", $"esp-rfid/{door}/send",
            "-m", """{"type":"WARN","src":"tamper","desc":"Door was tampered!","data":"","cmd":"event"}""",
        ]);
        return child.WaitForExit(Eventually.UsualLimit);
    }

    private static async Task Refused(string[] server, string[] gateway, string? serverSays)
    {
        using var centre = await RunningCentre.Start(server: server, gateway: gateway);
        await Eventually.True("the gateway says that it has no uplink", () => Task.FromResult(centre.Gateway!.Log.Contains("No uplink to", StringComparison.Ordinal)));
        Assert.DoesNotContain("is there; ", centre.Gateway!.Log, StringComparison.Ordinal);
        if (serverSays is not null)
        {
            Assert.Contains(serverSays, centre.Server!.Log, StringComparison.Ordinal);
        }
    }

    private static string[] Uplink(string ca, string own, string name) =>
        ["--uplink-ca", $"{ca}/ca.pem", "--uplink-cert", $"{own}/{name}.pem", "--uplink-key", $"{own}/{name}.key"];

    private static bool Forced(RunningCentre centre, string door = "d-exit-street") =>
        File.Exists(centre.JournalPath) && centre.Journal().Where(entry => entry.Kind == EntryKind.Transition)
            .Select(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span)).Any(step => step.Key.ToString() == $"DOR-1/{door}");

    private async Task<Dictionary<string, string>> Accounts()
    {
        using var ccm = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), null, "device-accounts", Repository.SiteFile, "--out", _folder);
        Assert.Equal(0, ccm.WaitForExit(Eventually.UsualLimit));
        return (await File.ReadAllLinesAsync($"{_folder}/devices.txt")).Where(line => !line.StartsWith('#')).Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1]);
    }

    private string Authority(string centre)
    {
        var folder = Path.Combine(_folder, centre);
        Script("init", folder, centre);
        return folder;
    }

    private static void Script(params string[] arguments) => Run(Path.Combine(Repository.Root, "scripts", "centre-ca.sh"), arguments);

    private static void Run(string program, params string[] arguments)
    {
        using var child = Child.Start(program, null, arguments);
        Assert.True(child.WaitForExit(Eventually.UsualLimit) == 0, child.Log);
    }
}
