using System.Globalization;
using CaseCenterMonitor.Server.Telemetry;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>What a store reads is what was meant, whatever a site file calls its rooms.</summary>
public sealed class LineProtocolTests
{
    private static readonly Instant At = Instant.FromUnixTimeMilliseconds(1_764_000_000_123);

    [Fact]
    public void A_point_is_one_line_with_tags_figures_and_milliseconds() => Assert.Equal(
        "ccm_zone,centre=northside,zone=z-wait-m1 people_placed=2i,people_unplaced=0i,officers=1i 1764000000123",
        LineProtocol.Line(Catalogue.Zone.At(At, ["northside", "z-wait-m1"], ("people_placed", 2), ("people_unplaced", 0), ("officers", 1))));

    [Fact]
    public void Whole_figures_end_in_i_and_decimal_ones_do_not_even_when_they_are_whole()
    {
        var line = LineReader.Read(LineProtocol.Line(Catalogue.Gateway.At(At, ["n", "g"], ("online", 1), ("silent_seconds", 3), ("clock_offset_ms", -1.25)))!);
        Assert.Equal("1i", line.Figures["online"]);
        Assert.Equal("3", line.Figures["silent_seconds"]);
        Assert.Equal("-1.25", line.Figures["clock_offset_ms"]);
    }

    [Fact]
    public void A_decimal_point_is_a_point_in_every_country()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Contains("silent_seconds=1234.5 ", LineProtocol.Line(Catalogue.Gateway.At(At, ["n", "g"], ("silent_seconds", 1234.5))), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Men 1", @"Men\ 1")]
    [InlineData("a,b", @"a\,b")]
    [InlineData("a=b", @"a\=b")]
    [InlineData("""say "no" """, """say\ "no"\ """)]
    [InlineData("男候问室一", "男候问室一")]
    [InlineData("two\nlines\r", @"two\ lines\ ")]
    [InlineData(@"ends in \", "ends\\ in\\ /")]
    [InlineData("#1", "#1")]
    public void A_tag_is_escaped(string value, string written) => Assert.Equal(written, LineProtocol.Tag(value));

    [Fact]
    public void What_is_not_known_is_left_out_and_a_point_of_nothing_is_no_line()
    {
        Assert.Null(LineProtocol.Line(Catalogue.Journal.At(At, ["n"], ("sequence", null), ("bytes", double.NaN))));
        Assert.Equal("ccm_journal,centre=n sequence=7i 1764000000123", LineProtocol.Line(Catalogue.Journal.At(At, ["n"], ("sequence", 7), ("bytes", double.PositiveInfinity))));
    }

    [Fact]
    public void An_empty_tag_is_left_out() =>
        Assert.Equal("ccm_journal sequence=7i 1764000000123", LineProtocol.Line(Catalogue.Journal.At(At, [""], ("sequence", 7))));

    [Fact]
    public void What_the_catalogue_does_not_have_cannot_be_written()
    {
        Assert.Throws<InvalidOperationException>(() => Catalogue.Journal.At(At, ["n"], ("record", 7)));
        Assert.Throws<InvalidOperationException>(() => Catalogue.Journal.At(At, ["n", "m"], ("bytes", 7)));
    }

    [Fact]
    public void Any_text_of_ordinary_letters_comes_back_as_it_was() => Gen.Char[' ', '\uffff'].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('\\' or '\u2028' or '\u2029'))
        .Array[1, 12].Select(letters => new string(letters)).Sample(text => Assert.Equal(text, Read(text).Tags["zone"]));

    [Fact]
    public void No_text_at_all_breaks_out_of_its_place() => Gen.OneOf(Gen.Char, Gen.Const('\\'), Gen.Const('\n'), Gen.Const('\r'), Gen.Const(','), Gen.Const(' '), Gen.Const('='), Gen.Const('"'))
        .Array[1, 12].Select(letters => new string(letters)).Sample(text =>
        {
            var line = Read(text);
            Assert.Equal(("ccm_zone", "n", "2i", "1764000000123"), (line.Measurement, line.Tags["centre"], line.Figures["officers"], line.Time));
            Assert.Equal(["centre", "zone"], line.Tags.Keys.Order());
            Assert.Single(line.Figures);
        });

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => Property.Holds(
        Gen.Select(Gen.Char[' ', '\u00ff'].Array[1, 9].Select(letters => new string(letters)), Gen.Int, Gen.Double[-1e6, 1e6], Gen.Int[0, 1]), cases: 500, name: 71,
        one =>
        {
            var (zone, whole, value, isKnown) = one;
            var tags = new[] { "n", LineProtocol.AsWritten(zone) };
            var line = LineProtocol.Line(Catalogue.Alarms.At(At, tags, ("unacknowledged", whole), ("oldest_wait_seconds", isKnown == 1 ? value : null)))!;
            var point = LineProtocol.Read(line)!;
            Assert.Equal((Catalogue.Alarms, At), (point.Measurement, point.At));
            Assert.Equal(tags, point.Tags);
            Assert.Equal(line, LineProtocol.Line(point));
        },
        one => one.ToString());

    [Theory]
    [InlineData("ccm_zone,centre=n,zone=z officers=2i 1764000000123", true)]
    [InlineData("ccm_zone,centre=n officers=2i 1764000000123", true)]
    [InlineData("ccm_later,centre=n officers=2i 1764000000123", false)]
    [InlineData("ccm_zone,centre=n,room=z officers=2i 1764000000123", false)]
    [InlineData("ccm_zone,centre=n,zone=z visitors=2i 1764000000123", false)]
    [InlineData("ccm_zone,centre=n,zone=z officers=many 1764000000123", false)]
    [InlineData("ccm_zone,centre=n,zone=z officers=2i noon", false)]
    [InlineData("ccm_zone,centre=n,zone=z officers=2i", false)]
    [InlineData("ccm_zone,centre,zone=z officers=2i 1764000000123", false)]
    [InlineData("", false)]
    public void What_this_version_does_not_know_is_not_read(string line, bool known) => Assert.Equal(known, LineProtocol.Read(line) is not null);

    private static LineReader Read(string zone)
    {
        var line = LineProtocol.Line(Catalogue.Zone.At(At, ["n", zone], ("officers", 2)))!;
        Assert.DoesNotContain(line, char.IsControl);
        return LineReader.Read(line);
    }
}
