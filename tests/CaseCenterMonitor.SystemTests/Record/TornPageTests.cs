using System.Globalization;
using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>
/// The power goes while pages are on their way to the disk: one that was being written is half old and half new, and what was not yet flushed is not there. What
/// was acknowledged had been flushed before.
/// </summary>
[Collection("record")]
public sealed class TornPageTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    private const int PageBytes = 8192;

    [Fact]
    public async Task A_file_whose_last_pages_are_torn_has_everything_that_was_acknowledged()
    {
        var faults = Extent.Of(3, 100);
        using var folder = new RecordFolder();
        var run = new RecordRun(undisturbed, folder.Journal);
        var survived = new Survived("writer killed, last page torn or file cut short", "SQLite", run, output);
        var unanswered = 0;
        while (survived.Faults < faults)
        {
            using var writer = run.Start();
            await run.Moment(writer, faults);
            writer.KillNow();
            unanswered += Tear(run, folder.File) ? 1 : 0;
            survived.Count();
        }

        Assert.False(run.IsDone, "Everything was written before the last fault: more signals are needed.");
        survived.End(string.Create(CultureInfo.InvariantCulture, $"{unanswered} within a commit that nobody had an answer to"));
    }

    [Fact]
    public async Task A_database_whose_last_page_is_torn_or_gone_has_everything_that_was_acknowledged()
    {
        var faults = Extent.Of(1, 30);
        using var database = await RecordDatabase.Start();

        // A page is safe from the first change after a checkpoint on: none may come in between by itself.
        const string NoCheckpoint = "checkpoint_timeout=1h";
        await database.Server.StartAgain(NoCheckpoint);
        var run = database.Run(undisturbed);
        var survived = new Survived("database killed, last page torn or file cut short", "PostgreSQL", run, output);
        while (survived.Faults < faults)
        {
            using var writer = run.Start();
            await writer.Acknowledges(1);
            var before = database.Ask<long>("checkpoint; select max(sequence) from centre_northside.entries");
            await writer.Acknowledges(run.Random.Next(1, run.BatchesBetween(faults)));
            await Eventually.True("something was written since", () => Task.FromResult(database.Ask<long>("select max(sequence) from centre_northside.entries") > before));
            var page = LastPage.Of(database);
            database.Server.KillNow();
            page.Tear(run.Random);
            await database.Server.StartAgain(NoCheckpoint);
            await writer.Acknowledges(1);
            writer.KillNow();
            survived.Count();
        }

        Assert.False(run.IsDone, "Everything was written before the last fault: more signals are needed.");
        survived.End();
    }

    /// <returns>Whether the last commit was one that nobody had an answer to.</returns>
    private static bool Tear(RecordRun run, string file)
    {
        // Of the files as they lie there: whoever opened them as a database would have mended them.
        if (WriteAheadLog.Of(file) is not { } log)
        {
            return false;
        }

        var acknowledged = run.Acknowledged.Heads.Select(head => head.Size).DefaultIfEmpty().Max();
        if (log.LastCommit < log.End && SizeOfCopy(file) > acknowledged)
        {
            log.TearLast(run.Random);
            return true;
        }

        log.TearNext(run.Random);
        return false;
    }

    private static long SizeOfCopy(string file)
    {
        using var folder = new RecordFolder();
        File.Copy(file, folder.File);
        File.Copy(file + "-wal", folder.File + "-wal");
        using var store = folder.Journal.OpenStoreToRead();
        return store.LastSequence;
    }

    /// <summary>The page of the file of entries that the last of them lies in.</summary>
    private sealed record LastPage(string File, long Number)
    {
        public static LastPage Of(RecordDatabase database) => new(
            database.Server.FileOf("centre_northside.entries"),
            database.Ask<long>("select (ctid::text::point)[0]::bigint from centre_northside.entries order by sequence desc limit 1"));

        /// <summary>Its second half is noise; or the file ends before it, where it is the last and had perhaps not been there yet.</summary>
        public void Tear(Random random)
        {
            using var file = System.IO.File.OpenWrite(File);
            if (file.Length <= Number * PageBytes)
            {
                return;
            }

            if (file.Length == (Number + 1) * PageBytes && random.Next(2) == 0)
            {
                file.SetLength(Number * PageBytes);
                return;
            }

            var half = new byte[PageBytes / 2];
            random.NextBytes(half);
            file.Position = (Number * PageBytes) + half.Length;
            file.Write(half);
        }
    }
}
