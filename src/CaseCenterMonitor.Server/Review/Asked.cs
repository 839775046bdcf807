using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Api;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Review;

/// <summary>What a question to the record may name in its address. All of it is optional.</summary>
/// <param name="From">The first instant of the period, in UTC; the period is half-open.</param>
/// <param name="To">The first instant behind it.</param>
/// <param name="Rows">1 to 1000; 100 when left out.</param>
/// <param name="Order">newest or oldest first; newest when left out.</param>
/// <param name="After">"next" of the page before.</param>
public sealed record Asked(
    [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? Record, [FromQuery] string? Wristband, [FromQuery] string? Zone, [FromQuery] string? Officer,
    [FromQuery] string? Rule, [FromQuery] string? Kind, [FromQuery] bool? Ledger, [FromQuery] bool? Open, [FromQuery] string? Text, [FromQuery] int? Rows,
    [FromQuery] string? Order, [FromQuery] string? After)
{
    private const int TextMax = 200;

    /// <returns>What is asked, or what to mend in it.</returns>
    internal (Question? Question, FieldProblems Problems) Read()
    {
        var problems = new FieldProblems();
        var (from, to) = (Time(From), Time(To));
        problems.Check("from", From is null || from is not null, "An instant in UTC such as 2026-11-26T08:00:00Z.");
        problems.Check("to", To is null || to is not null, "An instant in UTC such as 2026-11-26T08:00:00Z.");
        problems.Check("to", from is null || to is null || from < to, "It must lie behind 'from'.");
        problems.Check("rows", Rows is null or (>= 1 and <= PageWanted.RowsMax), $"1 to {PageWanted.RowsMax}; {PageWanted.RowsDefault} when left out.");
        problems.Check("order", Order is null or "newest" or "oldest", "newest or oldest.");
        problems.Check("after", After is null || Mark.Read(After) is not null, "What the page before called 'next'.");
        problems.Check("text", Text is null or { Length: > 0 and <= TextMax }, $"1 to {TextMax} characters.");
        return problems.Any
            ? (null, problems)
            : (new Question(
                from is null && to is null ? null : new Interval(from, to), this,
                new PageWanted(Rows ?? PageWanted.RowsDefault, Order != "oldest", Mark.Read(After))), problems);
    }

    /// <summary>As it goes into the journal: whoever reads there what was looked at wants to know what was asked.</summary>
    internal string? Words()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("from", From), ("to", To), ("wristband", Wristband), ("zone", Zone), ("officer", Officer), ("rule", Rule), ("kind", Kind),
            ("ledger", Ledger == true ? "yes" : null), ("open", Open == true ? "yes" : null), ("text", Text), ("after", After),
        };
        var said = string.Join(' ', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
        return said.Length == 0 ? null : said;
    }

    private static Instant? Time(string? text) => text is not null && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at : null;
}

/// <summary>A question that was understood.</summary>
internal sealed record Question(Interval? Period, Asked Asked, PageWanted Page)
{
    public LineQuestion Lines => new(Period, Asked.Record, Asked.Wristband, Asked.Zone, Asked.Officer, Asked.Rule, Asked.Kind, Asked.Ledger == true);

    public AlarmQuestion Alarms => new(Period, Asked.Rule, Asked.Record, Asked.Zone, Asked.Open == true);
}
