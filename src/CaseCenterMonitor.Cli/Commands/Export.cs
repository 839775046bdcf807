using System.CommandLine;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Extracts;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm export JOURNAL</c>: an extract that an outsider can verify.</summary>
internal static class Export
{
    private const string Help =
        """
        Writes one person's record, or a run of entries, as an extract: JSON Lines with each entry's leaf, its path to a signed checkpoint, and what of it
        may be read. Whoever has the public keys verifies it with 'ccm verify', offline.

        With --others-redacted a run of entries shows what is about the one record and only that the others are there.

        Examples:
          ccm export journal.db --checkpoint checkpoint.txt --record 1122-037 --out 1122-037.jsonl
          ccm export journal.db --checkpoint checkpoint.txt --from 18000 --to 18400 --record 1122-037 --others-redacted --out night.jsonl
          ccm export "postgres://ccm_read@database.example/ccm?centre=northside" --checkpoint checkpoint.txt --record 1122-037 --out 1122-037.jsonl

        The checkpoint is the one that the centre has signed and witnesses have cosigned: GET /api/proof/checkpoint of the centre. Entries behind it are left
        out. It ends with 0 when the extract is written, with 1 when there is no such record or checkpoint, with 2 when a file or a database cannot be read.
        """;

    public static Command Command()
    {
        var journal = new Argument<string>("JOURNAL") { Description = "The journal of one centre: a file, or postgres://role@host/database?centre=id." };
        var checkpoint = new Option<string>("--checkpoint") { Description = "The signed checkpoint that the extract stands under.", HelpName = "FILE", Required = true };
        var record = new Option<string?>("--record") { Description = "Whose record.", HelpName = "NUMBER" };
        var from = new Option<long?>("--from") { Description = "The first entry of a run, by its number." };
        var to = new Option<long?>("--to") { Description = "The last entry of a run." };
        var redacted = new Option<bool>("--others-redacted") { Description = "Of a run, show only what is about the record." };
        var file = new Option<string>("--out") { Description = "Where to; a file that is there is not written over.", HelpName = "FILE", Required = true };
        var command = new Command("export", Help) { journal, checkpoint, record, from, to, redacted, file };
        command.SetAction(parsed =>
        {
            var asked = new Asked(
                parsed.GetRequiredValue(journal), parsed.GetRequiredValue(checkpoint), parsed.GetValue(record), parsed.GetValue(from), parsed.GetValue(to),
                parsed.GetValue(redacted), parsed.GetRequiredValue(file));
            try
            {
                var lines = Write(asked);
                parsed.InvocationConfiguration.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines - 1} entries in {asked.Out}"));
                return ExitCode.Fine;
            }
            catch (WrongInputException wrong)
            {
                parsed.InvocationConfiguration.Error.WriteLine(wrong.Message);
                return wrong.Code;
            }
            catch (Exception problem) when (problem is JournalDivergedException || JournalArgument.IsTrouble(problem))
            {
                parsed.InvocationConfiguration.Error.WriteLine($"ccm: {problem.Message}");
                return ExitCode.NotDone;
            }
        });
        return command;
    }

    private static long Write(Asked asked)
    {
        if (asked.Record is null && asked.From is null)
        {
            throw new WrongInputException("ccm: Say what is wanted: --record NUMBER, or --from and --to.");
        }

        var note = File.ReadAllBytes(asked.Checkpoint);
        var address = JournalArgument.Read(asked.Journal);
        using var store = address.OpenStoreToRead();
        if (Extracts.SizeOf(note) is not { } size || size > store.LastSequence)
        {
            throw new WrongInputException($"ccm: {asked.Checkpoint} is no signed checkpoint of this journal, which has {store.LastSequence} entries.");
        }

        using var reader = address.OpenReading();
        var about = asked.Record is { } record ? About(reader, record) : [];
        var lines = Lines(asked, store, about, new Extracts(store, note, size));
        using var file = new StreamWriter(new FileStream(asked.Out, FileMode.CreateNew), new UTF8Encoding(false)) { NewLine = "\n" };
        var count = 0L;
        foreach (var line in lines)
        {
            file.WriteLine(line);
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Lines(Asked asked, IStore store, HashSet<long> about, Extracts extracts) => asked.From is { } from
        ? extracts.Lines(
            Claim.TheseEntries, store.Read(from, asked.To ?? store.LastSequence), entry => !asked.OthersRedacted || about.Contains(entry.Sequence))
        : extracts.Lines(Claim.WholeRecord, about.Order().Select(number => store.Read(number, number).Single()), _ => true);

    private static HashSet<long> About(RecordReader reader, string record)
    {
        if (reader.Record(record) is not { } row)
        {
            throw new WrongInputException($"ccm: There is no record {record}.");
        }

        return [.. reader.Thread(row)];
    }

    private sealed record Asked(string Journal, string Checkpoint, string? Record, long? From, long? To, bool OthersRedacted, string Out);
}
