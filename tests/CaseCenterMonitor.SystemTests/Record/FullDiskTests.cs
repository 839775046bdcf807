using CaseCenterMonitor.Journal;
using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>Somebody else's file takes all that is left of the disk under a journal, and goes again.</summary>
[Collection("record")]
public sealed class FullDiskTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    private const int Megabytes = 384;

    /// <summary>Filling a disk takes a while, in which the writer goes on.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    [Fact]
    public async Task A_writer_whose_disk_is_full_acknowledges_nothing_that_is_not_on_it_and_goes_on_when_there_is_room()
    {
        using var folder = new RecordFolder();
        using var disk = Mount(folder);
        await Fill(disk, new RecordRun(undisturbed, folder.Journal), "SQLite", () => Task.CompletedTask);
    }

    [Fact]
    public async Task A_database_whose_disk_is_full_goes_down_and_has_everything_once_when_there_is_room()
    {
        using var folder = new RecordFolder();
        using var disk = Mount(folder);
        using var database = await RecordDatabase.Start(folder.Name);
        await Fill(disk, database.Run(undisturbed), "PostgreSQL", () => database.Server.StartAgain());
    }

    private static SmallDisk Mount(RecordFolder folder) =>
        SmallDisk.IsAllowed ? SmallDisk.Mount(folder.Name, Megabytes) : throw new PeerMissingException("skipped: " + SmallDisk.WhyNot);

    private async Task Fill(SmallDisk disk, RecordRun run, string store, Func<Task> startAgain)
    {
        var faults = Extent.Of(1, 20);
        var survived = new Survived("disk full, and free again", store, run, output);
        while (survived.Faults < faults)
        {
            using var writer = run.Start(Pause);
            await run.Moment(writer, faults);
            disk.Fill();
            await writer.Fails();
            disk.Clear();
            await startAgain();
            await writer.Acknowledges(1);
            writer.KillNow();
            survived.Count();
        }

        Assert.False(run.IsDone, "Everything was written before the last fault: more signals are needed.");
        survived.End();
    }
}
