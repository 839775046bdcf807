using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>The log as entries that are read again say it, from the first on, page by page.</summary>
internal sealed class LogOfEntries
{
    private readonly Dictionary<string, RecordRow> _records = new(StringComparer.Ordinal);
    private readonly LogWriter _writer;

    public LogOfEntries() => _writer = new LogWriter(new OpenLog([], [], [], [], 0), _records.GetValueOrDefault, NoNewThread);

    /// <exception cref="JournalDivergedException">The entry is of a kind that this build does not know.</exception>
    public void Take(in EntryRow row) => _writer.Take(row.Sequence, row.OccurredAt, EntryContent.Of(row.ToEntry()), LeafText.ThreadOf(row.Leaf));

    /// <summary>What the entries since the last page add and change.</summary>
    public LogPage Flush()
    {
        var page = _writer.Flush();
        foreach (var record in page.Records)
        {
            _records[record.Record] = record;
        }

        return page;
    }

    // Every thread is in a leaf already.
    private static void NoNewThread(Span<byte> bytes) => throw new InvalidOperationException("An entry about a person has a leaf without a thread.");
}
