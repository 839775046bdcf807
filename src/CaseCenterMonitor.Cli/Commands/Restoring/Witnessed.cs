using System.Globalization;
using CaseCenterMonitor.Cli.Commands.Verifying;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands.Restoring;

/// <summary>A signed checkpoint from outside, which a backup must contain to be restored.</summary>
internal sealed class Witnessed
{
    private readonly string _file;
    private readonly ReceiptVerdict _verdict;

    private Witnessed(string file, ReceiptVerdict verdict) => (_file, _verdict) = (file, verdict);

    public long Size => (long)_verdict.Checkpoint!.Size;

    /// <returns>Null when none is given.</returns>
    /// <exception cref="WrongInputException">One of the two is missing or wrong, or the checkpoint is not signed as the policy wants it.</exception>
    public static Witnessed? Read(string? checkpoint, string? policy)
    {
        if (checkpoint is null || policy is null)
        {
            return checkpoint is null && policy is null ? null
                : throw new WrongInputException("ccm: --checkpoint and --policy belong together: a checkpoint is believed for who has signed it.");
        }

        var verdict = ReceiptCheck.Of(File.ReadAllBytes(checkpoint), PolicyArgument.Read(policy), SystemClock.Instance.GetCurrentInstant());
        return verdict.Open.Count == 0 && verdict.Checkpoint is { Size: > 0 and <= long.MaxValue }
            ? new Witnessed(checkpoint, verdict)
            : throw new WrongInputException(string.Join(Environment.NewLine, verdict.Open.DefaultIfEmpty("It speaks of no entries.").Select(open => $"ccm: {checkpoint}: {open}")));
    }

    /// <summary>Prints what was signed, and holds the backup against it.</summary>
    /// <exception cref="WrongInputException">It is another history, or does not go as far.</exception>
    public void Hold(WholeLog log, TextWriter output)
    {
        new VerdictPage(output).Checkpoint(_verdict);
        if (Size > log.Entries)
        {
            throw new WrongInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"ccm: the witnesses have seen {Size} entries, and the backup ends at {log.Entries}: {Size - log.Entries} entries that were signed would be lost. Nothing was restored. Take a newer backup; where there is none, restore without --checkpoint, and tell the witnesses why (docs/operations/backup.md)."));
        }

        if (log.Roots[Size] != _verdict.Checkpoint!.Root)
        {
            throw new WrongInputException(string.Create(
                CultureInfo.InvariantCulture, $"ccm: the first {Size} entries of the backup are not those that were signed in {_file}: it is another history. Nothing was restored."));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extends     it: the first {Size} of {log.Entries} entries are those that were signed"));
    }
}
