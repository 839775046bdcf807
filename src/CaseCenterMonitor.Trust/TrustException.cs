namespace CaseCenterMonitor.Trust;

/// <summary>A certificate or a key cannot be used. The message names the file and says what to do.</summary>
public sealed class TrustException : Exception
{
    public TrustException()
    {
    }

    public TrustException(string message)
        : base(message)
    {
    }

    public TrustException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
