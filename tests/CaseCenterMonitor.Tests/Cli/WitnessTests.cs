using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.Witness;
using CaseCenterMonitor.Witness;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class WitnessTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("ccm-witness-").FullName;

    private string Folder => Path.Combine(_home, "witness");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void Init_prints_the_public_key_and_nothing_else_on_its_output()
    {
        var (code, output, error) = Run("witness", "init", Folder, "--name", "ombudsman.example/witness");
        Assert.Equal(0, code);
        Assert.Equal("ombudsman.example/witness", Some.Key(output.TrimEnd()).Name);
        Assert.Contains("Give this line to the centre", error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (Run("witness", "init", Folder, "--name", "ombudsman.example/witness") is var again ? again.Code : 0, again.Output));
    }

    [Fact]
    public void A_log_is_added_listed_and_dropped_by_its_public_key()
    {
        Init();
        using var log = Some.Log();
        var (code, output, _) = Run("witness", "add-log", Folder, log.Key.ToString());
        Assert.Equal((0, $"{Some.Origin} is known now, by the key {log.Key.Id}"), (code, output.TrimEnd()));
        Assert.Contains("known by this key already", Run("witness", "add-log", Folder, log.Key.ToString()).Output, StringComparison.Ordinal);
        var status = Run("witness", "status", Folder);
        Assert.Equal(0, status.Code);
        Assert.Contains($"log      {Some.Origin}\n  key    {log.Key}\n  seen   nothing yet\n  held against it   nothing", status.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("witness", "drop-log", Folder, log.Key.ToString()).Code);
        Assert.Equal(1, Run("witness", "drop-log", Folder, log.Key.ToString()).Code);
        Assert.DoesNotContain(Some.Origin, Run("witness", "status", Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_key_of_a_log_is_refused_with_what_to_do()
    {
        var own = Init();
        using var log = Some.Log();
        Assert.Contains("Copy the whole line", Run("witness", "add-log", Folder, log.Key.ToString()[..^1]).Error, StringComparison.Ordinal);
        Assert.Contains("type 01", Run("witness", "add-log", Folder, own).Error, StringComparison.Ordinal);
        using var same = NoteSigner.ForLog("police.example/centre/northside", File.ReadAllBytes(Path.Combine(Folder, "witness.key")));
        Assert.Contains("key of the witness itself", Run("witness", "add-log", Folder, same.Key.ToString()).Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("witness", "add-log", Path.Combine(_home, "none"), log.Key.ToString()).Code);
    }

    [Fact]
    public void Evidence_is_shown_whole_written_as_files_and_ends_with_status_1()
    {
        Init();
        using var log = Some.Log();
        var folder = WitnessFolder.Open(Folder);
        var (tree, other) = (GrownTree.OfSize(12), GrownTree.Of(Enumerable.Range(100, 12).Select(BitConverter.GetBytes)));
        var forked = TrialWitness.Request(log, other, 5, 8);
        using (var signer = folder.OpenSigner())
        using (var memory = folder.OpenMemory())
        {
            memory.Add(Some.Origin, log.Key, Some.Noon);
            var desk = new WitnessDesk(memory, signer, TimeProvider.System, new KeptLog());
            Assert.Equal(200, desk.Take(TrialWitness.Request(log, tree, 0, 5)).Status);
            Assert.Equal(422, desk.Take(forked).Status);
        }

        var files = Path.Combine(_home, "evidence");
        var (code, output, _) = Run("witness", "status", Folder, "--out", files);
        Assert.Equal(1, code);
        Assert.Contains($"  seen   5 entries, root {tree.Roots[5].ToBase64()}, cosigned ", output, StringComparison.Ordinal);
        Assert.Contains("EVIDENCE 1", output, StringComparison.Ordinal);
        Assert.Contains("cannot show that it continues the history seen here. It was answered with 422.", output, StringComparison.Ordinal);
        Assert.Contains("  | old 5\n", output, StringComparison.Ordinal);
        Assert.Equal(forked, File.ReadAllBytes(Path.Combine(files, "1.request")));

        // Both halves are signed by the log, which is what convicts it.
        var (kept, sent) = (Some.Note(File.ReadAllBytes(Path.Combine(files, "1.kept"))), WitnessRequest.TryParse(forked).Value!.Note);
        Assert.All((SignedNote[])[kept, sent], note => Assert.NotNull(new NoteKeys([log.Key]).Verify(note).Value));
    }

    [Fact]
    public void A_policy_that_cannot_be_read_stops_the_start_with_its_lines()
    {
        Init();
        var file = Path.Combine(_home, "logs.txt");
        File.WriteAllText(file, "log nonsense\nquorum none\n");
        var (code, _, error) = Run("witness", "run", Folder, "--urls", "http://127.0.0.1:0", "--policy", file);
        Assert.Equal(1, code);
        Assert.Contains($"{file}: Line 1", error, StringComparison.Ordinal);
        Assert.Equal(2, Run("witness", "run", Folder, "--urls", "http://127.0.0.1:0", "--policy", file + "x").Code);
        Assert.Contains("is not where a witness can listen", Run("witness", "run", Folder, "--urls", "https://127.0.0.1:0").Error, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("init"), InlineData("run"), InlineData("status"), InlineData("add-log"), InlineData("drop-log")]
    public void Help_teaches(string command)
    {
        var output = Run([.. ((string[])["witness", command, "--help"]).Where(word => word.Length > 0)]).Output;
        Assert.Contains(command.Length == 0 ? "Setting one up" : command == "drop-log" ? "replaced, or it got away" : "Example", output, StringComparison.Ordinal);
        Assert.DoesNotContain("trial", output, StringComparison.Ordinal);
    }

    private string Init() => Run("witness", "init", Folder, "--name", "ombudsman.example/witness").Output.TrimEnd();

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
