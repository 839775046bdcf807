using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Server.Review;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Review;

/// <summary>A spreadsheet reads what was written, and runs nothing of it.</summary>
public sealed class CsvLinesTests
{
    [Theory]
    [InlineData("DOR-1", ",DOR-1,")]
    [InlineData("a,b", ",\"a,b\",")]
    [InlineData("say \"no\"", ",\"say \"\"no\"\"\",")]
    [InlineData("=1+1", ",'=1+1,")]
    [InlineData("@cmd,x", ",\"'@cmd,x\",")]
    public void What_was_typed_stays_text(string rule, string cell) => Assert.Contains(cell, Row(rule, [1]), StringComparison.Ordinal);

    [Fact]
    public void What_is_gone_says_so() => Assert.Contains(",(erased),", Row("DOR-1", null), StringComparison.Ordinal);

    private static string Row(string rule, byte[]? body) => CsvLines.Row(
        new LineRow(7, 0, "alarm", null, null, null, null, rule, null, false, null),
        new EntryRow(7, EntryKind.Transition, Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(0), Encoding.UTF8.GetBytes("{}"), null, body is null ? null : "{}"u8.ToArray()));
}
