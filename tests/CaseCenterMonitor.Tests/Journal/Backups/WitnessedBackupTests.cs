using CaseCenterMonitor.Journal.Json;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Backups;

/// <summary>A backup is held against what was signed and seen outside, when there is such a thing.</summary>
public sealed class WitnessedBackupTests
{
    [Fact]
    public void One_that_goes_as_far_as_was_signed_is_restored()
    {
        using var one = new BackedUp(copies: 6);
        one.Make();
        var (code, output) = one.Restore("--checkpoint", one.Centre.Checkpoint(270), "--policy", one.Centre.Policy);
        Assert.True(code == 0 && output.Contains("the first 270 of", StringComparison.Ordinal) && output.Contains("witness     ombudsman: cosigned", StringComparison.Ordinal), output);
    }

    [Fact]
    public void One_that_ends_before_what_witnesses_have_seen_is_not_and_says_what_would_be_lost()
    {
        using var one = new BackedUp();
        var entries = one.Make().Entries;
        one.Erase(new EntryRange(3, 3));
        var seen = one.Centre.Size;
        var (code, output) = one.Restore("--checkpoint", one.Centre.Checkpoint(), "--policy", one.Centre.Policy);
        Assert.True(code == 1 && output.Contains($"the witnesses have seen {seen} entries, and the backup ends at {entries}", StringComparison.Ordinal), output);
        Assert.True(one.IsNothingThere());
    }

    [Fact]
    public void One_of_another_history_is_not()
    {
        using (var other = new BackedUp(copies: 2))
        {
            using var one = new BackedUp(copies: 2);
            one.Make();
            var (code, output) = one.Restore("--checkpoint", other.Centre.Checkpoint(60), "--policy", one.Centre.Policy);
            Assert.True(code == 1 && output.Contains("it is another history", StringComparison.Ordinal), output);
            Assert.True(one.IsNothingThere());
        }
    }

    [Fact]
    public void A_checkpoint_that_nobody_known_has_signed_is_not_believed()
    {
        using var one = new BackedUp();
        one.Make();
        var (checkpoint, policy) = (one.Centre.Checkpoint(), one.Centre.Policy);
        File.WriteAllText(one.Centre.InFolder("unsigned.txt"), string.Join('\n', File.ReadAllLines(checkpoint).Take(4)) + "\n");
        File.WriteAllLines(one.Centre.InFolder("unwitnessed.txt"), File.ReadAllLines(checkpoint).Take(5));
        foreach (var file in new[] { "unsigned.txt", "unwitnessed.txt" })
        {
            var (code, output) = one.Restore("--checkpoint", one.Centre.InFolder(file), "--policy", policy);
            Assert.True(code == 1 && output.Contains(file + ":", StringComparison.Ordinal), output);
        }

        Assert.Contains("belong together", one.Restore("--checkpoint", checkpoint).Output, StringComparison.Ordinal);
        Assert.True(one.IsNothingThere());
    }
}
