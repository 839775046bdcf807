using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>PostgreSQL itself goes and comes back under a writer, which opens its journal again and again until it does.</summary>
[Collection("record")]
public sealed class BrokenDatabaseTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    [Fact]
    public async Task A_database_that_is_stopped_or_killed_has_everything_once_when_it_is_back()
    {
        var faults = Extent.Of(2, 50);
        using var database = await RecordDatabase.Start();
        var run = database.Run(undisturbed);
        var survived = new Survived("PostgreSQL restarted and killed (kill -9), in turns", "PostgreSQL", run, output);
        while (survived.Faults < faults)
        {
            using var writer = run.Start();
            await run.Moment(writer, faults);
            End(database.Server, survived.Faults);
            await database.Server.StartAgain();

            // The same process finds its way back, which ends with an answer; then it is killed, so that it can be counted what is there.
            await writer.Acknowledges(1);
            writer.KillNow();
            survived.Count();
        }

        Assert.False(run.IsDone, "Everything was written before the last fault: more signals are needed.");
        survived.End();
    }

    private static void End(PostgresCluster server, int fault)
    {
        if (fault % 2 == 0)
        {
            server.Stop();
        }
        else
        {
            server.KillNow();
        }
    }
}
