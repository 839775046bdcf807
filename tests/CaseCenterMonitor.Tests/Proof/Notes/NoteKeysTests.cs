using CaseCenterMonitor.Proof.Notes;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

public sealed class NoteKeysTests
{
    private static readonly byte[] Text = Some.Bytes("what is signed\n");

    [Fact]
    public void The_worked_example_verifies_byte_for_byte()
    {
        var note = Some.Note(Some.Bytes("""
            example.com/log/testdata
            5
            gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=

            — example.com/log/testdata M9e0lmn5eDHyHP10zJObZdFAX2y1V8fdDKBi4IiHbDYf1TCUBwxZOhqwv2QZCqrdda2zTRTrmnwjwscN5RBTEmZUYAs=

            """));
        Assert.Equal(72, note.Text.Length);
        var key = Some.Key("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        Assert.Equal(key, Assert.Single(new NoteKeys([key]).Verify(note).Value!.Signatures).Key);
        Assert.Null(new NoteKeys([key.AsWitness()]).Verify(note).Value);
    }

    [Fact]
    public void What_we_sign_verifies_and_with_any_byte_changed_it_does_not()
    {
        using var log = Some.Log();
        var bytes = SignedNote.Write(Text, [log.Sign(Text)]);
        var keys = new NoteKeys([log.Key]);
        Assert.NotNull(keys.Verify(Some.Note(bytes)).Value);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])[.. bytes];
            changed[i] ^= 1;
            Assert.False(SignedNote.TryParse(changed).Value is { } note && keys.Verify(note).Value is not null, $"byte {i}");
        }
    }

    [Fact]
    public void Lines_of_strangers_are_ignored_whatever_they_are()
    {
        using var log = Some.Log();
        using var sameName = Some.Log(seed: 2);
        var bytes = Some.Bytes($"what is signed\n\n— stranger AQIDBAU=\n{sameName.Sign("something else\n"u8)}{log.Sign(Text)}— stranger {new string('A', 4000)}\n");
        Assert.Equal(log.Key, Assert.Single(new NoteKeys([log.Key]).Verify(Some.Note(bytes)).Value!.Signatures).Key);
    }

    [Fact]
    public void One_bad_line_of_a_known_key_makes_the_whole_note_invalid()
    {
        using var log = Some.Log();
        using var other = Some.Log(seed: 2, name: "other.example");
        var note = Some.Note(SignedNote.Write(Text, [log.Sign(Text), other.Sign("something else\n"u8)]));
        Assert.NotNull(new NoteKeys([log.Key]).Verify(note).Value);
        Assert.Contains("other.example", new NoteKeys([log.Key, other.Key]).Verify(note).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_signs_twice_counts_once_with_its_newest_time()
    {
        using var witness = Some.Witness();
        var note = Some.Note(SignedNote.Write(Text, [witness.Cosign(Text, Some.Noon), witness.Cosign(Text, Some.Noon.Plus(Duration.FromMinutes(1))), witness.Cosign(Text, Some.Noon)]));
        Assert.Equal(Some.Noon.Plus(Duration.FromMinutes(1)), Assert.Single(new NoteKeys([witness.Key]).Verify(note).Value!.Signatures).Time);
    }

    [Fact]
    public void A_second_line_of_a_key_is_looked_at_too()
    {
        using var log = Some.Log();
        Assert.Null(new NoteKeys([log.Key]).Verify(Some.Note(SignedNote.Write(Text, [log.Sign(Text), log.Sign("something else\n"u8)]))).Value);
    }

    [Fact]
    public void Nobody_known_is_nobody()
    {
        using var log = Some.Log();
        Assert.NotNull(new NoteKeys([]).Verify(Some.Note(SignedNote.Write(Text, [log.Sign(Text)]))).Problem);
    }

    [Fact]
    public void The_key_of_a_log_under_another_name_is_another_key()
    {
        using var log = Some.Log();
        using var sameSeed = Some.Log(name: "other.example");
        Assert.Null(new NoteKeys([sameSeed.Key]).Verify(Some.Note(SignedNote.Write(Text, [log.Sign(Text)]))).Value);
    }

    [Fact]
    public void A_line_whose_base64_has_spare_bits_set_is_a_bad_line_of_its_key()
    {
        using var witness = Some.Witness();
        var line = witness.Cosign(Text, Some.Noon).ToString();
        var respelt = line.Replace("==\n", "=\n", StringComparison.Ordinal);
        Assert.EndsWith("==\n", line, StringComparison.Ordinal);
        var spare = line[..^4] + (char)(line[^4] + 1) + "==\n";
        Assert.NotNull(new NoteKeys([witness.Key]).Verify(Some.Note([.. Text, (byte)'\n', .. Some.Bytes(line)])).Value);
        Assert.Contains("invalid", new NoteKeys([witness.Key]).Verify(Some.Note([.. Text, (byte)'\n', .. Some.Bytes(spare)])).Problem, StringComparison.Ordinal);
        Assert.Null(SignedNote.TryParse([.. Text, (byte)'\n', .. Some.Bytes(respelt)]).Value);
    }

    [Fact]
    public void A_signature_of_the_wrong_length_is_invalid()
    {
        using var log = Some.Log();
        var signature = log.Sign(Text).Signature;
        Assert.All((byte[][])[[.. signature, 0], [.. signature[..^1]]], bytes =>
            Assert.Null(new NoteKeys([log.Key]).Verify(Some.Note(SignedNote.Write(Text, [new NoteSignature(log.Key.Name, log.Key.Id, bytes)]))).Value));
    }

    [Fact]
    public void Keys_that_are_not_verified_here_are_strangers()
    {
        var rekor = Some.Key("rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=");
        using var log = Some.Log();
        var note = Some.Note(SignedNote.Write(Text, [new NoteSignature(rekor.Name, rekor.Id, [1, 2, 3]), log.Sign(Text)]));
        Assert.Equal(log.Key, Assert.Single(new NoteKeys([rekor, log.Key]).Verify(note).Value!.Signatures).Key);
    }
}
