using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

public sealed class StatusJsonTests
{
    [Fact]
    public void A_status_is_read_back_as_the_same()
    {
        var status = new GatewayStatus(false, "7f3c", "0.1.0", Some.Time);
        Assert.Equal(status, StatusJson.ReadStatus(StatusJson.Write(status)).Value);
    }

    [Fact]
    public void A_heartbeat_is_read_back_as_the_same()
    {
        var heartbeat = new GatewayHeartbeat("7f3c", Some.Time, 184213, 12, 3.5, 4000, 2, 1);
        Assert.Equal(heartbeat, StatusJson.ReadHeartbeat(StatusJson.Write(heartbeat)).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("door-1")]
    public void A_quarantine_entry_is_read_back_as_the_same(string? device)
    {
        var entry = new QuarantineEntry(Some.Time, "gate/send", "Not strict JSON.", 17, "{\"a\":", device);
        Assert.Equal(entry, StatusJson.ReadQuarantine(StatusJson.Write(entry)).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"online\":1,\"bootId\":\"a\",\"version\":\"1\",\"time\":\"2026-01-01T00:00:00Z\"}")]
    [InlineData("{\"online\":true,\"bootId\":\"A B\",\"version\":\"1\",\"time\":\"2026-01-01T00:00:00Z\"}")]
    [InlineData("{\"online\":true,\"bootId\":\"a\",\"version\":\"1\",\"time\":\"yesterday\"}")]
    public void A_status_that_is_wrong_is_refused_with_a_reason(string json)
    {
        Assert.NotEmpty(StatusJson.ReadStatus(Encoding.UTF8.GetBytes(json)).Problem!);
    }
}
