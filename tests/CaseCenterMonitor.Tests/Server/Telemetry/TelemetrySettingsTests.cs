using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public void When_it_is_off_nothing_runs_and_otherwise_three_things_do()
    {
        var services = new ServiceCollection();
        services.AddTelemetry(new TelemetrySettings { Api = "off" });
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IHostedService));
        services.AddTelemetry(new TelemetrySettings());
        Assert.Equal(3, services.Count(service => service.ServiceType == typeof(IHostedService)));
    }

    [Theory]
    [InlineData("", "", StoreKind.Embedded)]
    [InlineData("", "http://store", StoreKind.V2)]
    [InlineData("v1", "http://store", StoreKind.V1)]
    [InlineData("v2", "http://store", StoreKind.V2)]
    [InlineData("off", "http://store", StoreKind.Off)]
    public void Without_an_address_figures_stay_here_and_with_one_they_go_to_InfluxDB_2_unless_it_is_said_otherwise(string api, string url, StoreKind kind) =>
        Assert.Equal(kind, new TelemetrySettings { Api = api, Url = url }.Kind);

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
    [InlineData("http://store", "ccm", 10, "v3")]
    [InlineData("http://store", "ccm", 10, "v1")]
    [InlineData("", "ccm", 10, "v1")]
    [InlineData("", "ccm", 10, "v2")]
    [InlineData("http://store", "ccm", 10, "", 0)]
    [InlineData("", "ccm", 10, "", 1025)]
    [InlineData("", "ccm", 0)]
    public void What_cannot_work_is_refused_at_the_start(string url, string bucket, int interval, string api = "", int buffer = 64) => Assert.Throws<SettingsException>(
        () => new ServiceCollection().AddTelemetry(new TelemetrySettings { Url = url, Bucket = bucket, IntervalSeconds = interval, Api = api, BufferMb = buffer }));

    [Fact]
    public void A_user_with_a_colon_would_be_taken_for_another_one() => Assert.Throws<SettingsException>(() => new ServiceCollection().AddTelemetry(
        new TelemetrySettings { Url = "http://store", Api = "v1", Database = "ccm", User = "a:b" }));
}
