using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public void Without_an_address_nothing_runs()
    {
        var services = new ServiceCollection();
        services.AddTelemetry(new TelemetrySettings());
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IHostedService));
        services.AddTelemetry(new TelemetrySettings { Url = "http://127.0.0.1:8086" });
        Assert.Equal(2, services.Count(service => service.ServiceType == typeof(IHostedService)));
    }

    [Fact]
    public void A_token_with_a_line_end_is_refused_without_being_told()
    {
        var problem = Assert.Throws<SettingsException>(() => new ServiceCollection().AddTelemetry(new TelemetrySettings { Url = "http://store", Token = "secret\n" }));
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store:8086", "ccm", 10)]
    [InlineData("ftp://store", "ccm", 10)]
    [InlineData("http://store/api/v2/write?org=x", "ccm", 10)]
    [InlineData("http://user:word@store", "ccm", 10)]
    [InlineData("http://store", "", 10)]
    [InlineData("http://store", "ccm", 0)]
    [InlineData("http://store", "ccm", 3601)]
    public void What_cannot_work_is_refused_at_the_start(string url, string bucket, int interval) => Assert.Throws<SettingsException>(
        () => new ServiceCollection().AddTelemetry(new TelemetrySettings { Url = url, Bucket = bucket, IntervalSeconds = interval }));
}
