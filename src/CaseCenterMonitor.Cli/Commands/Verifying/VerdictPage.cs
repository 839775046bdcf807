using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Extracts;
using CaseCenterMonitor.Proof.Receipts;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands.Verifying;

/// <summary>Prints what was verified, in the order in which a reader must know it: who signed what, who saw it, how old that is; then the entries.</summary>
internal sealed class VerdictPage(TextWriter output)
{
    public void Checkpoint(ReceiptVerdict verdict)
    {
        output.WriteLine($"log         {verdict.Origin ?? "of nobody whom the policy names"}");
        if (verdict.Checkpoint is { } checkpoint)
        {
            Line($"checkpoint  {checkpoint.Size} entries, root {checkpoint.Root.ToBase64()}");
            output.WriteLine($"signed by   {verdict.LogKey!.Name} {verdict.LogKey.Id}");
        }

        foreach (var seen in verdict.Witnesses)
        {
            output.WriteLine($"witness     {seen.Witness.Name}: {Standing(seen)}");
        }

        output.WriteLine($"quorum      {(verdict.QuorumMet ? "yes" : "no")}");
        output.WriteLine($"newest      {(verdict.Age is { } age ? $"evidence is {Text(age)} old" : "no witness has seen it")}");
    }

    public void Entries(ExtractVerdict verdict, bool shows)
    {
        foreach (var entry in verdict.Entries)
        {
            var fields = entry.Fields;
            Line($"entry {entry.Receipt.Index + 1,10}  {(entry.Leaf is { } leaf ? $"{InstantPattern.General.Format(leaf.At)}  {leaf.Kind}" : "?")}  {Counts(fields)}{(entry.IsGood ? "" : "  NOT GOOD")}");
            foreach (var field in fields.Where(field => shows && field.Disclosure is not null))
            {
                output.WriteLine($"                  {field.Disclosure!.Name} = {Encoding.UTF8.GetString(field.Disclosure.Value.Span)}");
            }
        }

        foreach (var thread in verdict.Threads)
        {
            Line($"record      {thread.Numbers.Count} entries, numbers {thread.Numbers[0]} to {thread.Numbers[^1]}{Gaps(thread)}");
        }
    }

    /// <returns>Whether anything is open.</returns>
    public bool Open(IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            output.WriteLine($"OPEN        {line}");
        }

        return any;
    }

    public static IEnumerable<string> AllOpen(ExtractVerdict verdict) =>
    [
        .. verdict.Open,
        .. verdict.Entries.SelectMany(entry => entry.Receipt.Open.Concat(entry.Open).Select(
            open => string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Receipt.Index + 1}: {open}"))),
        .. verdict.Threads.SelectMany(thread => thread.Open),
    ];

    private static string Counts(IReadOnlyList<FieldSeen> fields) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fields.Count(field => field.Fate == FieldFate.Shown)} shown, {fields.Count(field => field.Fate == FieldFate.Withheld)} withheld, {fields.Count(field => field.Fate == FieldFate.Erased)} erased");

    private static string Gaps(ThreadVerdict thread) => thread.Gaps.Count == 0
        ? ", no gap"
        : ", missing " + string.Join(", ", thread.Gaps.Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.First}-{gap.Last}")));

    private static string Standing(WitnessSeen seen) => seen.Standing switch
    {
        WitnessStanding.Cosigned => $"cosigned at {InstantPattern.General.Format(seen.Time!.Value)}",
        WitnessStanding.Absent => "has not cosigned",
        WitnessStanding.AheadOfTime => "cosigned in the future and does not count",
        WitnessStanding.NotVerifiedHere => "signs with a kind of key that is not verified here",
        _ => throw new InvalidOperationException($"No words for {seen.Standing}."),
    };

    private static string Text(Duration age) => age.TotalMinutes < 120
        ? string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} hours");

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
