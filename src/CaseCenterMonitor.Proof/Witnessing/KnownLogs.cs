using CaseCenterMonitor.Proof.Notes;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>The logs that a witness looks after: for each origin, the keys that may sign for it.</summary>
public sealed class KnownLogs
{
    private readonly Dictionary<string, NoteKeys> _keys;

    /// <param name="logs">An origin need not be the name of a key.</param>
    public KnownLogs(IEnumerable<KeyValuePair<string, IReadOnlyList<VerifierKey>>> logs)
    {
        _keys = logs.ToDictionary(log => log.Key, log => new NoteKeys(log.Value), StringComparer.Ordinal);
    }

    internal NoteKeys? Find(string origin) => _keys.GetValueOrDefault(origin);
}
