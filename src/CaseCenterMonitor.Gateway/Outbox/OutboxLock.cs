namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>One outbox, one process: two of them would send each other's entries and delete what the other has not sent. Ends with the process, however that ends.</summary>
public sealed class OutboxLock : IDisposable
{
    private readonly FileStream _file;

    private OutboxLock(FileStream file) => _file = file;

    /// <exception cref="OutboxTakenException">Another process has it.</exception>
    public static OutboxLock Take(string outbox)
    {
        var path = outbox + ".lock";
        try
        {
            return new OutboxLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (File.Exists(path))
        {
            throw new OutboxTakenException(
                $"Another gateway process uses {outbox}. Two gateways may share neither the data folder (--data) nor the id (--gateway). ({problem.Message})", problem);
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>The outbox belongs to a process that runs.</summary>
public sealed class OutboxTakenException : Exception
{
    public OutboxTakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OutboxTakenException(string message)
        : base(message)
    {
    }

    public OutboxTakenException()
    {
    }
}
