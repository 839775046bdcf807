using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Tests.RealInput;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

public sealed class CosignatureTests
{
    private static readonly byte[] Text = Some.Checkpoint(5, Tree.FiveEntries.Roots[5]);

    [Fact]
    public void Says_when_it_was_made_and_the_time_is_signed()
    {
        using var witness = Some.Witness();
        var line = witness.Cosign(Text, Some.Noon.Plus(Duration.FromMilliseconds(900)));
        Assert.Equal(72, line.Signature.Length);
        Assert.Equal(Some.Noon, Cosignature.TimeOf(line.Signature));
        Assert.Equal(Some.Noon, Verify(witness, line)!.Time);
        var later = line.Signature.ToArray();
        later[7]++;
        Assert.Null(Verify(witness, new NoteSignature(line.Name, line.Id, later)));
    }

    [Fact]
    public void Does_not_pass_for_another_checkpoint()
    {
        using var witness = Some.Witness();
        Assert.Null(Verify(witness, witness.Cosign(Some.Checkpoint(6, Tree.FiveEntries.Roots[5]), Some.Noon)));
    }

    [Theory]
    [InlineData("0000000000000000", "time 0")]
    [InlineData("8000000000000000", "at 2^63")]
    [InlineData("ffffffffffffffff", "at the end of the range")]
    [InlineData("7fffffffffffffff", "below 2^63 and beyond the calendar, where the library throws")]
    [InlineData("0000003afff44180", "the first second of the year 10000")]
    public void A_time_that_cannot_be_is_no_time(string time, string why)
    {
        using var witness = Some.Witness();
        byte[] signature = [.. Convert.FromHexString(time), .. new byte[64]];
        Assert.True(Cosignature.TimeOf(signature) is null, why);
        Assert.Null(Verify(witness, new NoteSignature(witness.Key.Name, witness.Key.Id, signature)));
    }

    [Fact]
    public void The_last_second_of_the_calendar_can_still_be_said() =>
        Assert.Equal(Instant.FromUtc(9999, 12, 31, 23, 59, 59), Cosignature.TimeOf([.. Convert.FromHexString("0000003afff4417f"), 0]));

    [Fact]
    public void A_line_that_is_too_short_for_a_time_has_none()
    {
        Assert.Null(Cosignature.TimeOf([]));
        Assert.Null(Cosignature.TimeOf(new byte[8]));
    }

    [Fact]
    public void A_log_and_a_witness_sign_each_in_their_own_way()
    {
        using var log = Some.Log();
        using var witness = Some.Witness();
        Assert.Throws<InvalidOperationException>(() => log.Cosign(Text, Some.Noon));
        Assert.Throws<InvalidOperationException>(() => witness.Sign(Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => witness.Cosign(Text, Instant.FromUnixTimeSeconds(0)));
        Assert.Throws<ArgumentException>(() => NoteSigner.ForLog(Some.Origin, new byte[31]));
        Assert.Throws<ArgumentException>(() => NoteSigner.ForWitness("a name", new byte[32]));
    }

    [RealInputFact($"{Vectors.Folder}/cosigned")]
    public void Times_are_read_out_of_lines_as_elsewhere()
    {
        var times = Vectors.Json("cosigned/timestamps.json").Array("cases").ToList();
        Assert.Equal(3, times.Count);
        Assert.All(times, one =>
        {
            var line = $"text\n\n— witness {one.Say("signature_base64")}\n";
            var note = SignedNote.TryParse(Some.Bytes(line)).Value;
            var time = note?.Signatures[0].Signature.Length == 72 ? Cosignature.TimeOf(note.Signatures[0].Signature) : null;
            Assert.Equal(one.TryGetProperty("unix_time", out var seconds) ? Instant.FromUnixTimeSeconds(seconds.GetInt64()) : null, time);
        });
    }

    private static VerifiedSignature? Verify(NoteSigner witness, NoteSignature line) =>
        new NoteKeys([witness.Key]).Verify(Some.Note(SignedNote.Write(Text, [line]))).Value?.Signatures[0];
}
