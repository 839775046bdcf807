using CaseCenterMonitor.Gateway;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway;

public sealed class CommandLineTests
{
    [Fact]
    public void With_a_site_and_a_secret_everything_else_has_a_default_on_this_machine_only()
    {
        var options = Read("--site", "s.yaml").Options!;
        Assert.Equal("127.0.0.1:1883", options.Uplink.ToString());
        Assert.Equal(("127.0.0.1", 1884), (options.DeviceAddress.ToString(), options.DevicePort));
        Assert.Equal("secret of the environment", options.Secret);
        Assert.Null(options.DeviceBroker);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var options = Read(
            "--site", "s.yaml", "--gateway", "gw-2", "--secret", "x", "--uplink", "server:2883", "--device-port", "2884",
            "--device-address", "0.0.0.0", "--device-passwords", "p", "--device-acl", "a", "--data", "there").Options!;
        Assert.Equal(("gw-2", "x", "server:2883", 2884, "0.0.0.0", "there"), (options.Gateway, options.Secret, options.Uplink.ToString(), options.DevicePort, options.DeviceAddress.ToString(), options.DataFolder));
    }

    [Fact]
    public void Everything_that_is_missing_or_wrong_is_said_at_once()
    {
        var (options, problems) = CommandLine.Read(["--device-port", "70000", "--uplink", "server", "--sites", "--data"], null);
        Assert.Null(options);
        Assert.Contains(problems, problem => problem.StartsWith("Missing: --site", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains(GatewayOptions.SecretVariable, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("--device-port", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("--uplink", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("'--sites' is not known", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("--data needs a value", StringComparison.Ordinal));
    }

    [Fact]
    public void The_outbox_may_be_given_a_limit_in_megabytes()
    {
        Assert.Equal(1L << 30, Read("--site", "s").Options!.Outbox.BytesMax);
        Assert.Equal(5L << 20, Read("--site", "s", "--outbox-mb", "5").Options!.Outbox.BytesMax);
        Assert.Single(Read("--site", "s", "--outbox-mb", "0").Problems);
        Assert.Single(Read("--site", "s", "--outbox-mb", "much").Problems);
    }

    [Fact]
    public void An_own_broker_and_another_one_exclude_each_other()
    {
        Assert.Single(Read("--site", "s", "--device-broker", "h:1", "--device-port", "2").Problems);
        Assert.Single(Read("--site", "s", "--site", "t").Problems);
    }

    [Fact]
    public void An_open_broker_on_the_network_is_refused_with_the_command_that_closes_it() =>
        Assert.Contains("ccm device-accounts", Assert.Single(Read("--site", "s", "--device-address", "0.0.0.0").Problems), StringComparison.Ordinal);

    [Fact]
    public void Certificates_and_keys_come_together_or_not_at_all()
    {
        Assert.Equal("--uplink-ca and --uplink-cert and --uplink-key go together; missing: --uplink-key.", Assert.Single(Read("--site", "s", "--uplink-ca", "c", "--uplink-cert", "d").Problems));
        Assert.Contains("missing: --device-acl", Assert.Single(Read("--site", "s", "--device-passwords", "p").Problems), StringComparison.Ordinal);
        Assert.Contains("does not say who it is", Assert.Single(Read("--site", "s", "--device-tls-port", "8883", "--device-cert", "c", "--device-key", "k").Problems), StringComparison.Ordinal);
        Assert.Equal(new UplinkTrustFiles("c", "d", "e"), Read("--site", "s", "--uplink-ca", "c", "--uplink-cert", "d", "--uplink-key", "e").Options!.UplinkTrust);
    }

    [Fact]
    public void A_login_at_the_brokers_of_the_devices_needs_that_broker_and_a_password_that_is_not_on_the_command_line()
    {
        Assert.Contains("--device-broker", Assert.Single(Read("--site", "s", "--device-ca", "c").Problems), StringComparison.Ordinal);
        Assert.Contains(GatewayOptions.DeviceSecretVariable, Assert.Single(Read("--site", "s", "--device-broker", "h:1", "--device-user", "gw").Problems), StringComparison.Ordinal);
        var login = CommandLine.Read(["--site", "s", "--device-broker", "h:1", "--device-user", "gw"], "x", deviceSecret: "a password").Options!.DeviceLogin;
        Assert.DoesNotContain("a password", login.ToString(), StringComparison.Ordinal);
    }

    private static (GatewayOptions? Options, IReadOnlyList<string> Problems) Read(params string[] arguments) =>
        CommandLine.Read(arguments, "secret of the environment");
}
