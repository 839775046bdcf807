using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.TestPeers;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CaseCenterMonitor.RecordWriter;

/// <summary>How a writer ended, as the exit code of its process.</summary>
internal enum Ended { Done = 0, Fenced = 3, Refused = 4, GaveUp = 5 }

/// <summary>
/// Does what the server does around its centre: opens it, hands over one batch after the other, and begins anew from the journal when one failed. Each line it
/// says is a fact: <c>open ENTRIES</c>, <c>ack BATCH SIZE ROOT NAME,NAME,…</c>, <c>failed WHAT</c>, <c>done</c>, <c>fenced</c>, <c>refused WHAT</c>, <c>gave up</c>.
/// </summary>
internal sealed class Writer(Premises premises, Centre centre, TextWriter said) : IDisposable
{
    private static readonly TimeSpan RetryWait = TimeSpan.FromMilliseconds(50);

    /// <summary>A database that starts again is back, and a disk is free again, long before so many failures in a row.</summary>
    private const int FailuresMax = 600;

    private readonly OtherWriter _other = new(premises, new Readiness(TimeProvider.System), NullLogger<OtherWriter>.Instance);

    public void Dispose() => _other.Dispose();

    /// <param name="days">The file with the batches.</param>
    /// <param name="next">The first batch that nobody has acknowledged.</param>
    /// <param name="pause">After each batch.</param>
    public async Task<Ended> Run(string days, int next, TimeSpan pause)
    {
        for (var failures = 0; failures < FailuresMax; failures++)
        {
            try
            {
                _other.Check();
                await foreach (var acknowledged in Write(days, next))
                {
                    (next, failures) = (acknowledged + 1, 0);
                    await Eventually.Elapse(pause);
                }

                Say("done");
                return Ended.Done;
            }
            catch (Exception failure) when (_other.IsBehind(failure) || _other.Seen.IsCancellationRequested)
            {
                Say("fenced");
                return Ended.Fenced;
            }
            catch (Exception refused) when (refused is JournalDivergedException or JournalDamagedException)
            {
                Say("refused " + refused.Message.ReplaceLineEndings(" "));
                return Ended.Refused;
            }
            catch (Exception failure)
            {
                // Like the server's own guard. What was on its way may be on disk or not; it is handed over again.
                Say($"failed {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
                await Eventually.Elapse(RetryWait);
            }
        }

        Say("gave up");
        return Ended.GaveUp;
    }

    private async IAsyncEnumerable<int> Write(string days, int next)
    {
        var journal = premises.Journal.Open();
        await using var open = OpenedCentre.Of(journal, premises, centre, _other.Begin(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())));
        Say($"open {journal.Head.Size}");
        Task behind = open.Snapshots!.Prove();
        foreach (var batch in SeededDays.Read(days, next))
        {
            var receipts = open.Centre.Accept(batch.Signals, batch.Now).Receipts;
            Say($"ack {next} {journal.Head.Size} {journal.Head.Root.ToBase64()} {string.Join(',', Names(batch, receipts))}");
            yield return next++;
            behind = Behind(open, behind);
        }

        await behind;
    }

    // As the grain does it: a journal that was changed ends the centre, and what else goes wrong there is a longer start.
    private static Task Behind(OpenedCentre open, Task before)
    {
        if (!before.IsCompleted)
        {
            return before;
        }

        if (before.Exception?.InnerException is { } changed and (JournalDivergedException or JournalDamagedException))
        {
            throw changed;
        }

        return open.Snapshots!.Wait(open.Centre.LastSequence) is not null && open.Snapshots.Take(open.Centre) is { } taken ? taken : Task.CompletedTask;
    }

    // A command that was refused is nowhere: it was answered, and nothing came of it.
    private static IEnumerable<string> Names(Batch batch, IReadOnlyList<Receipt> receipts) =>
        batch.Signals.Zip(receipts).Where(pair => pair.Second.Kind != ReceiptKind.Refused).Select(pair => SeededDays.NameOf(pair.First));

    private void Say(string line)
    {
        said.WriteLine(line);
        said.Flush();
    }
}
