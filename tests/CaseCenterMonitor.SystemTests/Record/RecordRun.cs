using System.Diagnostics;
using CaseCenterMonitor.Journal;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>The days of an undisturbed run, written into one journal however often the writer dies or what it writes to breaks.</summary>
/// <param name="quiet">Ends when nobody is at work on the journal any more; null where that is so as soon as the writer has ended.</param>
/// <param name="acknowledged">What has been acknowledged before; null: nothing.</param>
internal sealed class RecordRun(UndisturbedRun undisturbed, JournalAddress journal, Func<Task>? quiet = null, Acknowledged? acknowledged = null)
{
    /// <summary>A moment of its own for each fault, the same for the same seed.</summary>
    public Random Random { get; } = new(undisturbed.Seed);

    public UndisturbedRun Undisturbed => undisturbed;

    public JournalAddress Journal => journal;

    public Acknowledged Acknowledged { get; } = acknowledged ?? new();

    /// <summary>Everything has been acknowledged.</summary>
    public bool IsDone => Acknowledged.Next == undisturbed.Batches;

    /// <summary>After each batch of a writer that is to be disturbed: it is not to be done before it is.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(8);

    /// <summary>Two of them, on a machine that does not do much else.</summary>
    private static readonly TimeSpan Commit = TimeSpan.FromMilliseconds(12);

    /// <param name="pause">Null: short, so that half of its time is spent in commits.</param>
    public WriterProcess Start(TimeSpan? pause = null) => WriterProcess.Start(this, pause ?? Pause);

    /// <summary>
    /// Waits for a moment that the seed decides: now and then during a start, else after some batches and up to two commits' time, so that it falls into any part
    /// of one.
    /// </summary>
    /// <param name="faults">How many moments there are to be: they are spread over the days.</param>
    public async Task Moment(WriterProcess writer, int faults)
    {
        if (Random.Next(6) == 0)
        {
            Wait(TimeSpan.FromMilliseconds(Random.Next(50, 1500)));
            return;
        }

        await writer.Acknowledges(Random.Next(1, BatchesBetween(faults)));
        Wait(Random.NextDouble() * (Pause + Commit));
    }

    /// <summary>How many batches may lie between two faults, so that the days are enough for all of them.</summary>
    public int BatchesBetween(int faults) => Math.Max(3, 3 * undisturbed.Batches / (2 * (faults + 1)));

    /// <summary>What was not written is written, by a writer that nobody disturbs.</summary>
    public void WriteToTheEnd()
    {
        using var writer = Start(TimeSpan.Zero);
        Assert.True(writer.Ends() == 0, writer.Said);
        Assert.DoesNotContain("failed ", writer.Said, StringComparison.Ordinal);
        Assert.Equal(undisturbed.Batches, Acknowledged.Next);
    }

    /// <summary>Reads the journal as it lies there, whole. Nobody writes to it meanwhile.</summary>
    public Inspection Inspect()
    {
        if (quiet is not null)
        {
            quiet().GetAwaiter().GetResult();
        }

        return Inspection.Of(journal, Acknowledged);
    }

    // To a part of a millisecond, which no timer can do.
    private static void Wait(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            Thread.SpinWait(50);
        }
    }
}
