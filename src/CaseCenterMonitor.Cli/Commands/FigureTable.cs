using System.Globalization;
using CaseCenterMonitor.Core;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Prints alarm figures for reading.</summary>
internal sealed class FigureTable(bool zh, DateTimeZone zone, TextWriter output)
{
    private static readonly FigureKind[] ByShift = [FigureKind.Annunciated, FigureKind.PerHour, FigureKind.PeakTenMinutes, FigureKind.FloodShare, FigureKind.Chattering, FigureKind.Stale, FigureKind.CriticalUnattended];

    public void Write(AlarmFiguresAnswer answer)
    {
        output.WriteLine($"{Say(("Whole period", "整个时段"))}  {Span(answer.Whole)}  ({answer.TimeZone}){Why(answer.Whole)}");
        output.WriteLine($"  {Cell(Say(("figure", "指标")), 34)}{Cell(Say(("value", "值")), 12)}{Cell(Say(("budget", "预算")), 10)}{Cell(Say(("acceptable", "可接受")), 12)}{Cell(Say(("manageable", "可管理")), 12)}{Cell(Say(("verdict", "结论")), 18)}{Say(("source", "出处"))}");
        foreach (var row in answer.Whole.Figures)
        {
            output.WriteLine(
                $"  {Cell(Say(FigureWords.Of(row.Kind)), 34)}{Cell(Value(row.Kind, row.Value), 12)}{Cell(Bound(row, row.Budget), 10)}{Cell(Bound(row, row.Acceptable), 12)}{Cell(Bound(row, row.Manageable), 12)}{Cell(Say(FigureWords.Of(row.Verdict)), 18)}{row.Source}".TrimEnd());
        }

        Lists(answer.Whole);
        output.WriteLine();
        output.WriteLine(Say(("By shift", "按班次")));
        foreach (var shift in answer.Shifts)
        {
            output.WriteLine($"  {Span(shift)}  {(shift.NotKnown is null ? Line(shift) : Say(("not known", "不详")) + Why(shift))}");
        }
    }

    private void Lists(AlarmFiguresPage page)
    {
        List(("Most frequent alarms", "最频繁的报警"), page.TopAlarms.Select(Text));
        List(("Most frequent rules", "最频繁的规则"), page.TopRules.Select(Text));
        List(("Waits: median / p95 / longest", "等待：中位数 / p95 / 最长"), page.Waits.Select(wait => string.Create(CultureInfo.InvariantCulture,
            $"P{(int)wait.Priority} {Say(wait.Kind == WaitKind.Acknowledge ? ("to acknowledge", "至确认") : ("to attend", "至到场"))}  {wait.Count} ×  {wait.MedianSeconds:0.#} s / {wait.P95Seconds:0.#} s / {wait.LongestSeconds:0.#} s")));
        List(("Resolved as", "处置结论"), page.Causes.Select(cause => string.Create(CultureInfo.InvariantCulture, $"{cause.Cause}  {cause.Count}")));
        List(("False alarms by rule", "各规则误报"), page.FalseByRule.Select(Text));
        List(("Chattering", "抖动"), page.Chattering);
        List(("Stale since", "长期报警自"), page.Stale.Select(stale => $"{stale.Alarm}  {At(stale.Since)}"));
        List(("P1, nobody came", "P1无人到场"), page.Unattended);
    }

    private void List((string En, string Zh) title, IEnumerable<string> lines)
    {
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (index == 0)
            {
                output.WriteLine();
                output.WriteLine(Say(title));
            }

            output.WriteLine("  " + line);
        }
    }

    private string Line(AlarmFiguresPage shift) => string.Join("; ", ByShift.Select(kind => shift.Figures.First(row => row.Kind == kind)).Select(row =>
        $"{Say(FigureWords.Of(row.Kind))} {Value(row.Kind, row.Value)}{(row.Verdict is AlarmVerdict.AboveBudget or AlarmVerdict.AboveManageable ? $" ({Say(FigureWords.Of(row.Verdict))})" : "")}"));

    private static string Text(Contributor one) => string.Create(CultureInfo.InvariantCulture, $"{one.Name}  {one.Count}  {one.Share * 100:0.#} %");

    private string Value(FigureKind kind, double? value) => value is { } known ? Number(kind, known) : Say(("not known", "不详"));

    private static string Bound(FigureRow row, double? bound) => bound is { } known ? (row.Exclusive ? "< " : "≤ ") + Number(row.Kind, known) : "–";

    private static string Number(FigureKind kind, double value) =>
        FigureWords.IsShare(kind) ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : value.ToString("0.##", CultureInfo.InvariantCulture);

    private string Why(AlarmFiguresPage page) => page.NotKnown is { } why ? ": " + Say(FigureWords.Of(why)) : "";

    private string Span(AlarmFiguresPage page) => $"{At(page.From)} – {At(page.To)}";

    private string At(Instant at) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime);

    // Chinese characters are twice as wide on a terminal.
    private static string Cell(string text, int width) => text + new string(' ', Math.Max(1, width - text.Sum(one => one >= 0x2E80 ? 2 : 1)));

    private string Say((string En, string Zh) words) => zh ? words.Zh : words.En;
}
