using CaseCenterMonitor.Journal;
using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>
/// kill -9 at any moment: while a journal is opened, while an append is on its way, while a snapshot is written beside it. Whoever had an answer finds what it was
/// about once, and the alarms are those of a writer that nobody killed.
/// </summary>
[Collection("record")]
public sealed class KilledWriterTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    [Fact]
    public async Task What_was_acknowledged_is_in_the_file_once_whenever_its_writer_is_killed()
    {
        using var folder = new RecordFolder();
        await Kill(new RecordRun(undisturbed, folder.Journal), "SQLite");
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_PostgreSQL_once_whenever_its_writer_is_killed()
    {
        using var database = await RecordDatabase.Start();
        await Kill(database.Run(undisturbed), "PostgreSQL");
    }

    private async Task Kill(RecordRun run, string store)
    {
        var kills = Extent.Of(3, 200);
        var survived = new Survived("writer killed (kill -9)", store, run, output);
        while (survived.Faults < kills)
        {
            using var writer = run.Start();
            await run.Moment(writer, kills);
            if (!writer.KillNow())
            {
                break;
            }

            survived.Count();
        }

        Assert.True(survived.Faults == kills, $"Only {survived.Faults} of {kills} kills came before everything was written: more signals are needed.");
        survived.End();
    }
}
