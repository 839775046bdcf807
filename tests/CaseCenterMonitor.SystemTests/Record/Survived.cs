using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>Counts the faults of one kind that a journal went through, and holds each of them against what was acknowledged.</summary>
internal sealed class Survived(string fault, string store, RecordRun run, ITestOutputHelper output)
{
    private static readonly Lock Gate = new();

    public int Faults { get; private set; }

    /// <summary>After a fault, when nobody writes: everything that was acknowledged is there, once.</summary>
    public Inspection Count()
    {
        Faults++;
        var found = run.Inspect();
        Assert.True(found.IsSound, $"{fault}, {store}, seed {run.Undisturbed.Seed}, fault {Faults}: {found}");
        return found;
    }

    /// <summary>The rest is written, and nobody can tell from the alarms that anything happened.</summary>
    /// <param name="remark">More for the table.</param>
    public void End(string remark = "")
    {
        run.WriteToTheEnd();
        var end = run.Inspect();
        Assert.True(end.IsSound, $"{fault}, {store}, seed {run.Undisturbed.Seed}, at the end: {end}");
        Assert.Equal(run.Undisturbed.Steps, end.Steps);
        Row(output, string.Create(CultureInfo.InvariantCulture,
            $"| {fault} | {store} | {Faults} | {end.Acknowledged} | {end.Lost.Count} | {end.Twice.Count} | {end.Alarms} | {end.AlarmsTwice.Count} | {end.Steps.Count} | {run.Undisturbed.Seed} | {remark} |"));
    }

    /// <summary>A row of the table in docs/benchmarks/record-faults.md, kept in artifacts/record-faults-rows.md.</summary>
    public static void Row(ITestOutputHelper output, string row)
    {
        output.WriteLine(row);
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
            File.AppendAllText(Path.Combine(folder, "record-faults-rows.md"), row + Environment.NewLine);
        }
    }
}
