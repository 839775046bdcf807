using System.Globalization;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Tests.Proof.Notes;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Receipts;

public sealed class PolicyFileTests
{
    private static readonly string Log = Some.Log().Key.ToString();
    private static readonly string[] Witness = [.. Enumerable.Range(101, 4).Select(seed => Some.Witness((byte)seed, $"w{seed}.example").Key.ToString())];

    [Fact]
    public void Logs_witnesses_groups_and_a_quorum_are_read()
    {
        var policy = Read($"""
            # Whom we believe.
            log {Log} https://police.example/log/

            witness prosecutor {Witness[0]} https://w.example/
            witness bar        {Witness[1]}
            	witness ombudsman {Witness[2]}
            group outsiders 2 prosecutor bar ombudsman        # or: all, any
            quorum outsiders
            """).Policy!;
        Assert.Equal((Log, "https://police.example/log/"), (policy.Logs[0].Key.ToString(), policy.Logs[0].Url));
        Assert.Equal(["prosecutor", "bar", "ombudsman"], policy.Witnesses.Select(witness => witness.Name));
        Assert.Equal(["https://w.example/", null, null], policy.Witnesses.Select(witness => witness.Url));
        Assert.Equal(Witness[..3], policy.Witnesses.Select(witness => witness.Key.ToString()));
        Assert.Equal(Log, Assert.Single(policy.LogKeys(Some.Origin)).ToString());
        Assert.Empty(policy.LogKeys("police.example/centre/southside"));
    }

    [Theory]
    [InlineData("2", "", false), InlineData("2", "a", false), InlineData("2", "a b", true), InlineData("2", "a c", true), InlineData("2", "a b c", true)]
    [InlineData("any", "", false), InlineData("any", "c", true)]
    [InlineData("all", "a b", false), InlineData("all", "a b c", true)]
    [InlineData("3", "a b", false), InlineData("3", "a b c", true)]
    public void So_many_of_a_group_are_needed(string needed, string cosigned, bool quorum) =>
        Assert.Equal(quorum, Groups($"group g {needed} a b c\nquorum g").IsQuorum(witness => cosigned.Contains(witness.Name, StringComparison.Ordinal)));

    [Theory, InlineData("", false), InlineData("a", false), InlineData("a b", false), InlineData("a c", true), InlineData("b c", true), InlineData("c", false)]
    public void A_group_can_be_a_member(string cosigned, bool quorum) =>
        Assert.Equal(quorum, Groups("group inside any a b\ngroup both all inside c\nquorum both").IsQuorum(witness => cosigned.Contains(witness.Name, StringComparison.Ordinal)));

    [Fact]
    public void What_is_written_is_read_again_without_the_groups_that_nobody_asks()
    {
        var policy = Groups($"witness d {Witness[3]}\ngroup inside any a b\ngroup alone all d\ngroup both all inside c\nquorum both") with { Logs = Read($"log {Log} https://police.example/log/\nquorum none\n").Policy!.Logs };
        var text = PolicyText.Write(policy);
        Assert.EndsWith("group inside 1 a b\ngroup both 2 inside c\nquorum both\n", text, StringComparison.Ordinal);
        Assert.Equal(text, PolicyText.Write(Read(text).Policy!));
        Assert.Equal("quorum none\n", PolicyText.Write(Read("quorum none\n").Policy!));
    }

    [Fact]
    public void One_witness_can_be_the_quorum_and_so_can_none()
    {
        Assert.False(Groups("quorum b").IsQuorum(witness => witness.Name != "b"));
        Assert.True(Groups("quorum b").IsQuorum(witness => witness.Name == "b"));
        Assert.True(Groups("quorum none").IsQuorum(_ => false));
        Assert.NotNull(Read("quorum none\n").Policy);
    }

    [Fact]
    public void A_witness_key_that_was_handed_out_as_one_that_signs_notes_becomes_one_that_cosigns()
    {
        var handedOut = NoteSigner.ForLog("w.example", Some.Seed(101)).Key;
        var policy = Read($"witness w {handedOut}\nquorum w\n").Policy!;
        Assert.Equal(SignatureType.Ed25519Cosignature, policy.Witnesses[0].Key.Type);
        Assert.NotEqual(handedOut.Id, policy.Witnesses[0].Key.Id);
    }

    [Fact]
    public void Thirty_two_of_each_are_read()
    {
        var lines = Enumerable.Range(0, 32).SelectMany(i => (string[])
        [
            $"log {Some.Log((byte)i, $"log{i}.example").Key}",
            $"witness w{i} {Some.Witness((byte)(100 + i), $"w{i}.example").Key}",
            i == 0 ? "group g0 any w0" : string.Create(CultureInfo.InvariantCulture, $"group g{i} all g{i - 1} w{i}"),
        ]);
        var policy = Read(string.Join('\n', lines) + "\nquorum g31\n").Policy!;
        Assert.Equal((32, 32), (policy.Logs.Count, policy.Witnesses.Count));
        Assert.True(policy.IsQuorum(_ => true));
        Assert.False(policy.IsQuorum(witness => witness.Name != "w0"));
    }

