using System.Text;
using System.Text.Json.Nodes;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Tests.Proof.Disclosures;
using CaseCenterMonitor.Tests.Proof.Notes;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Extracts;

/// <summary>
/// The oversight page checks extracts by itself, and its tests read an example that was written here: what we write, it reads.
/// <c>CCM_ACCEPT=1 dotnet test --filter ExampleForThePageTests</c> writes the files anew.
/// </summary>
public sealed class ExampleForThePageTests
{
    private const string Folder = "dashboards/floor-plan/src/oversight/proof/";

    [Fact]
    public void Is_what_is_written_here()
    {
        var log = new Handout();
        log.Add(Some.Noon, []);
        log.Add(Some.Noon, [Entries.Name], Of(1, null));
        log.Add(Some.Noon, [Entries.Name, Entries.Note], Of(2, 1));
        log.Add(Some.Noon, []);
        log.Add(Some.Noon, [Entries.Name], [.. Of(3, 2), ("last", 3)]);
        log.Add(Some.Noon, []);
        ExtractEntry[] entries = [Entry(log, 1, Entries.Name), Entry(log, 2, Entries.Name, Entries.Note), Entry(log, 4)];
        var lines = entries.Select(entry => ExtractFile.WriteEntry(entry.Receipt.Index, entry.Leaf.Span, entry.Receipt.Path, entry.Disclosures))
            .Prepend(ExtractFile.WriteHead(Claim.WholeRecord, Encoding.UTF8.GetString(entries[0].Receipt.Checkpoint)));
        Assert.True(ExtractCheck.Of(entries, Claim.WholeRecord, log.Policy, Some.Noon).IsGood);
        Holds("example.jsonl", string.Concat(lines.Select(line => line + "\n")));
        Holds("example.policy", PolicyText.Write(log.Policy));
    }

    private static ExtractEntry Entry(Handout log, ulong index, params IEnumerable<Disclosure> shown) => log.Entry(index, log.Count, Some.Noon.Plus(Duration.FromMinutes(1)), shown);

    private static (string, JsonNode?)[] Of(int number, int? previousNumber) =>
        [("thread", "dGhyZWFk"), ("n", number), .. previousNumber is { } n ? [("prev", n is 1 ? 1 : 2)] : Array.Empty<(string, JsonNode?)>()];

    private static void Holds(string name, string text)
    {
        var path = Repository.Path(Folder + name);
        if (Environment.GetEnvironmentVariable("CCM_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
