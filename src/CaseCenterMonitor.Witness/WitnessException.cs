namespace CaseCenterMonitor.Witness;

/// <summary>Something that whoever runs the witness has to mend. The message is whole: it names the file and the remedy.</summary>
public sealed class WitnessException : Exception
{
    public WitnessException()
    {
    }

    public WitnessException(string message)
        : base(message)
    {
    }

    public WitnessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