    [Fact]
    public void Two_keys_of_one_log_can_stand_side_by_side_while_keys_change() =>
        Assert.Equal(2, Read($"log {Log}\nlog {Some.Log(seed: 2).Key}\nquorum none\n").Policy!.LogKeys(Some.Origin).Count());

    [Theory]
    [InlineData("", 0, "no quorum line")]
    [InlineData("quorum none", 1, "not ended")]
    [InlineData("quorum none\r\n", 1, "not plain text")]
    [InlineData("quorum none\nquorum none\n", 2, "second quorum line")]
    [InlineData("quorum bar\n", 1, "\"bar\" has not been defined above")]
    [InlineData("quorum\n", 1, "\"quorum\" with 0 words behind it")]
    [InlineData("quorum none none\n", 1, "\"quorum\" with 2 words behind it")]
    [InlineData("Quorum none\n", 1, "\"Quorum\" with 1 words behind it")]
    [InlineData("log\nquorum none\n", 1, "\"log\" with 0 words behind it")]
    [InlineData("log KEY\nquorum none\n", 1, "no verifier key")]
    [InlineData("log {log}\nlog {log}\nquorum none\n", 2, "stands in the file already")]
    [InlineData("log {log}\nwitness w {logAsWitness}\nquorum w\n", 2, "stands in the file already")]
    [InlineData("log {witness}\nquorum none\n", 1, "does not sign checkpoints")]
    [InlineData("log rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=\nquorum none\n", 1, "does not sign checkpoints")]
    [InlineData("witness w rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=\nquorum none\n", 1, "type that does not cosign")]
    [InlineData("witness w {witness}\nwitness v {witnessAsLog}\nquorum w\n", 2, "stands in the file already")]
    [InlineData("witness w {witness}\nwitness w {other}\nquorum w\n", 2, "\"w\" is taken")]
    [InlineData("witness none {witness}\nquorum none\n", 1, "\"none\" is taken")]
    [InlineData("witness w {witness}\ngroup w any w\nquorum w\n", 2, "\"w\" is taken")]
    [InlineData("group g any w\nwitness w {witness}\nquorum g\n", 1, "\"w\" has not been defined above")]
    [InlineData("group g any none\nquorum none\n", 1, "\"none\" has not been defined above")]
    [InlineData("group g any g\nquorum none\n", 1, "\"g\" has not been defined above")]
    [InlineData("witness w {witness}\ngroup g 2 w w\nquorum g\n", 2, "\"w\" is a member already")]
    [InlineData("witness w {witness}\ngroup g any w\ngroup h any w\nquorum h\n", 3, "\"w\" is a member already")]
    [InlineData("witness w {witness}\ngroup g 0 w\nquorum g\n", 2, "\"0\" of 1 members is no group")]
    [InlineData("witness w {witness}\ngroup g 2 w\nquorum g\n", 2, "\"2\" of 1 members is no group")]
    [InlineData("witness w {witness}\ngroup g 01 w\nquorum g\n", 2, "\"01\" of 1 members is no group")]
    [InlineData("witness w {witness}\ngroup g most w\nquorum g\n", 2, "\"most\" of 1 members is no group")]
    [InlineData("group g any\nquorum none\n", 1, "\"any\" of 0 members is no group")]
    [InlineData("log\u00a0{log}\nquorum none\n", 1, "with 0 words behind it")]
    public void What_is_wrong_is_said_with_its_line_and_its_remedy(string file, int line, string says)
    {
        var text = file.Replace("{log}", Log, StringComparison.Ordinal)
            .Replace("{logAsWitness}", Some.Key(Log).AsWitness().ToString(), StringComparison.Ordinal)
            .Replace("{witness}", Witness[0], StringComparison.Ordinal)
            .Replace("{witnessAsLog}", NoteSigner.ForLog("other.example", Some.Seed(101)).Key.ToString(), StringComparison.Ordinal)
            .Replace("{other}", Witness[1], StringComparison.Ordinal);
        var read = PolicyFile.Read(Some.Bytes(text));
        Assert.Null(read.Policy);
        Assert.Contains(read.Problems, problem => problem.Line == line && problem.Says.Contains(says, StringComparison.Ordinal));
        Assert.All(read.Problems, problem => Assert.EndsWith(".", problem.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var problems = Read("log KEY\nwitness w KEY\ngroup g any w\n").Problems;
        Assert.Equal([1, 2, 3, 0], problems.Select(problem => problem.Line));
        Assert.StartsWith("Line 2: This is no verifier key.", problems[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_and_files_that_are_too_large_are_refused()
    {
        Assert.Null(PolicyFile.Read([.. "quorum none # "u8, 0xff, (byte)'\n']).Policy);
        Assert.Null(PolicyFile.Read(Some.Bytes("quorum none\n#" + new string('x', PolicyFile.BytesMax) + "\n")).Policy);
    }

    private static TrustPolicy Groups(string lines) => Read($"witness a {Witness[0]}\nwitness b {Witness[1]}\nwitness c {Witness[2]}\n{lines}\n").Policy!;

    private static PolicyRead Read(string text) => PolicyFile.Read(Some.Bytes(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n"));
}
