using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Two real servers on one journal do not take turns: the one that began last has it, and the other one stops until somebody starts it again.</summary>
public sealed class TwoServersTests(ITestOutputHelper output)
{
    private const string GoodBye = "This one stops for good";

    [Fact]
    public async Task The_server_that_began_last_has_the_journal_file_and_an_honest_restart_gives_it_to_the_other_one_again()
    {
        var folder = Directory.CreateTempSubdirectory("ccm-two-");
        using var clean = new Removed(folder);
        await TakeOver(JournalAddress.OfFile(Path.Combine(folder.FullName, "journal.db")));
    }

    [Fact]
    public async Task The_server_that_began_last_has_the_journal_in_PostgreSQL_and_an_honest_restart_gives_it_to_the_other_one_again()
    {
        using var database = await PostgresCluster.Start();
        await TakeOver(JournalAddress.Read(database.Address("northside"), PostgresCluster.Password).Address!);
    }

    private async Task TakeOver(JournalAddress journal)
    {
        using var first = RunningCentre.Prepare(journal: journal);
        using var second = RunningCentre.Prepare(journal: journal);
        await first.StartServer();
        await Is(first, "");
        await second.StartServer();
        await Is(second, "");
        await GivesWay(first, second);

        // Somebody sees to it: the second is ended, and the first is started again.
        second.Server!.KillNow();
        first.Server!.KillNow();
        await first.StartServer();
        await Is(first, "");
        await second.StartServer();
        await Is(second, "");
        await GivesWay(first, second);
        output.WriteLine(string.Join(Environment.NewLine, first.Server!.Log.Split(Environment.NewLine).Where(line => line.Contains(GoodBye, StringComparison.Ordinal))));
        var starts = second.Journal().Where(entry => entry.Kind == EntryKind.Started).ToList();
        Assert.Equal(4, starts.Count);
        Assert.Equal(second.Journal().Select(entry => entry.Sequence), Enumerable.Range(1, second.Journal().Count).Select(number => (long)number));
    }

    /// <summary>The first finds out with its next write, here because somebody looks at the record, and is no server from then on; the second goes on.</summary>
    private static async Task GivesWay(RunningCentre first, RunningCentre second)
    {
        using (var officer = first.Desk())
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => officer.Get("/api/records"));
        }

        await Is(first, "other-writer");
        await Eventually.True("it lets no gateway in", async () => !await Ports.Listens(first.UplinkPort));
        using (var officer = first.Desk())
        {
            // Asked again and again it begins nothing.
            await Assert.ThrowsAsync<HttpRequestException>(() => officer.Get("/api/records"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => officer.Do("/api/people", new
            {
                record = "R-1", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general",
            }));
        }

        Assert.Single(first.Server!.Log.Split(Environment.NewLine), line => line.Contains(GoodBye, StringComparison.Ordinal));
        using (var officer = second.Desk())
        {
            var before = second.Journal().Count(IsLook);
            await officer.Get("/api/records");
            Assert.Equal(before + 1, second.Journal().Count(IsLook));
        }

        await Is(second, "");
        Assert.True(first.Server.IsRunning, first.Server.Log);
    }

    private static bool IsLook(JournalEntry entry) => entry.Kind == EntryKind.Viewed && JournalJson.Read<ViewedBody>(entry.Body.Span) is { What: "records" };

    private static Task Is(RunningCentre centre, string reason) => Eventually.True($"it is ready, or says {reason}", async () =>
    {
        using var http = new HttpClient { BaseAddress = centre.Address };
        using var answer = await http.GetAsync("/health/ready");
        var reasons = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("reasons").EnumerateArray().Select(each => each.GetString());
        return reason.Length == 0 ? answer.IsSuccessStatusCode : reasons.Contains(reason);
    }, TimeSpan.FromSeconds(60));

    private sealed record Removed(DirectoryInfo Folder) : IDisposable
    {
        public void Dispose() => Folder.Delete(recursive: true);
    }
}
