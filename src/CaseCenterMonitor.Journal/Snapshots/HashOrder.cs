namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>In which order the contents of a hash table are written.</summary>
public enum HashOrder
{
    /// <summary>As it is walked now, so that it is walked the same way when it has been read back.</summary>
    AsItStands,

    /// <summary>
    /// By key. Two graphs with the same contents give the same bytes, whatever was added and taken out on the way; tests compare so, and resume
    /// from such bytes too, because nothing that is judged may hang on the order of a hash table.
    /// </summary>
    ByKey,
}
