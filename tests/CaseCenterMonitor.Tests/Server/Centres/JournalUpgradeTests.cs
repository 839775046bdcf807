using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Centres;

/// <summary>The server looks at its journal file before it does anything else.</summary>
public sealed class JournalUpgradeTests : IDisposable
{
    private const int PageBytes = 4096;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-upgrade-");
    private readonly Premises _premises;

    public JournalUpgradeTests() => _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });

    private string Journal => Path.Join(_folder.FullName, "northside", "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_journal_of_this_build_is_left_alone()
    {
        _premises.Journal.Open().Dispose();
        await Start();
        Assert.False(File.Exists(SqliteUpgrade.KeptAt(Journal)));
    }

    [Fact]
    public async Task A_journal_whose_first_page_is_zeros_is_named_with_the_remedy()
    {
        _premises.Journal.Open().Dispose();
        using (var file = File.OpenWrite(Journal))
        {
            file.Write(new byte[PageBytes]);
        }

        var problem = await Assert.ThrowsAsync<SettingsException>(Start);
        Assert.StartsWith($"The journal {Journal} is damaged: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("ccm restore", problem.Message, StringComparison.Ordinal);
    }

    private Task Start() => new JournalUpgrade(_premises, new FakeTimeProvider(), new Said<JournalUpgrade>()).StartAsync(CancellationToken.None);
}
