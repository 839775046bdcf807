namespace CaseCenterMonitor.Journal.Stores;

/// <summary>A journal that is put together beside its place, where nobody sees it before it is whole. Disposed before that, nothing of it is left.</summary>
public interface IFreshJournal : IDisposable
{
    /// <summary>Adds to what will be there.</summary>
    void Write(Commit commit);

    /// <summary>From here on it is the journal, and on disk.</summary>
    /// <returns>Where the one that was there is kept; null when there was none.</returns>
    /// <exception cref="IOException">Somebody has that one open.</exception>
    string? PutInPlace();
}
