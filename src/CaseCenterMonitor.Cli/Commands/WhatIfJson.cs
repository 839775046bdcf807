using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Writes what <c>ccm what-if</c> has found as one JSON document. New keys may come beside these; none of them changes its meaning.</summary>
internal static class WhatIfJson
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Write(WhatIfReport report, int top, TextWriter output)
    {
        var comparison = report.Comparison;
        output.WriteLine(JsonSerializer.Serialize(
            new Document(
                report.Centre, report.Zone.Id, Text(report.Shown.From), Text(report.Shown.To), report.Trial.Entries,
                [.. report.Judged.Stack.Layers.Select(layer => layer.Key)], report.Changed,
                [.. report.Values.Select(value => new ValueLine(value.Key, value.Before is { } before ? AmountText.Format(before) : null, value.After is { } after ? AmountText.Format(after) : null))],
                [.. report.Notes], comparison.Total, comparison.ByPriority, [.. comparison.ByRule.Take(top)], [.. comparison.ByPerson.Take(top)], comparison.ByShift,
                comparison.Load, [.. comparison.Pairs.Take(top).Select(Line)]),
            Shape));
    }

    private static AlarmLine Line(Pair pair) => new(
        pair.Key.Rule, pair.Key.Subject.Id,
        [.. Kinds(pair)], pair.Old is { } old ? Side(old) : null, pair.Changed is { } changed ? Side(changed) : null);

    private static IEnumerable<string> Kinds(Pair pair)
    {
        foreach (var (holds, word) in new[]
        {
            (pair.IsGained, "gained"), (pair.IsLost, "lost"), (pair.IsEarlier, "earlier"), (pair.IsLater, "later"), (pair.HasOtherPriority, "priority"),
        })
        {
            if (holds)
            {
                yield return word;
            }
        }
    }

    private static SideLine Side(Occurrence occurrence) => new(
        Text(occurrence.RangAt), occurrence.OverAt is { } over ? Text(over) : null, (int)occurrence.Priority, (int)occurrence.Worst,
        occurrence.AcknowledgedBy.Count == 0 ? null : occurrence.AcknowledgedBy[0].Value);

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private sealed record Document(
        string Centre, string TimeZone, string From, string To, long Entries, IReadOnlyList<string> JudgedBy, string Tried, IReadOnlyList<ValueLine> Values,
        IReadOnlyList<string> Notes, Tally Total, IReadOnlyList<Tally> ByPriority, IReadOnlyList<Tally> ByRule, IReadOnlyList<Tally> ByPerson,
        IReadOnlyList<Tally> ByShift, Load Load, IReadOnlyList<AlarmLine> Changes);

    private sealed record ValueLine(string Key, string? Before, string? After);

    private sealed record AlarmLine(string Rule, string Subject, IReadOnlyList<string> Change, SideLine? Before, SideLine? After);

    private sealed record SideLine(string RangAt, string? OverAt, int Priority, int Worst, string? AcknowledgedBy);
}
