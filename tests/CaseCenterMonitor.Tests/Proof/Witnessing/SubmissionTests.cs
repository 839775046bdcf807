using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Witnessing;

public sealed class SubmissionTests
{
    private static readonly NoteSigner Log = Some.Log();
    private static readonly GrownTree Tree = GrownTree.OfSize(12);
    private readonly OneWitness _witness = new((Some.Origin, Log.Key));

    private NoteKeys Keys => new([_witness.Signer.Key]);

    [Fact]
    public void A_witness_of_unknown_state_says_its_size_and_then_cosigns()
    {
        _witness.Post(Begin(5, 12, null).Request(Tree).Write());
        var first = Begin(12, 12, null);
        Assert.Equal((0UL, 1, Duration.Zero), (first.From, first.Try, first.Pause));
        var second = Assert.IsType<NextStep.Retry>(Send(first)).Submission;
        Assert.Equal((5UL, 2, Duration.FromSeconds(1)), (second.From, second.Try, second.Pause));
        var accepted = Assert.IsType<NextStep.Accept>(Send(second));
        Assert.Equal((_witness.Signer.Key, Some.Noon), (Assert.Single(accepted.Signatures).Key, accepted.Signatures[0].Time!.Value));
        Assert.Equal(12UL, _witness.Stored(Some.Origin)!.Size);
    }

    [Fact]
    public void The_size_that_a_witness_was_left_at_saves_a_request()
    {
        Send(Begin(5, 12, null));
        Assert.IsType<NextStep.Accept>(Send(Begin(12, 12, 5)));
    }

    [Fact]
    public void A_size_larger_than_was_ever_signed_stops_the_log()
    {
        Assert.Equal(13UL, Assert.IsType<NextStep.Stop>(After(Begin(5, 12, 3), 409, "13\n")).Size);
        Assert.Equal(ulong.MaxValue, Assert.IsType<NextStep.Stop>(After(Begin(5, 12, 3), 409, "18446744073709551615\n")).Size);
    }

    [Fact]
    public void A_size_that_was_signed_and_is_above_this_checkpoint_waits_for_a_newer_one() =>
        Assert.IsType<NextStep.Later>(After(Begin(5, 12, 3), 409, "12\n"));

    [Fact]
    public void A_witness_that_names_a_new_size_each_time_is_a_fault_and_not_a_loop()
    {
        var second = Assert.IsType<NextStep.Retry>(After(Begin(12, 12, null), 409, "3\n")).Submission;
        var third = Assert.IsType<NextStep.Retry>(After(second, 409, "4\n")).Submission;
        Assert.Equal((3, Duration.FromSeconds(4)), (third.Try, third.Pause));
        Assert.IsType<NextStep.Refused>(After(third, 409, "5\n"));
    }

    [Fact]
    public void The_size_that_was_sent_is_no_answer()
    {
        Assert.IsType<NextStep.Refused>(After(Begin(5, 12, 3), 409, "3\n"));
        Assert.IsType<NextStep.Refused>(After(Begin(5, 12, 5), 409, "5\n"));
    }

    [Theory, InlineData(""), InlineData("\n"), InlineData("conflict\n"), InlineData("007\n"), InlineData("+7\n"), InlineData(" 7\n"), InlineData("7\r\n"), InlineData("7\n\n"), InlineData("18446744073709551616\n")]
    public void A_conflict_without_a_plain_number_is_a_refusal(string body) => Assert.IsType<NextStep.Refused>(After(Begin(5, 12, 3), 409, body));

    [Fact]
    public void A_number_without_its_line_end_is_still_one() => Assert.Equal(4UL, Assert.IsType<NextStep.Retry>(After(Begin(5, 12, 3), 409, "4")).Submission.From);

    [Theory, InlineData(400), InlineData(401), InlineData(403), InlineData(404), InlineData(422), InlineData(301), InlineData(204), InlineData(600)]
    public void What_will_not_be_otherwise_next_time_is_refused(int status) => Assert.IsType<NextStep.Refused>(After(Begin(5, 12, 3), status, "4\n"));

    [Theory, InlineData(408), InlineData(429), InlineData(500), InlineData(502), InlineData(503), InlineData(599)]
    public void What_passes_is_tried_later_with_a_newer_checkpoint(int status) => Assert.IsType<NextStep.Later>(After(Begin(5, 12, 3), status, ""));

    [Fact]
    public void Silence_is_tried_later() => Assert.IsType<NextStep.Later>(Begin(5, 12, 3).After(new WitnessReply.Silent(), Keys, Some.Noon));

    [Fact]
    public void Only_valid_lines_of_the_keys_configured_are_stored()
    {
        using var stranger = Some.Witness(seed: 110, name: "stranger.example");
        var checkpoint = Some.Checkpoint(5, Tree.Roots[5]);
        var lines = $"{stranger.Cosign(checkpoint, Some.Noon)}{_witness.Signer.Cosign("else\n"u8, Some.Noon)}{_witness.Signer.Cosign(checkpoint, Some.Noon)}{_witness.Signer.Cosign(checkpoint, Some.Noon.Plus(Duration.FromSeconds(1)))}";
        var accepted = Assert.IsType<NextStep.Accept>(After(Begin(5, 12, 3), 200, lines));
        Assert.Equal(Some.Noon.Plus(Duration.FromSeconds(1)), Assert.Single(accepted.Signatures).Time);
    }

    [Fact]
    public void An_answer_without_a_valid_line_is_refused()
    {
        using var stranger = Some.Witness(seed: 110, name: "stranger.example");
        var checkpoint = Some.Checkpoint(5, Tree.Roots[5]);
        var ahead = Some.Noon.Plus(Cosignature.AheadMax).Plus(Duration.FromSeconds(1));
        Assert.All(
            (string[])["", "\n", "thank you\n", $"{stranger.Cosign(checkpoint, Some.Noon)}", $"{_witness.Signer.Cosign("else\n"u8, Some.Noon)}", $"{_witness.Signer.Cosign(checkpoint, ahead)}", $"{_witness.Signer.Cosign(checkpoint, Some.Noon)}"[..^1], new string('x', 70_000)],
            body => Assert.IsType<NextStep.Refused>(After(Begin(5, 12, 3), 200, body)));
    }

    [Fact]
    public void A_checkpoint_larger_than_what_is_remembered_as_signed_is_our_own_fault()
    {
        Assert.Throws<ArgumentException>(() => Begin(12, 5, null));
        Assert.Throws<ArgumentException>(() => Submission.Begin("no note"u8, 12, null));
    }

    [Fact]
    public void A_witness_thought_to_be_ahead_is_asked() => Assert.Equal(0UL, Begin(5, 12, 8).From);

    private NextStep Send(Submission submission)
    {
        var answer = _witness.Post(submission.Request(Tree).Write());
        return submission.After(new WitnessReply.Answered(answer.Status, answer.Body), Keys, Some.Noon);
    }

    private NextStep After(Submission submission, int status, string body) =>
        submission.After(new WitnessReply.Answered(status, Some.Bytes(body)), Keys, Some.Noon);

    private static Submission Begin(ulong size, ulong largest, ulong? witness) =>
        Submission.Begin(Some.Signed(Some.Checkpoint(size, Tree.Roots[(int)size]), Log), largest, witness);
}
