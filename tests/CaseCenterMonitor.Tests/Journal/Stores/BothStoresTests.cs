using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>One day in two stores: whatever reads a journal says the same of both, and a centre starts from both alike.</summary>
public sealed class BothStoresTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-both-");
    private readonly Lazy<PostgresCentre> _centre = new(() => new PostgresCentre());

    private JournalAddress[] Both => [_centre.Value.Address, JournalAddress.OfFile(Path.Join(_folder.FullName, "journal.db"))];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_tree_over_the_same_entries_has_the_same_root()
    {
        var heads = Both.Select(address =>
        {
            using var journal = Written(address);
            return journal.Head;
        }).ToList();
        Assert.True(heads[0].Size > 50);
        Assert.Equal(heads[1], heads[0]);
    }

    [Fact]
    public async Task A_centre_starts_from_its_snapshot_and_proves_the_journal_before_it()
    {
        var states = new List<string>();
        foreach (var address in Both)
        {
            Written(address).Dispose();
            long taken;
            using (var centre = Opened(address))
            {
                await using var routine = Routine(address, centre);
                await routine.Take(centre)!;
                taken = centre.LastSequence;
                ToldDay.Tell(centre, "12:00:00 door D-out forced");
            }

            var resumed = Opened(address);
            Assert.Equal((taken, resumed.LastSequence - taken - 1), (resumed.Start.Resumed, resumed.Start.Folded));
            await using var proving = Routine(address, resumed);
            Assert.Equal(resumed.LastSequence, await proving.Prove());
            states.Add(resumed.Digest());
            resumed.Dispose();
        }

        Assert.Equal(states[1], states[0]);
    }

    [Fact]
    public async Task A_centre_that_is_taken_over_from_a_server_that_just_took_a_snapshot_goes_on_behind_what_that_one_wrote()
    {
        foreach (var address in Both)
        {
            Written(address).Dispose();
            var takingOver = address.Open();
            using var first = Opened(address);
            ToldDay.Tell(first, "12:00:00 door D-out forced");
            await using (var routine = Routine(address, first))
            {
                await routine.Take(first)!;
            }

            using var second = Opened(address, takingOver);
            Assert.Equal((first.LastSequence, first.LastSequence + 1), (second.Start.Resumed, second.LastSequence));
            Assert.Throws<JournalFencedException>(() => ToldDay.Tell(first, "12:00:01 door D-out closed"));
        }
    }

    [Fact]
    public void Alarm_steps_and_what_if_are_the_same()
    {
        var told = Both.Select(address =>
        {
            Written(address).Dispose();
            var (record, zone) = AlarmSteps.Read(address);
            var later = new List<AlarmTransition>();
            var last = AlarmSteps.Follow(address, 40, later.Add);
            var trial = Trial.Run(
                address,
                new TrialSettings(
                    started => started.Centre.ToCentre(policies => policies), started => started.Centre.ToCentre(policies => policies), RuleBook.For, Shifts.DefaultChanges),
                _ => { });
            return string.Join('\n', record.Kept, zone, last, Steps(record.Steps), Steps(later), trial.Entries, trial.Difference, string.Join('\n', trial.Old.All.Select(one => one.Key + " " + one.RangAt)));
        }).ToList();
        Assert.Contains("PRS-1/CR-1", told[0], StringComparison.Ordinal);
        Assert.Equal(told[1], told[0]);
    }

    [Theory]
    [InlineData("replay", "{0}")]
    [InlineData("replay", "{0}", "--json")]
    [InlineData("alarm-figures", "--journal", "{0}", "--zone", "UTC")]
    [InlineData("what-if", "--journal", "{0}", "--policies", "pace-code-c", "--json")]
    public void Commands_print_the_same_and_never_a_password(params string[] command)
    {
        var password = Uri.EscapeDataString(PostgresCluster.Password);
        var printed = Both.Select(address =>
        {
            Written(address).Dispose();
            var text = address.ToString()!.Replace("ccm@", $"ccm:{password}@", StringComparison.Ordinal);
            var (output, error) = (new StringWriter(), new StringWriter());
            var code = Program.Run([.. command.Select(part => part == "{0}" ? text : part)], output, error);
            return (code, output.ToString().Replace(address.ToString()!, "", StringComparison.Ordinal), error.ToString());
        }).ToList();
        Assert.Equal(printed[1], printed[0]);
        Assert.True(printed[0].code == 0 && printed[0].Item2.Length > 100, printed[0].ToString());
    }

    [Theory]
    [InlineData("replay", "{0}")]
    [InlineData("alarm-figures", "--journal", "{0}", "--zone", "UTC")]
    [InlineData("what-if", "--journal", "{0}", "--policies", "pace-code-c")]
    public void Commands_say_what_is_wrong_with_an_address_and_never_a_password(params string[] command)
    {
        foreach (var (text, code, why) in new[]
        {
            ("postgres://ccm:hush@127.0.0.1/records?hurry=yes", 1, "hurry"),
            ($"postgres://ccm:hush@127.0.0.1:{Ports.Free()}/records", 2, "cannot be reached"),
        })
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            Assert.Equal(code, Program.Run([.. command.Select(part => part == "{0}" ? text : part)], output, error));
            Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("hush", error.ToString() + output, StringComparison.Ordinal);
        }
    }

    // The threads of the records are drawn from these bytes: the same in both.
    private static ProvenJournal Written(JournalAddress address)
    {
        var random = new Random(20261127);
        ToldDay.Write(ProvenJournal.Open(address.OpenStore(), bytes => random.NextBytes(bytes)));
        return address.Open();
    }

    private static LiveCentre Opened(JournalAddress address, IJournal? journal = null)
    {
        var centre = SmallCentre.With();
        return LiveCentre.Open(journal ?? address.Open(), centre, RuleBook.For(centre), EngineSettings.Default, "a build", At("13:00:00"), address.OpenSnapshots());
    }

    private static SnapshotRoutine Routine(JournalAddress address, LiveCentre centre) =>
        new(address.OpenToRead(), address.OpenSnapshots(), centre.Marked, new SnapshotPace(1, 0));

    private static Instant At(string time) => StoryLine.Read(time + " time passes").HeardAt;

    private static string Steps(IReadOnlyList<AlarmTransition> steps) =>
        string.Join('\n', steps.Select(step => System.Text.Encoding.UTF8.GetString(JournalJson.Write(step))));
}
