using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-11-23T09:24:41Z")]
    [InlineData("2026-11-23T09:24:41.3Z")]
    [InlineData("2026-11-23T09:24:41.3120004Z")]
    [InlineData("2026-11-23T09:24:41.31200049Z")]
    [InlineData("2026-11-23T09:24:41+08:00")]
    [InlineData("2026-11-23T09:24:41.312-03:30")]
    [InlineData("2026-11-23T09:24:41+14:00")]
    [InlineData("2026-11-23T09:24Z")]
    [InlineData("2026-11-23T09:24:41.Z")]
    [InlineData("2024-02-29T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_time_with_an_offset_is_read_as_the_library_reads_it(string text)
    {
        Assert.True(Rfc3339.TryRead(Encoding.UTF8.GetBytes(text), out var time));
        using var document = JsonDocument.Parse($"\"{text}\"");
        Assert.Equal(document.RootElement.GetDateTimeOffset(), time);
        Assert.Equal(document.RootElement.GetDateTimeOffset().Offset, time.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2026-11-23T09:24:41")]
    [InlineData("2026-11-23 09:24:41Z")]
    [InlineData("2026-11-23T09:24:41,3Z")]
    [InlineData("2026-11-23T09:24:60Z")]
    [InlineData("2026-11-23T24:00:01Z")]
    [InlineData("2026-13-23T09:24:41Z")]
    [InlineData("2026-02-29T09:24:41Z")]
    [InlineData("2026-00-10T09:24:41Z")]
    [InlineData("2026-11-00T09:24:41Z")]
    [InlineData("2026-11-23T09:24:41+15:00")]
    [InlineData("2026-11-23T09:24:41+08:60")]
    [InlineData("2026-11-23T09:24:41+0800")]
    [InlineData("2026-11-23T0\":24:41Z")]
    [InlineData("2026-11-23T09:24:4\\Z")]
    [InlineData("２026-11-23T09:24:41Z")]
    [InlineData("2026-11-23T09:24:41.000000000000000000000000000000000000000000Z")]
    public void Anything_else_is_no_time(string text) => Assert.False(Rfc3339.TryRead(Encoding.UTF8.GetBytes(text), out _), text);

    [Fact]
    public void Every_time_that_is_written_is_read_back()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 10_000; round++)
        {
            var time = new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero);
            Assert.True(Rfc3339.TryRead(Encoding.UTF8.GetBytes(Rfc3339.Write(time)), out var read), time.ToString("O", CultureInfo.InvariantCulture));
            Assert.Equal(time, read);
        }
    }
}
