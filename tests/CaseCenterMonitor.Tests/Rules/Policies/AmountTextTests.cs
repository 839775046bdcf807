using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies;

/// <summary>How values are written, both ways.</summary>
public sealed class AmountTextTests
{
    [Theory]
    [InlineData("30 s", AmountKind.Time, 30, 30, "")]
    [InlineData("0 s", AmountKind.Time, 0, 0, "")]
    [InlineData("15 min", AmountKind.Time, 900, 900, "")]
    [InlineData("24 h", AmountKind.Time, 86_400, 86_400, "")]
    [InlineData("90 d", AmountKind.Time, 7_776_000, 7_776_000, "")]
    [InlineData("2", AmountKind.Count, 2, 2, "")]
    [InlineData("20 %", AmountKind.Share, 0.2, 0.2, "")]
    [InlineData("12.5 %", AmountKind.Share, 0.125, 0.125, "")]
    [InlineData("true", AmountKind.Flag, 1, 1, "")]
    [InlineData("false", AmountKind.Flag, 0, 0, "")]
    [InlineData("2.55 m", AmountKind.Quantity, 2.55, 2.55, "m")]
    [InlineData("18..26 °C", AmountKind.Range, 18, 26, "°C")]
    [InlineData("22:00..06:00", AmountKind.Hours, 1320, 360, "")]
    public void Reads_and_writes(string text, AmountKind kind, double low, double high, string unit)
    {
        Assert.Equal(new Amount(kind, low, high, unit), AmountText.Parse(text));
        Assert.Equal(text, AmountText.Format(AmountText.Parse(text)!));
    }

    [Theory]
    [InlineData("60 s", "1 min")]
    [InlineData("90 min", "90 min")]
    [InlineData("3 d", "72 h")]
    [InlineData("14 d", "14 d")]
    [InlineData("4 d", "96 h")]
    [InlineData("5 d", "5 d")]
    [InlineData("0 s", "0 s")]
    [InlineData("100 %", "100 %")]
    [InlineData("3653 d", "3653 d")]
    [InlineData("1000000 m³", "1000000 m³")]
    [InlineData("0.125 m", "0.125 m")]
    [InlineData("22:15..06:30", "22:15..06:30")]
    public void Writes_the_largest_unit_that_people_use(string text, string written) => Assert.Equal(written, AmountText.Format(AmountText.Parse(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("12h")]
    [InlineData("12  h")]
    [InlineData("-1 h")]
    [InlineData("1e3 s")]
    [InlineData("0.5 s")]
    [InlineData("2.5")]
    [InlineData("101 %")]
    [InlineData("4000 d")]
    [InlineData("6 acres")]
    [InlineData("26..18 °C")]
    [InlineData("3654 d")]
    [InlineData("1000001 m³")]
    [InlineData("22:60..06:00")]
    [InlineData("22:00..06:60")]
    [InlineData("24:00..06:00")]
    [InlineData("yes")]
    [InlineData("True")]
    public void Is_not_understood(string text) => Assert.Null(AmountText.Parse(text));

    [Theory]
    [InlineData(AmountKind.Time, "a length of time such as 15 min")]
    [InlineData(AmountKind.Count, "a count such as 2")]
    [InlineData(AmountKind.Share, "a share such as 20 %")]
    [InlineData(AmountKind.Flag, "true or false")]
    [InlineData(AmountKind.Quantity, "a quantity such as 6 m²")]
    [InlineData(AmountKind.Range, "a range such as 18..26 °C")]
    [InlineData(AmountKind.Hours, "hours such as 22:00..06:00")]
    public void Each_kind_is_named_with_an_example_that_is_understood_as_one(AmountKind kind, string words)
    {
        Assert.Equal(words, AmountText.Kind(kind));
        Assert.Equal(kind, AmountText.Parse(kind == AmountKind.Flag ? "true" : words[(words.IndexOf("such as ", StringComparison.Ordinal) + 8)..])!.Kind);
    }

    [Theory]
    [InlineData(Confidence.Verbatim, "verbatim")]
    [InlineData(Confidence.Secondary, "secondary")]
    [InlineData(Confidence.Unverified, "unverified")]
    [InlineData(Confidence.Proposal, "proposal")]
    public void A_mark_is_written_as_in_packs(Confidence mark, string word) => Assert.Equal(word, PackMarks.Word(mark));

    [Theory]
    [InlineData(22, 6, 22, 0, true)]
    [InlineData(22, 6, 5, 59, true)]
    [InlineData(22, 6, 6, 0, false)]
    [InlineData(22, 6, 21, 59, false)]
    [InlineData(7, 22, 7, 0, true)]
    [InlineData(7, 22, 22, 0, false)]
    public void Hours_hold_their_first_minute_and_not_their_last_and_midnight_may_lie_within(int from, int to, int hour, int minute, bool within) =>
        Assert.Equal(within, new DayHours(from * 60, to * 60).Holds(new LocalTime(hour, minute)));
}
