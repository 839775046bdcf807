using System.Text;
using CaseCenterMonitor.Proof.Notes;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

public sealed class SignedNoteTests
{
    private const string Line = "— a.example AQIDBAU=\n";

    [Fact]
    public void The_last_empty_line_divides_and_the_text_keeps_its_own()
    {
        var note = Some.Note(Some.Bytes($"first\n\nsecond\n\n{Line}{Line}"));
        Assert.Equal("first\n\nsecond\n", Encoding.UTF8.GetString(note.Text));
        Assert.Equal(2, note.Signatures.Count);
        Assert.Equal(("a.example", "01020304", 1), (note.Signatures[0].Name, note.Signatures[0].Id.ToString(), note.Signatures[0].Signature.Length));
    }

    [Fact]
    public void Is_written_as_it_was_read_without_a_byte_order_mark()
    {
        var bytes = Some.Bytes($"text\n\n{Line}— 证人.example AQIDBAUG\n");
        var note = Some.Note(bytes);
        Assert.Equal(bytes, SignedNote.Write(note.Text, note.Signatures));
        Assert.Equal(0xe2, note.With([])["text\n\n".Length]);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("text\n", "no signatures")]
    [InlineData("text\n\n", "an empty line and no signatures")]
    [InlineData("text\n— a.example AQIDBAU=\n", "no empty line")]
    [InlineData("text\n\n— a.example AQIDBAU=", "the last line end is missing")]
    [InlineData("text\r\n\r\n— a.example AQIDBAU=\r\n", "line ends of another system")]
    [InlineData("te\txt\n\n— a.example AQIDBAU=\n", "a tab")]
    [InlineData("te\u0001xt\n\n— a.example AQIDBAU=\n", "a control character")]
    [InlineData("te\0xt\n\n— a.example AQIDBAU=\n", "a zero byte")]
    [InlineData("text\n\n- a.example AQIDBAU=\n", "a hyphen")]
    [InlineData("text\n\n– a.example AQIDBAU=\n", "an en dash")]
    [InlineData("text\n\n— a.example AQIDBAU=\n– a.example AQIDBAU=\n", "an en dash in the second line")]
    [InlineData("text\n\n\u00ad— a.example AQIDBAU=\n", "a soft hyphen in front, which comparison by culture does not see")]
    [InlineData("text\n\n—\u200d a.example AQIDBAU=\n", "a joiner behind the dash, which comparison by culture does not see")]
    [InlineData("text\n\n—\u00a0a.example AQIDBAU=\n", "a no-break space")]
    [InlineData("text\n\n—a.example AQIDBAU=\n", "no space behind the dash")]
    [InlineData("text\n\n— AQIDBAU=\n", "no name")]
    [InlineData("text\n\n—  AQIDBAU=\n", "an empty name")]
    [InlineData("text\n\n— a+b AQIDBAU=\n", "a plus sign in the name")]
    [InlineData("text\n\n— a\u2028b AQIDBAU=\n", "a line separator in the name")]
    [InlineData("text\n\n— a.example  AQIDBAU=\n", "two spaces")]
    [InlineData("text\n\n— a.example AQIDBAU= \n", "a space at the end")]
    [InlineData("text\n\n— a.example AQID BAU=\n", "a space in the base64")]
    [InlineData("text\n\n— a.example AQID    BAU=\n", "four spaces in the base64, so that its length is right")]
    [InlineData("text\n\n— a.example AQIDBAU=    \n", "four spaces behind the base64")]
    [InlineData("text\n\n— a.example AQIDBAU\n", "no padding")]
    [InlineData("text\n\n— a.example AQIDBA==\n", "a key id and no signature")]
    [InlineData("text\n\n— a.example !QIDBAU=\n", "not base64")]
    [InlineData("text\n\n— a.example\n", "no base64")]
    [InlineData("text\n\n— a.example AQIDBAU=\nmore\n", "a line below that is no signature")]
    public void Anything_else_is_malformed(string note, string why) => Assert.True(SignedNote.TryParse(Some.Bytes(note)) is { Value: null, Problem: not null }, why);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_malformed()
    {
        var note = Some.Bytes($"text\n\n{Line}");
        note[1] = 0xff;
        Assert.Null(SignedNote.TryParse(note).Value);
        Assert.Null(SignedNote.TryParse([0xc0, 0xaf, .. Some.Bytes($"text\n\n{Line}")]).Value);
    }

    [Fact]
    public void A_byte_order_mark_is_part_of_the_text_that_was_signed() =>
        Assert.Equal(0xef, Some.Note([0xef, 0xbb, 0xbf, .. Some.Bytes($"text\n\n{Line}")]).Text[0]);

    [Fact]
    public void A_line_separator_and_a_form_of_space_in_the_text_end_no_line() =>
        Assert.Equal("a\u2028b\u0085c\n", Encoding.UTF8.GetString(Some.Note(Some.Bytes($"a\u2028b\u0085c\n\n{Line}")).Text));

    [Fact]
    public void A_hundred_lines_are_read_and_one_more_is_not()
    {
        Assert.Equal(100, Some.Note(Some.Bytes("text\n\n" + string.Concat(Enumerable.Repeat(Line, 100)))).Signatures.Count);
        Assert.Null(SignedNote.TryParse(Some.Bytes("text\n\n" + string.Concat(Enumerable.Repeat(Line, 101)))).Value);
    }

    [Fact]
    public void Sixty_four_KiB_are_read_and_one_byte_more_is_not()
    {
        var room = SignedNote.BytesMax - Some.Bytes($"\n\n{Line}").Length;
        Assert.NotNull(SignedNote.TryParse(Some.Bytes($"{new string('x', room)}\n\n{Line}")).Value);
        Assert.Null(SignedNote.TryParse(Some.Bytes($"{new string('x', room + 1)}\n\n{Line}")).Value);
    }

    [Fact]
    public void A_name_has_255_bytes_at_most()
    {
        Assert.NotNull(SignedNote.TryParse(Some.Bytes($"text\n\n— {new string('a', 255)} AQIDBAU=\n")).Value);
        Assert.Null(SignedNote.TryParse(Some.Bytes($"text\n\n— {new string('a', 256)} AQIDBAU=\n")).Value);
        Assert.Null(SignedNote.TryParse(Some.Bytes($"text\n\n— {new string('证', 86)} AQIDBAU=\n")).Value);
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        using var log = Some.Log();
        var line = log.Sign("text\n"u8);
        Assert.Throws<ArgumentException>(() => SignedNote.Write("text"u8, [line]));
        Assert.Throws<ArgumentException>(() => SignedNote.Write("te\rxt\n"u8, [line]));
        Assert.Throws<ArgumentException>(() => SignedNote.Write("text\n"u8, []));
        Assert.Throws<ArgumentException>(() => SignedNote.Write("text\n"u8, [.. Enumerable.Repeat(line, 101)]));
    }
}
