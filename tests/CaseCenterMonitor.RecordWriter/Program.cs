using System.Globalization;
using CaseCenterMonitor.Server;

namespace CaseCenterMonitor.RecordWriter;

/// <summary>
/// A server's record without the rest of the server, to be killed: the real engine, journal and snapshots, fed with what a file says. On a pipe it says what is
/// on disk, and only when it is; whoever reads that knows what must never be lost.
/// </summary>
internal static class Program
{
    private const string Help = "CaseCenterMonitor.RecordWriter SITE JOURNAL DAYS FROM PAUSE    (milliseconds between two batches; password in CCM_PASSWORD; tests/CaseCenterMonitor.SystemTests/Record starts it)";

    /// <summary>Entries between two snapshots. Often, so that some kills meet one on its way.</summary>
    private const int SnapshotEvery = 400;

    public static async Task<int> Main(string[] args)
    {
        if (args is not [var site, var journal, var days, var from, var pause])
        {
            Console.Error.WriteLine(Help);
            return 2;
        }

        // The data folder is that of nothing but the journal.
        var premises = Premises.Load(new Settings { Site = site, Journal = journal, SnapshotEvery = SnapshotEvery, JournalPassword = Environment.GetEnvironmentVariable("CCM_PASSWORD") ?? "" });
        using var writer = new Writer(premises, SeededDays.CentreOf(site), Console.Out);
        return (int)await writer.Run(days, int.Parse(from, CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(int.Parse(pause, CultureInfo.InvariantCulture)));
    }
}
