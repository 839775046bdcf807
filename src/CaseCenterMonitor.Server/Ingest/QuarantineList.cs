using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>The latest messages that nobody could read, with where they got stuck: in a gateway or here.</summary>
public sealed class QuarantineList
{
    private const int EntriesMax = 100;

    private readonly Lock _gate = new();
    private readonly Queue<(string Where, QuarantineEntry Entry)> _entries = new();

    public void Add(string where, QuarantineEntry entry)
    {
        lock (_gate)
        {
            _entries.Enqueue((where, entry));
            if (_entries.Count > EntriesMax)
            {
                _entries.Dequeue();
            }
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(string Where, QuarantineEntry Entry)> Latest()
    {
        lock (_gate)
        {
            return [.. _entries.Reverse()];
        }
    }
}
