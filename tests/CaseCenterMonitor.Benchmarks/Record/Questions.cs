using System.Globalization;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>One thing that people ask, each time about somebody or some day else.</summary>
/// <param name="Ask">By the number of the time; gives the number of rows.</param>
/// <param name="Path">The same to the API.</param>
internal sealed record Question(string Name, Func<RecordReader, int, int> Ask, Func<int, string> Path);

internal static class Questions
{
    private static PageWanted Page => new(PageWanted.RowsDefault, NewestFirst: true, null);

    public static IReadOnlyList<Question> All(MadeUpRecord record, long people)
    {
        // Spread over all of the years, and the same in every run.
        long Person(int time) => (((time * 7919L) + 13) * 104_729L) % Math.Max(1, people - 200);
        Interval Day(int time) => Days(time, 1);
        Interval Days(int time, int days) => new(MadeUpRecord.ArrivalOf(Person(time)), MadeUpRecord.ArrivalOf(Person(time)) + Duration.FromDays(days));
        string Period(Interval period) => $"from={InstantPattern.ExtendedIso.Format(period.Start)}&to={InstantPattern.ExtendedIso.Format(period.End)}";
        string Who(int time) => MadeUpRecord.RecordOf(Person(time));
        return
        [
            new("a person's timeline", (reader, time) => Lines(reader, reader.Lines(new LineQuestion(Record: Who(time)), Page)), time => $"/api/log?record={Who(time)}"),
            new("a person's record", (reader, time) => Whole(reader, Who(time)), time => $"/api/records/{Who(time)}"),
            new("a person's custody record", (reader, time) => CustodyRecord.Of(reader, Who(time), DefaultPolicies.Complete)?.Lines.Count ?? 0, time => $"/api/records/{Who(time)}/custody"),
            new("one day of the suite's ledger", (reader, time) => Lines(reader, reader.Lines(new LineQuestion(Day(time), LedgerOnly: true), Page)), time => $"/api/log?ledger=true&{Period(Day(time))}"),
            new("alarms of a week by rule", (reader, time) => reader.Alarms(new AlarmQuestion(Days(time, 7), record.Rule(time)), Page).Rows.Count, time => $"/api/alarms/history?rule={record.Rule(time)}&{Period(Days(time, 7))}"),
            new("words in many entries", (reader, time) => Lines(reader, reader.Search("会见律师", new LineQuestion(), Page)), _ => "/api/log?text=" + Uri.EscapeDataString("会见律师")),
            new("words in few entries", (reader, time) => Lines(reader, reader.Search("insulin", new LineQuestion(), Page)), _ => "/api/log?text=insulin"),
            new("a word in one entry", (reader, time) => Lines(reader, reader.Search(Case(Person(time)), new LineQuestion(), Page)), time => "/api/log?text=" + Case(Person(time))),
            new("a room in an hour", (reader, time) => Lines(reader, reader.Lines(new LineQuestion(new Interval(Day(time).Start, Day(time).Start + Duration.FromHours(1)), Zone: "wait-1"), Page)), time => $"/api/log?zone=wait-1&{Period(new Interval(Day(time).Start, Day(time).Start + Duration.FromHours(1)))}"),
        ];
    }

    private static string Case(long person) => string.Create(CultureInfo.InvariantCulture, $"case{(person / 1000 * 1000) + 7}");

    private static int Lines(RecordReader reader, Page<LineRow> page) => reader.Entries([.. page.Rows.Select(line => line.Sequence)]).Count;

    private static int Whole(RecordReader reader, string record)
    {
        var lines = reader.Lines(new LineQuestion(Record: record), Page);
        return (reader.Record(record) is null ? 0 : 1) + reader.Stays(WhoKind.Record, record).Count + reader.Alarms(new AlarmQuestion(Record: record), Page).Rows.Count + Lines(reader, lines);
    }
}
