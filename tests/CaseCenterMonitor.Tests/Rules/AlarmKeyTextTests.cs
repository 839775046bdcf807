using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>Keys of alarms as text.</summary>
public sealed class AlarmKeyTextTests
{
    [Theory]
    [InlineData("PRS-1/1122-037")]
    [InlineData("DOR-1/d-out")]
    [InlineData("PRS-1/a/b")]
    public void Comes_back_as_it_was_written(string text) => Assert.Equal(text, AlarmKeyText.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PRS-1")]
    [InlineData("PRS-1/")]
    [InlineData("XXX-1/1122-037")]
    public void What_is_no_key_is_refused(string? text) => Assert.Null(AlarmKeyText.TryParse(text));
}
