using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Handout;

/// <summary>What is handed out can be verified with nothing but public keys, and shows what it is meant to show.</summary>
public sealed class ExtractTests : IDisposable
{
    private readonly Outsider _outsider = new();

    private string Out => _outsider.InFolder("extract.jsonl");

    public void Dispose() => _outsider.Dispose();

    [Fact]
    public void A_whole_record_is_verified_offline_and_read()
    {
        Export("--record", "CR-2");
        var (code, output) = Verify("--show");
        Assert.True(code == 0, output);
        Assert.Contains("record = \"CR-2\"", output, StringComparison.Ordinal);
        Assert.Contains("no gap", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CR-1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_goes_on_is_not_closed_and_says_so()
    {
        Export("--record", "CR-1");
        var (code, output) = Verify("--show");
        Assert.Equal(1, code);
        Assert.Equal(1, output.Split("OPEN").Length - 1);
        Assert.Contains("The record is not closed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_night_shows_one_person_and_of_the_others_only_that_they_were_there()
    {
        Export("--record", "CR-2", "--from", "3", "--to", "40", "--others-redacted");
        var (code, output) = Verify("--show");
        Assert.True(code == 0, output);
        Assert.Contains("CR-2", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CR-1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("胰岛素", File.ReadAllText(Out), StringComparison.Ordinal);
        Assert.Equal(38, output.Split("\nentry ").Length - 1);
    }

    [Fact]
    public void A_given_medicine_is_not_told_from_another_matter_of_health_by_kind_or_number_of_fields()
    {
        Export("--from", "1");
        var leaves = File.ReadAllLines(Out).Where(line => line.Contains("\\\"kind\\\":\\\"health\\\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, leaves.Count);
        Assert.DoesNotContain("medication", string.Concat(leaves.Select(line => line.Split("\"path\"")[0])), StringComparison.Ordinal);
        Assert.Single(leaves.Select(line => line.Split("_sd\\\":[")[1].Split(']')[0].Split(',').Length).Distinct());
    }

    [Theory]
    [InlineData("talks", "moves", "no value is shown")]
    [InlineData("\"i\":\"", "\"i\":\"1", "OPEN")]
    [InlineData("kind\\\":\\\"booked-in", "kind\\\":\\\"released", "OPEN")]
    public void What_was_changed_in_it_is_found(string before, string after, string says)
    {
        Export("--record", "CR-2");
        var text = File.ReadAllText(Out);
        if (before == "talks")
        {
            // Inside a disclosure, with base64url around it.
            var disclosure = System.Text.Json.JsonDocument.Parse(File.ReadAllLines(Out)[4]).RootElement.GetProperty("disclosures").EnumerateArray().First().GetString()!;
            text = text.Replace(disclosure, disclosure[..^1] + (disclosure[^1] == 'A' ? 'B' : 'A'), StringComparison.Ordinal);
        }
        else
        {
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        File.WriteAllText(Out, text);
        var (code, output) = Verify();
        Assert.True(code != 0 && output.Contains(says, StringComparison.OrdinalIgnoreCase), $"{code}\n{output}");
    }

    [Fact]
    public void A_line_that_was_left_out_is_a_gap_in_the_record()
    {
        Export("--record", "CR-2");
        var lines = File.ReadAllLines(Out).ToList();
        lines.RemoveAt(3);
        File.WriteAllLines(Out, lines);
        var (code, output) = Verify();
        Assert.True(code == 1 && output.Contains("Number 3 is missing", StringComparison.Ordinal), output);
    }

    [Fact]
    public void What_is_no_extract_is_named_with_its_line()
    {
        File.WriteAllText(Out, "{\"ccm\":\"ccm-extract@v1\",\"claim\":\"these-entries\",\"checkpoint\":\"x\"}\nnonsense\n");
        var (code, output) = Verify();
        Assert.True(code == 1 || code == 2, output);
        Assert.Contains("Line 2", output, StringComparison.Ordinal);
    }

    private void Export(params string[] args)
    {
        var (code, output) = _outsider.Run(["export", _outsider.Journal, "--checkpoint", _outsider.Checkpoint(), "--out", Out, .. args]);
        Assert.True(code == 0, output);
    }

    private (int Code, string Output) Verify(params string[] args) => _outsider.Run(["verify", Out, "--policy", _outsider.Policy, .. args]);
}
