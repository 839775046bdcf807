using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>A second writer begins while the first is at work, with what the first is just handing over: the one that began last has the journal.</summary>
[Collection("record")]
public sealed class TwoWritersTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    /// <summary>The exit code of a writer that gave way.</summary>
    private const int Fenced = 3;

    [Fact]
    public async Task Of_two_writers_of_a_file_the_first_gives_way_and_everything_is_there_once()
    {
        using var folder = new RecordFolder();
        await Take(new RecordRun(undisturbed, folder.Journal), "SQLite");
    }

    [Fact]
    public async Task Of_two_writers_of_a_database_the_first_gives_way_and_everything_is_there_once()
    {
        using var database = await RecordDatabase.Start();
        await Take(database.Run(undisturbed), "PostgreSQL");
    }

    /// <summary>Some two batches a second are ten times what a busy centre says, and leave the second one a gap to begin in.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private async Task Take(RecordRun run, string store)
    {
        var faults = Extent.Of(1, 20);
        var survived = new Survived("a second writer", store, run, output);
        while (survived.Faults < faults)
        {
            using var first = run.Start(Pause);
            await first.Acknowledges(run.Random.Next(1, 4));
            using var second = run.Start(Pause);
            await second.Acknowledges(1);
            Assert.True(first.Ends() == Fenced || run.IsDone, first.Said);
            second.KillNow();
            survived.Count();
        }

        Assert.False(run.IsDone, "Everything was written before the last fault: more signals are needed.");
        survived.End();
    }
}
