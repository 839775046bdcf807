using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>Alarms stand in the order of their rules, and below one rule in that of their subjects.</summary>
public sealed class AlarmKeyTests
{
    [Theory]
    [InlineData("DOR-1/D-a", "DOR-1/D-b")]
    [InlineData("DOR-1/D-b", "DOR-2/D-a")]
    public void The_first_stands_before_the_second(string first, string second)
    {
        var (one, other) = (AlarmKeyText.Parse(first), AlarmKeyText.Parse(second));
        Assert.Equal((true, true, false, false), (one < other, one <= other, one > other, one >= other));
        Assert.Equal((false, false, true, true), (other < one, other <= one, other > one, other >= one));
        Assert.Equal([one, other], new[] { other, one }.Order());
    }

    [Fact]
    public void A_key_is_neither_before_nor_after_itself()
    {
        var (one, same) = (AlarmKeyText.Parse("DOR-1/D-a"), AlarmKeyText.Parse("DOR-1/D-a"));
        Assert.Equal((false, true, false, true), (one < same, one <= same, one > same, one >= same));
    }

    [Fact]
    public void What_is_no_key_says_so() =>
        Assert.Equal("'PRS-99/x' is no alarm key.", Assert.Throws<FormatException>(() => AlarmKeyText.Parse("PRS-99/x")).Message);

    [Fact]
    public void The_values_of_a_fact_have_different_names() =>
        Assert.Equal("'zone' is named twice. (Parameter 'values')", Assert.Throws<ArgumentException>(() => Fact.Named(("zone", "a"), ("zone", "b"))).Message);
}
