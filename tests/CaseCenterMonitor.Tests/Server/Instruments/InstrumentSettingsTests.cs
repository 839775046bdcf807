using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Instruments;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>Nothing leaves this machine unprotected, whatever somebody sets.</summary>
public sealed class InstrumentSettingsTests
{
    private const string Token = "a-token-of-this-test";

    [Theory]
    [InlineData("127.0.0.1:9464", "", "")]
    [InlineData("[::1]:9464", "", "")]
    [InlineData("127.0.0.1:9464", Token, "")]
    [InlineData("9464", "", "it is an address and a port")]
    [InlineData("localhost:9464", "", "it is an address and a port")]
    [InlineData("127.0.0.1", "", "it is an address and a port")]
    [InlineData("0.0.0.0:9464", "", "read by everybody")]
    [InlineData("10.20.0.5:9464", Token, "read by everybody")]
    [InlineData("127.0.0.1:9464", "short", "16 are the least")]
    public void Figures_are_served_on_loopback_or_with_a_token_and_TLS(string address, string token, string problem)
    {
        var settings = new MetricsSettings { Address = address, Token = token };
        if (problem.Length == 0)
        {
            Assert.Equal(token.Length > 0 ? token : null, MetricsAddress.Of(settings).Token);
        }
        else
        {
            Assert.Contains(problem, Assert.Throws<SettingsException>(() => MetricsAddress.Of(settings)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_certificate_goes_with_its_key()
    {
        Assert.Throws<SettingsException>(() => MetricsAddress.Of(new MetricsSettings { Address = "127.0.0.1:9464", Certificate = "server.pem" }));
        Assert.Contains("no-such.pem", Assert.Throws<SettingsException>(() => MetricsAddress.Of(
            new MetricsSettings { Address = "10.0.0.1:9464", Token = Token, Certificate = "no-such.pem", Key = "no-such.key" })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "", true)]
    [InlineData("http://127.0.0.1:4318", 0.1, Token, true)]
    [InlineData("https://collector.example:4318", 1, Token, true)]
    [InlineData("http://collector.example:4318", 1, "", false)]
    [InlineData("collector.example:4318", 1, "", false)]
    [InlineData("http://user:word@127.0.0.1:4318", 1, "", false)]
    [InlineData("http://127.0.0.1:4318", 1.5, "", false)]
    [InlineData("http://127.0.0.1:4318", double.NaN, "", false)]
    [InlineData("http://127.0.0.1:4318", 1, "a\nb", false)]
    public void A_collector_beyond_this_machine_is_spoken_to_by_https(string url, double share, string token, bool isFine)
    {
        var settings = new OtlpSettings { Url = url, Share = share, Token = token };
        if (isFine)
        {
            InstrumentRegistration.Check(settings);
        }
        else
        {
            Assert.Throws<SettingsException>(() => InstrumentRegistration.Check(settings));
        }
    }
}
