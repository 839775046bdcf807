using CaseCenterMonitor.Journal;
using CaseCenterMonitor.RecordWriter;
using CaseCenterMonitor.SystemTests.Faults;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>Simulated days of a centre, and what a writer made of them to whom nothing happened: what every other is held against.</summary>
public sealed class UndisturbedRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-record-");

    public UndisturbedRun()
    {
        var days = SeededDays.Of(SeededDays.CentreOf(Repository.SiteFile), Seed, Extent.Of(2_000, 40_000));
        (DaysFile, Batches) = (Path.Combine(_folder.FullName, "days.jsonl"), days.Count);
        SeededDays.Write(DaysFile, days);
        Journal = JournalAddress.OfFile(Path.Combine(_folder.FullName, "undisturbed.db"));
        var run = new RecordRun(this, Journal);
        run.WriteToTheEnd();
        var inspection = run.Inspect();
        Assert.True(inspection.IsSound, inspection.ToString());
        Assert.True(inspection.Alarms > 0, "Nothing that could ring twice happened on these days.");
        (Steps, Acknowledged) = (inspection.Steps, run.Acknowledged);
    }

    /// <summary>Decides the days and the moments of faults.</summary>
    public int Seed => Extent.Seed;

    public string DaysFile { get; }

    /// <summary>How many the days have: what is handed over at once.</summary>
    public int Batches { get; }

    /// <summary>Its journal, as it lies there when everything is written.</summary>
    public JournalAddress Journal { get; }

    /// <summary>All steps of alarms.</summary>
    public IReadOnlyList<string> Steps { get; } = [];

    internal Acknowledged Acknowledged { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>One fault after the other, against the same days.</summary>
[CollectionDefinition("record")]
public sealed class RecordCollection : ICollectionFixture<UndisturbedRun>;
