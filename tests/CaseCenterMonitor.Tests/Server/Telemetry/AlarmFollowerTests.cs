using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Tests.Core.Figures;
using NodaTime;
using Xunit;
using static CaseCenterMonitor.Tests.Core.Figures.Steps;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>Reads the alarms of a journal on, each step once, and tells of this run of the server only what happened in it.</summary>
public sealed class AlarmFollowerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-follower-").FullName;
    private readonly Steps _steps = new();
    private int _written;

    private string Journal => Path.Join(_folder, "journal.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_answered_is_told_once_and_what_came_true_is_counted()
    {
        Write(_steps.Raise(0, "DOR-1/a", 1).Acknowledge(8, "DOR-1/a").Raise(9, "DOR-1/b"));
        var follower = new AlarmFollower(JournalAddress.OfFile(Journal), Start);
        Assert.Equal(2, follower.At(At(10)).LastTenMinutes);
        var figures = follower.Figures(At(10));
        Assert.Equal((1, 8.0), (figures.Of(WaitKind.Acknowledge, AlarmPriority.Critical).Count, figures.Of(WaitKind.Acknowledge, AlarmPriority.Critical).MaxSeconds));
        Assert.Equal(2, figures.RaisedByRule["DOR-1"]);

        Write(_steps.Acknowledge(20, "DOR-1/b"));
        follower.At(At(30));
        figures = follower.Figures(At(30));
        Assert.Equal(11.0, Assert.Single(figures.Answers).Wait.TotalSeconds);
        Assert.Equal(2, figures.RaisedByRule["DOR-1"]);
        Assert.Empty(follower.Figures(At(30)).Answers);
    }

    [Fact]
    public void What_an_earlier_run_told_of_is_known_and_not_told_again()
    {
        Write(_steps.Raise(0, "DOR-1/a", 1).Raise(1, "DOR-1/b").Acknowledge(8, "DOR-1/a"));
        var follower = new AlarmFollower(JournalAddress.OfFile(Journal), At(10));
        Write(_steps.Acknowledge(15, "DOR-1/b"));
        Assert.Equal(2, follower.At(At(20)).LastTenMinutes);
        var figures = follower.Figures(At(20));
        Assert.Equal(14.0, Assert.Single(figures.Answers).Wait.TotalSeconds); // It called before this run began, and was answered in it.
        Assert.Empty(figures.RaisedByRule);
    }

    private void Write(Steps steps)
    {
        using var journal = SqliteJournal.Open(Journal);
        var entries = steps.All.Skip(_written).Select(step => new NewEntry(EntryKind.Transition, step.At, JournalJson.Write(step))).ToList();
        journal.Append(journal.LastSequence, steps.All[^1].At, entries);
        _written = steps.All.Count;
    }
}
