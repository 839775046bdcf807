using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>Reads the whole log out of the entries again: it holds nothing that they do not say.</summary>
public static class LogAnew
{
    private const int EntriesInPage = 10_000;

    /// <summary>Puts what the entries say in the place of what is there. All of it or nothing.</summary>
    /// <param name="progress">Told the number of the entry that was read last, now and then.</param>
    /// <exception cref="JournalDivergedException">An entry is of a kind that this build does not know.</exception>
    public static void Read(IStore store, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        store.ReplaceLog(Pages(store, progress));
    }

    private static IEnumerable<LogPage> Pages(IStore store, IProgress<long>? progress)
    {
        var log = new LogOfEntries();
        var waiting = 0;
        foreach (var row in store.Read(1))
        {
            log.Take(row);
            if (++waiting == EntriesInPage)
            {
                waiting = 0;
                progress?.Report(row.Sequence);
                yield return log.Flush();
            }
        }

        yield return log.Flush();
    }
}
