using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Retention;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>What is kept no longer is gone, every proof holds, and the centre goes on: on every store.</summary>
public abstract partial class StoreContract
{
    private static readonly RetentionRules Rules = new(Duration.FromDays(90), Duration.FromDays(1826), Duration.FromDays(1826));

    [Fact]
    public void Readings_go_after_their_time_but_for_the_newest_of_each_device_and_the_tree_is_the_same()
    {
        Told().Dispose();
        var before = Roots();
        var erased = EraseDue(Rules, ToldDay.End + Duration.FromDays(91));
        Assert.Equal(["retention.readings"], erased.Select(one => one.Ground).Distinct());

        using var store = OpenStore();
        var gone = store.Read(1).Where(row => row.IsErased).ToList();
        Assert.True(gone.Count > 5, $"{gone.Count} are gone");
        Assert.All(gone, row => Assert.Null(row.Secret));
        Assert.Equal(before, Root(store, before.Size));
        Assert.Null(CaseCenterMonitor.Journal.Handout.WholeLog.Of(store, []).FirstWrong);

        using var reader = OpenReading();
        Assert.Equal(["door-changed"], Kinds(reader, new LineQuestion(Kind: "door-changed")));
        Assert.Empty(Kinds(reader, new LineQuestion(Record: "CR-2", Kind: "wristband-located")));
        Assert.Equal("rest-ended", string.Join(' ', reader.Search("厕所", new LineQuestion(), All).Rows.Select(line => line.Kind)));
        Assert.Empty(EraseDue(Rules, ToldDay.End + Duration.FromDays(91)));
    }

    /// <summary>Whoever doubts an entry of years ago asks whether outsiders confirmed the record then.</summary>
    [Fact]
    public void What_witnesses_said_of_the_record_is_kept_as_long_as_what_people_did()
    {
        Told().Dispose();
        var at = ToldDay.End;
        Signal[] words = [new Signal.WitnessAnswers(at, "ombudsman", false, at), new Signal.QuorumAnswers(at, false, at), new Signal.RecordDisputed(at, "ombudsman", true, 12)];
        using (var centre = ToldDay.Open(Open()))
        {
            centre.Accept([.. words.Select(word => new Incoming(JournalJson.Write(word), at.ToUnixTimeTicks()))], at);
        }

        EraseDue(Rules, at + Duration.FromDays(1825));
        Assert.Equal(words, Said());
        EraseDue(Rules, at + Duration.FromDays(1827));
        Assert.Empty(Said());

        List<Signal> Said()
        {
            using var store = OpenStore();
            return [.. store.Read(1).Where(row => row.Kind == EntryKind.Arrival && !row.IsErased).Select(row => JournalJson.Read<ArrivalBody>(row.Body).Signal)
                .Where(signal => signal is Signal.WitnessAnswers or Signal.QuorumAnswers or Signal.RecordDisputed)];
        }
    }

    [Fact]
    public void A_record_goes_as_a_whole_years_after_its_end_and_nobody_else_s()
    {
        Told().Dispose();
        var rules = Rules with { Readings = Duration.FromDays(100_000), Suite = Duration.FromDays(100_000) };
        EraseDue(rules, ToldDay.End + Duration.FromDays(1827));

        using var reader = OpenReading();
        Assert.Null(reader.Record("CR-2"));
        Assert.Empty(reader.Lines(new LineQuestion(Record: "CR-2"), All).Rows);
        Assert.Empty(reader.Stays(WhoKind.Record, "CR-2"));
        Assert.NotNull(reader.Record("CR-1"));
        using var store = OpenStore();
        Assert.DoesNotContain(store.Read(1), row => row.Body is { } body && System.Text.Encoding.UTF8.GetString(body).Contains("CR-2", StringComparison.Ordinal));
        Assert.Null(CaseCenterMonitor.Journal.Handout.WholeLog.Of(store, []).FirstWrong);
        LogAnew.Read(store);
        Assert.Null(store.Record("CR-2"));
    }

    [Fact]
    public void The_centre_starts_again_from_what_is_left_and_what_it_writes_then_is_judged_again()
    {
        Told().Dispose();
        EraseDue(Rules, ToldDay.End + Duration.FromDays(91));
        for (var start = 0; start < 2; start++)
        {
            using var centre = ToldDay.Open(Open());
            ToldDay.Tell(centre, $"1{3 + start}:00:00 19 in Corridor");
            Assert.NotNull(centre.Engine.Situation.Custody.Find(new RecordId("CR-1")));
            Assert.Null(centre.Engine.Situation.Custody.Find(new RecordId("CR-2")));
        }
    }

    /// <summary>The server goes on while its journal is verified or backed up: what is erased meanwhile is not half gone.</summary>
    [Fact]
    public void A_walk_sees_the_journal_as_it_was_when_it_began()
    {
        Told().Dispose();
        using (var journal = Open())
        {
            journal.Append(journal.LastSequence, ToldDay.End, [.. Enumerable.Repeat(Ticks.At("12:00:00"), 3000)]);
        }

        using var store = OpenStore();
        var (erased, walked) = (0, 0L);
        store.Walk(entry =>
        {
            if (++walked == 1)
            {
                using var centre = ToldDay.Open(Open());
                centre.Erase(new ErasedBody("an-order", null, [new(2000, 2900)]), [], ToldDay.End);
            }

            erased += entry.IsErased ? 1 : 0;
        });
        Assert.Equal((0, store.LastSequence), (erased, walked));
        using var now = OpenStore();
        Assert.Equal(901, now.Read(1).Count(row => row.IsErased));
    }

    private List<ErasedBody> EraseDue(RetentionRules rules, Instant now)
    {
        var done = new List<ErasedBody>();
        while (Due(rules, now) is { } due)
        {
            using var centre = ToldDay.Open(Open());
            centre.Erase(due.Body, due.Records, ToldDay.End);
            done.Add(due.Body);
            Assert.True(done.Count < 50, "it never ends");
        }

        return done;
    }

    private DueErasure? Due(RetentionRules rules, Instant now)
    {
        using var store = OpenStore();
        using var reader = OpenReading();
        return new RetentionPlan(store, reader, rules).Next(now);
    }

    private TreeHead Roots()
    {
        using var journal = Open();
        return journal.Head;
    }

    private static TreeHead Root(IStore store, long size) => new(size, RootOf(store.Read(1, size).Select(row => row.ToEntry())));

    private static List<string> Kinds(RecordReader reader, LineQuestion question) => [.. reader.Lines(question, All).Rows.Select(line => line.Kind)];
}
