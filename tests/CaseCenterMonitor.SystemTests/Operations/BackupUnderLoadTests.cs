using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.SystemTests.Faults;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Operations;

/// <summary>A real server under load is backed up again and again by a process of its own, and dies; another one goes on with what is restored.</summary>
[Collection("faults")]
public sealed class BackupUnderLoadTests(ITestOutputHelper output)
{
    private const int Backups = 3;
    private const double PerSecond = 100;

    private static readonly TimeSpan CommandMax = TimeSpan.FromMinutes(3);

    [NeedsFact("mosquitto")]
    public async Task Out_of_a_file_into_a_database()
    {
        using var database = await PostgresCluster.Start();
        await GoesOn(null, JournalAddress.Read(database.Address(FaultSite.Id), PostgresCluster.Password).Address!);
    }

    [NeedsFact("mosquitto")]
    public async Task Out_of_a_database_into_a_file()
    {
        using var database = await PostgresCluster.Start();
        await GoesOn(JournalAddress.Read(database.Address(FaultSite.Id), PostgresCluster.Password).Address!, null);
    }

    private async Task GoesOn(JournalAddress? from, JournalAddress? to)
    {
        using var rig = await Rig.Start(gateway: false);
        using var centre = RunningCentre.Prepare(rig.SiteFile, journal: from);
        await centre.StartServer();
        await Rig.Hears(rig.AnotherOfTheRig(rig.NewFolder("to-server"), centre.UplinkPort));
        using (var devices = await Devices.Connect(rig.Devices.Port))
        {
            await devices.Forced(FaultSite.Door);
        }

        var source = from?.ToString() ?? centre.JournalPath;
        var backup = await BackUp(rig, centre, source);
        centre.Server!.KillNow();

        using var other = RunningCentre.Prepare(rig.SiteFile, journal: to);
        var data = Path.Combine(other.Folder, "server", FaultSite.Id);
        var place = to?.ToString() ?? Path.Combine(data, "journal.db");
        output.WriteLine(Ccm("restore", backup, "--to", place, "--data", data));
        var (before, restored) = (centre.Journal(), other.Journal());
        Assert.True(restored.Count < before.Count, $"{restored.Count} of {before.Count}");
        Assert.Equal(before.Take(restored.Count).Select(Text), restored.Select(Text));
        var steps = Steps(Ccm("replay", place, "--json"));
        Assert.NotEmpty(steps);
        Assert.Equal(Steps(Ccm("replay", source, "--json")).Take(steps.Length), steps);

        await other.StartServer();
        using var officer = other.Desk();
        await officer.Alarm($"DOR-1/{FaultSite.Door}", "unacknowledged", TimeSpan.FromMinutes(2));
        await Rig.Hears(rig.AnotherOfTheRig(rig.NewFolder("to-other"), other.UplinkPort));
        using (var more = NumberedLoad.Start(rig.Devices.Port, PerSecond))
        {
            await Grown(other, restored.Count + 100);
            await more.Stop();
        }

        other.Server!.Terminate(Eventually.UsualLimit);
        Assert.Contains("transitions verified", Ccm("replay", place), StringComparison.Ordinal);
    }

    private async Task<string> BackUp(Rig rig, RunningCentre centre, string source)
    {
        using var load = NumberedLoad.Start(rig.Devices.Port, PerSecond);
        var folder = "";
        for (var number = 1; number <= Backups; number++)
        {
            await Grown(centre, number * 150);
            var before = load.Total;
            folder = Path.Combine(centre.Folder, string.Create(CultureInfo.InvariantCulture, $"backup-{number}"));
            output.WriteLine(Ccm("backup", source, "--out", folder, "--data", Path.Combine(centre.Folder, "server", FaultSite.Id)));
            Assert.True(load.Total > before, "nothing was written meanwhile");
        }

        await Grown(centre, centre.Journal().Count + 50);
        await load.Stop();
        return folder;
    }

    private static Task Grown(RunningCentre centre, int entries) => Eventually.True(
        string.Create(CultureInfo.InvariantCulture, $"there are {entries} entries"), () => Task.FromResult(centre.Journal().Count >= entries), TimeSpan.FromMinutes(2));

    // As somebody does it beside the server, with a process of its own.
    private static string Ccm(params string[] arguments)
    {
        using var ccm = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), new Dictionary<string, string> { ["PGPASSWORD"] = PostgresCluster.Password }, arguments);
        Assert.True(ccm.WaitForExit(CommandMax) == 0, ccm.Log);
        return ccm.Log;
    }

    private static string[] Steps(string log) => [.. log.Split(Environment.NewLine).Where(line => line.StartsWith('{'))];

    private static string Text(JournalEntry entry) =>
        $"{entry.Sequence} {entry.Kind} {entry.OccurredAt} {entry.RecordedAt} {Convert.ToHexString(entry.Leaf.Span)} {Convert.ToHexString(entry.Secret.Span)} {Convert.ToHexString(entry.Body.Span)}";
}
