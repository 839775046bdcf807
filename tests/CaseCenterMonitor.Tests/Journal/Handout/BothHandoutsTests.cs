using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Handout;

/// <summary>What a centre hands out of a database is what it hands out of a file, and what is wrong with either is said in the same words.</summary>
public sealed class BothHandoutsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_is_handed_out_and_verified(bool inPostgres)
    {
        using var outsider = In(inPostgres);
        var extract = outsider.InFolder("extract.jsonl");
        var (code, output) = outsider.Run("export", outsider.Journal, "--checkpoint", outsider.Checkpoint(), "--record", "CR-2", "--out", extract);
        Assert.True(code == 0, output);
        (code, output) = outsider.Run("verify", extract, "--policy", outsider.Policy, "--show");
        Assert.True(code == 0 && output.Contains("record = \"CR-2\"", StringComparison.Ordinal) && output.Contains("no gap", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_not_there_is_said(bool inPostgres)
    {
        using var outsider = In(inPostgres);
        var (code, output) = outsider.Run("export", outsider.Journal, "--checkpoint", outsider.Checkpoint(), "--record", "CR-9", "--out", outsider.InFolder("extract.jsonl"));
        Assert.Equal((1, "ccm: There is no record CR-9."), (code, output.Trim()));
        Assert.False(File.Exists(outsider.InFolder("extract.jsonl")));
        (code, output) = outsider.Run("export", outsider.Journal, "--checkpoint", outsider.Policy, "--record", "CR-2", "--out", outsider.InFolder("extract.jsonl"));
        Assert.True(code == 1 && output.Contains("is no signed checkpoint of this journal", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_journal_is_verified_and_one_that_was_changed_names_its_entry(bool inPostgres)
    {
        var centre = inPostgres ? new PostgresCentre() : null;
        using var outsider = new Outsider(copies: 6, centre);
        string[] verify = ["verify", outsider.Journal, "--policy", outsider.Policy, "--checkpoint", outsider.Checkpoint(300), "--checkpoint", outsider.Checkpoint()];
        var (code, output) = outsider.Run(verify);
        Assert.True(code == 0 && output.Contains("quorum      yes", StringComparison.Ordinal), output);
        Assert.DoesNotContain(PostgresCluster.Password, output, StringComparison.Ordinal);

        const string Forgery = "update entries set occurred_at = occurred_at - 6000000000 where sequence = 40";
        if (centre is null)
        {
            outsider.Tamper(Forgery);
        }
        else
        {
            centre.Execute("drop trigger entries_no_update on entries; " + Forgery);
        }

        (code, output) = outsider.Run(verify);
        Assert.True(code == 1 && output.Contains("Entry 40: its leaf is of another entry, or of another kind or time", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_log_that_was_lost_is_read_anew(bool inPostgres)
    {
        var centre = inPostgres ? new PostgresCentre() : null;
        using var outsider = new Outsider(1, centre);
        var before = Log(outsider, centre);
        const string Loss = "delete from lines where sequence > 20; delete from stays; delete from records";
        if (centre is null)
        {
            outsider.Tamper(Loss);
        }
        else
        {
            centre.Execute(Loss);
        }

        Assert.NotEqual(before, Log(outsider, centre));
        var (code, output) = outsider.Run("journal", "rebuild", outsider.Journal);
        Assert.True(code == 0 && output.Contains("read anew out of", StringComparison.Ordinal), output);
        Assert.Equal(before, Log(outsider, centre));
        Assert.Contains("up to date", outsider.Run("journal", "upgrade", outsider.Journal).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "{0}", "--checkpoint", "none.txt", "--record", "CR-1", "--out", "none.jsonl")]
    [InlineData("verify", "{0}", "--policy", "{policy}")]
    [InlineData("journal", "rebuild", "{0}")]
    public void An_address_that_is_wrong_is_said_without_a_password(params string[] command)
    {
        using var outsider = new Outsider();
        foreach (var (text, expected, why) in new[]
        {
            ("postgres://ccm:hush@127.0.0.1/records?hurry=yes", 1, "hurry"),
            ($"postgres://ccm:hush@127.0.0.1:{Ports.Free()}/records", 2, "cannot be reached"),
            (outsider.InFolder("nothing.db"), 2, "nothing.db"),
        })
        {
            var checkpoint = outsider.Checkpoint();
            var (code, output) = outsider.Run([.. command.Select(part =>
                part.Replace("{0}", text, StringComparison.Ordinal).Replace("{policy}", outsider.Policy, StringComparison.Ordinal).Replace("none.txt", checkpoint, StringComparison.Ordinal))]);
            Assert.True(code == expected && output.Contains(why, StringComparison.Ordinal), $"{code} {output}");
            Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(outsider.InFolder("nothing.db")));
    }

    private static Outsider In(bool postgres) => new(1, postgres ? new PostgresCentre() : null);

    private static string Log(Outsider outsider, PostgresCentre? centre)
    {
        using System.Data.Common.DbConnection connection = centre is null ? new SqliteConnection($"Data Source={outsider.Journal};Pooling=false") : centre.Admin();
        if (centre is null)
        {
            connection.Open();
        }

        return LogText.Of(connection);
    }
}
