namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>
/// A little of the disk kept back. Deleting from a database writes before it frees: an outbox that has filled its disk could never be emptied again, though
/// the server is there and has everything. Then this goes, the deletion is made, and it is taken again from what became free.
/// </summary>
internal sealed class Reserve(string outbox)
{
    /// <summary>For what one deletion writes, and for what the write-ahead log (<see cref="OutboxFile.LogPagesMax"/> pages) adds to the file.</summary>
    public const int Bytes = 3 * 1024 * 1024;

    private readonly string _path = outbox + ".reserve";

    /// <summary>Takes it, or as much of it as there is.</summary>
    public void Keep()
    {
        try
        {
            if (!File.Exists(_path) || new FileInfo(_path).Length < Bytes)
            {
                File.WriteAllBytes(_path, new byte[Bytes]);
            }
        }
        catch (IOException)
        {
            // The disk is full already: what was written of it is kept, and the rest is taken the next time.
        }
    }

    /// <returns>False when there was none.</returns>
    public bool Free()
    {
        var isThere = File.Exists(_path);
        File.Delete(_path);
        return isThere;
    }
}
