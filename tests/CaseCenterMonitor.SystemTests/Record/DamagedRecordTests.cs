using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.SystemTests.Faults;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>
/// Pages that had been safe on the disk are zeros, noise or gone: nothing brings them back but a backup. Nobody writes on top of a record whose entries are no longer
/// what was acknowledged, and whoever starts it is told what it is and what to do.
/// </summary>
[Collection("record")]
public sealed class DamagedRecordTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    /// <summary>The exit code of a writer that refuses its journal.</summary>
    private const int Refused = 4;

    [Fact]
    public async Task A_file_with_a_spoilt_page_is_whole_all_the_same_or_refused_with_the_remedy()
    {
        const int PageBytes = 4096;
        var whole = ((Journal.Sqlite.SqliteAddress)undisturbed.Journal).Path;
        var tally = new Tally("SQLite");
        var random = new Random(undisturbed.Seed);
        for (var fault = 0; fault < Extent.Of(5, 100); fault++)
        {
            using var folder = new RecordFolder();
            File.Copy(whole, folder.File);
            var what = Damage.Do(folder.File, random, PageBytes, cut: true);
            tally.Count(fault, what, await Judge(new RecordRun(undisturbed, folder.Journal, acknowledged: undisturbed.Acknowledged), what));
        }

        tally.End(undisturbed.Seed, output);
    }

    [Fact]
    public async Task A_database_with_a_spoilt_page_of_entries_is_refused_with_the_remedy()
    {
        const int PageBytes = 8192;
        using var database = await RecordDatabase.Start();
        var run = database.Run(undisturbed);
        run.WriteToTheEnd();
        var file = database.Server.FileOf("centre_northside.entries");
        database.Server.Stop();
        var whole = await File.ReadAllBytesAsync(file);
        var tally = new Tally("PostgreSQL");
        var random = new Random(undisturbed.Seed);
        for (var fault = 0; fault < Extent.Of(2, 50); fault++)
        {
            var what = Damage.Do(file, random, PageBytes, cut: true);
            await database.Server.StartAgain("autovacuum=off");
            tally.Count(fault, what, await Judge(run, what));
            database.Server.Stop();
            await File.WriteAllBytesAsync(file, whole);
        }

        tally.End(undisturbed.Seed, output);
    }

    /// <returns>Whether it was refused. Else it is whole.</returns>
    private static async Task<bool> Judge(RecordRun run, string what)
    {
        using var writer = run.Start();
        var code = await writer.EndsOrFails();
        if (code == Refused)
        {
            Assert.True(writer.Said.Contains("Entry ", StringComparison.Ordinal) || writer.Said.Contains("ccm restore", StringComparison.Ordinal), $"{what}: no remedy is named.\n{writer.Said}");
            return true;
        }

        Assert.True(code == 0, $"{what}: it says neither that it is damaged nor goes on.\n{writer.Said}");
        var found = run.Inspect();
        Assert.True(found.IsSound, $"{what}: it went on, and {found}");
        return false;
    }

    private static class Damage
    {
        /// <returns>What was done, for people.</returns>
        public static string Do(string path, Random random, int pageBytes, bool cut)
        {
            using var file = File.OpenWrite(path);
            var page = random.NextInt64(file.Length / pageBytes);
            var kind = random.Next(cut ? 3 : 2);
            if (kind == 2)
            {
                file.SetLength(page * pageBytes);
                return Said("cut off from", page);
            }

            var noise = new byte[pageBytes];
            if (kind == 1)
            {
                random.NextBytes(noise);
            }

            file.Position = page * pageBytes;
            file.Write(noise);
            return Said(kind == 0 ? "zeros in" : "noise in", page);
        }

        private static string Said(string what, long page) => string.Create(CultureInfo.InvariantCulture, $"{what} page {page}");
    }

    private sealed class Tally(string store)
    {
        private int _faults;
        private int _refused;

        public void Count(int fault, string what, bool refused)
        {
            _faults++;
            _refused += refused ? 1 : 0;
        }

        public void End(int seed, ITestOutputHelper output)
        {
            Assert.True(_refused > 0, "No damage that mattered was done.");
            Survived.Row(output, string.Create(
                CultureInfo.InvariantCulture, $"| settled page spoilt or file cut short | {store} | {_faults} | found: {_refused}; whole all the same: {_faults - _refused} | | | | | | {seed} | |"));
        }
    }
}
