using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Tests.Journal.Stores;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Review;

/// <summary>PostgreSQL's index of words does not give the newest first: what is looked through before it must not show in the answers.</summary>
public sealed class PostgresSearchTests
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 27, 12, 0);

    [Theory, InlineData("asleep", 60), InlineData("headache", 6), InlineData("insulin", 1), InlineData("nobody", 0)]
    public void Every_page_has_the_next_newest_wherever_they_were_found(string word, int count)
    {
        var address = new PostgresCentre().Address;
        using (var journal = address.Open())
        {
            journal.Append(0, Begin, [.. Enumerable.Range(0, 60).Select(Look)]);
        }

        Assert.Equal(Found(address, word, lookedThroughFirst: 0), Found(address, word, lookedThroughFirst: 17));
        Assert.Equal(count, Found(address, word, lookedThroughFirst: 17).Count);
    }

    // The database thinks a word that it does not know to stand in one text of two hundred, and then walks through all lines beside them: half a minute in ten million.
    [Fact]
    public void Each_text_that_is_found_leads_to_its_line_by_number_however_many_there_may_be()
    {
        var address = new PostgresCentre().Address;
        using (var journal = address.Open())
        {
            journal.Append(0, Begin, [.. Enumerable.Range(0, 60).Select(Look)]);
        }

        using var reader = PostgresReading.Open(address, lookedThroughFirst: 0);
        var asked = new List<(string Sql, object?[] Values)>();
        reader.Heard = (sql, values) => asked.Add((sql, [.. values]));
        reader.Search("insulin", new LineQuestion(Officer: "19"), new PageWanted(4, NewestFirst: true, null));
        reader.Heard = null;
        var (question, given) = Assert.Single(asked);
        var plan = reader.Plan(question, given);
        Assert.Contains(plan, line => line.Contains("Nested Loop", StringComparison.Ordinal));
        Assert.Contains(plan, line => line.Contains("Index Cond: ", StringComparison.Ordinal) && line.EndsWith("texts.sequence)", StringComparison.Ordinal));
    }

    private static List<long> Found(PostgresAddress address, string word, long lookedThroughFirst)
    {
        using var reader = PostgresReading.Open(address, lookedThroughFirst);
        var found = new List<long>();
        Mark? next = null;
        do
        {
            var page = reader.Search(word, new LineQuestion(), new PageWanted(4, NewestFirst: true, next));
            found.AddRange(page.Rows.Select(line => line.Sequence));
            next = page.Next;
        }
        while (next is not null);
        return found;
    }

    private static NewEntry Look(int number)
    {
        var at = Begin + Duration.FromMinutes(number);
        var note = "asleep" + (number % 10 == 0 ? " headache" : "") + (number == 3 ? " insulin" : "");
        return NewEntry.Of(new EntryContent.Arrived(new ArrivalBody(new Signal.WelfareChecked(at, new OfficerNumber("19"), new RecordId("CR-1"), true, true, CheckResponse.Talks, note), at)), at);
    }
}
