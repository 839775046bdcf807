using System.CommandLine;
using System.Text;
using CaseCenterMonitor.Cli.Commands.Verifying;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Receipts;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm verify WHAT</c>: whether a record is the one that was signed and seen, with nothing but public keys.</summary>
internal static class Verify
{
    private const string Help =
        """
        Verifies what a centre hands out, offline: an extract, a receipt with its entry, or a whole journal. It needs your own policy file, which says
        whose keys you believe; nothing in what is verified is asked for that.

          log example.police/centre/northside+9f2c61e0+AU1…
          witness ombudsman ombudsman.example/witness+1b2f…+BHk…
          group outsiders 1 ombudsman
          quorum outsiders

        Examples:
          ccm verify cr-1122-037.jsonl --policy trust.txt --show
          ccm verify entry.tlog-proof --entry entry.json --policy trust.txt
          ccm verify journal.db --policy trust.txt --checkpoint from-the-ombudsman.txt
          ccm verify "postgres://ccm_read@database.example/ccm?centre=northside" --policy trust.txt --checkpoint from-the-ombudsman.txt

        A journal is held against the checkpoints that you have from elsewhere: those of witnesses, those in receipts. One that was changed names its first
        wrong entry; one in which everything was made to fit names the stretch between two checkpoints.

        What it shows is that nothing was altered, added or taken away since it was signed; not that what was written is right.
        It ends with 0 only when nothing is open, with 1 when something is (lines that begin with OPEN), with 2 when a file or a database cannot be read.
        """;

    public static Command Command()
    {
        var what = new Argument<string>("WHAT") { Description = "An extract (.jsonl), a receipt (.tlog-proof), or a journal (.db, or postgres://role@host/database?centre=id)." };
        var policy = new Option<string>("--policy") { Description = "Whom you believe.", HelpName = "FILE", Required = true };
        var entry = new Option<string?>("--entry") { Description = "The bytes of the entry that a receipt is about.", HelpName = "FILE" };
        var checkpoints = new Option<string[]>("--checkpoint") { Description = "A signed checkpoint from elsewhere; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var show = new Option<bool>("--show") { Description = "Print the values that are disclosed." };
        var command = new Command("verify", Help) { what, policy, entry, checkpoints, show };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var asked = new Asked(
                    parsed.GetRequiredValue(what), PolicyArgument.Read(parsed.GetRequiredValue(policy)), parsed.GetValue(entry), parsed.GetValue(checkpoints)!, parsed.GetValue(show));
                return Run(asked, SystemClock.Instance.GetCurrentInstant(), output, error) ? ExitCode.Problems : ExitCode.Fine;
            }
            catch (WrongInputException wrong)
            {
                error.WriteLine(wrong.Message);
                return wrong.Code;
            }
            catch (Exception problem) when (problem is JournalDivergedException || JournalArgument.IsTrouble(problem))
            {
                error.WriteLine($"ccm: {problem.Message}");
                return ExitCode.NotDone;
            }
        });
        return command;
    }

    /// <returns>Whether anything is open.</returns>
    private static bool Run(Asked asked, Instant now, TextWriter output, TextWriter error)
    {
        if (JournalAt(asked.What) is { } address)
        {
            using var store = address.OpenStoreToRead();
            var work = new LongWork(error, "verifying", Math.Max(1, store.LastSequence));
            var open = JournalVerdict.Print(store, [.. asked.Checkpoints.Select(File.ReadAllBytes)], asked.Policy, now, output, work);
            work.End();
            return open;
        }

        var bytes = File.ReadAllBytes(asked.What);
        return bytes.AsSpan().StartsWith("c2sp.org/tlog-proof"u8) ? OfReceipt(asked, bytes, now, output) : OfExtract(asked, now, output);
    }

    private static bool OfReceipt(Asked asked, byte[] bytes, Instant now, TextWriter output)
    {
        var receipt = Receipt.TryParse(bytes);
        if (receipt.Value is null)
        {
            throw new WrongInputException($"ccm: {asked.What}: {receipt.Problem}");
        }

        if (asked.Entry is null)
        {
            throw new WrongInputException("ccm: A receipt does not hold its entry: give its bytes with --entry.");
        }

        var verdict = ReceiptCheck.Of(receipt.Value, File.ReadAllBytes(asked.Entry), asked.Policy, now);
        var page = new VerdictPage(output);
        page.Checkpoint(verdict);
        output.WriteLine($"entry {verdict.Index + 1,10}  {verdict.Path.Count} steps to the root, {(verdict.PathLeads ? "which they reach" : "which they do not reach")}");
        return page.Open(verdict.Open);
    }

    private static bool OfExtract(Asked asked, Instant now, TextWriter output)
    {
        var extract = ExtractFile.TryRead(File.ReadLines(asked.What, Encoding.UTF8));
        if (extract.Value is null)
        {
            throw new WrongInputException($"ccm: {asked.What}: {extract.Problem}");
        }

        var verdict = ExtractCheck.Of(extract.Value.Entries, extract.Value.Claim, asked.Policy, now);
        var page = new VerdictPage(output);
        if (verdict.Entries.Count > 0)
        {
            page.Checkpoint(verdict.Entries[0].Receipt);
        }

        page.Entries(verdict, asked.Show);
        return page.Open(VerdictPage.AllOpen(verdict).Distinct());
    }

    /// <returns>Null when it is a file of another kind.</returns>
    private static JournalAddress? JournalAt(string what)
    {
        var address = JournalArgument.Read(what);
        return address is SqliteAddress { Path: var path } && !IsDatabase(path) ? null : address;
    }

    private static bool IsDatabase(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[15];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite format 3"u8);
    }

    private sealed record Asked(string What, TrustPolicy Policy, string? Entry, IReadOnlyList<string> Checkpoints, bool Show);
}
