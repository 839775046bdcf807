namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>The session with the server cannot go on; the message says why, for the log.</summary>
public sealed class UplinkException : Exception
{
    public UplinkException(string message)
        : base(message)
    {
    }

    public UplinkException()
    {
    }

    public UplinkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
