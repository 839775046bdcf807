using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Review;

/// <summary>In ten million entries a question that walks through a table takes half a minute: which index answers it is part of what is promised.</summary>
public sealed class QuestionPlansTests : IDisposable
{
    private static readonly PageWanted Newest = new(1, NewestFirst: true, null);
    private static readonly Interval UntilNow = new(null, SmallCentre.Midnight + Duration.FromDays(1));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-plans-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_last_line_of_a_rare_kind_is_found_by_its_kind() =>
        Assert.Contains("lines_kind (kind=? AND at<?)", Assert.Single(Plans(reader => reader.Lines(new LineQuestion(UntilNow, Kind: "started"), Newest))), StringComparison.Ordinal);

    [Fact]
    public void Of_a_person_the_lines_of_a_kind_are_found_by_the_person() =>
        Assert.Contains("lines_record (record=?", Assert.Single(Plans(reader => reader.Lines(new LineQuestion(Record: "CR-1", Kind: "welfare-checked"), Newest))), StringComparison.Ordinal);

    [Fact]
    public void The_last_line_of_a_frequent_kind_is_found_by_its_time_and_is_never_far() =>
        Assert.Contains("lines_at (at<?)", Assert.Single(Plans(reader => reader.Lines(new LineQuestion(UntilNow, Kind: "door-changed"), Newest))), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_persons_custody_record_is_looked_for_from_the_beginning()
    {
        var plans = Plans(reader => CustodyRecord.Of(reader, "CR-2", DefaultPolicies.Complete));
        Assert.DoesNotContain(plans, plan => plan.StartsWith("SCAN ", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, plan => plan.Contains("lines_at (at<?)", StringComparison.Ordinal));
    }

    /// <summary>How the store answers everything that it is asked by the way.</summary>
    private List<string> Plans(Action<RecordReader> ask)
    {
        var address = JournalAddress.OfFile(Path.Join(_folder.FullName, "journal.db"));
        using (var journal = address.Open())
        {
            ToldDay.Write(journal);
        }

        using var reader = address.OpenReading();
        var asked = new List<(string Sql, object?[] Values)>();
        reader.Heard = (sql, values) => asked.Add((sql, [.. values]));
        ask(reader);
        reader.Heard = null;
        return [.. asked.SelectMany(question => reader.Plan(question.Sql, question.Values))];
    }
}
