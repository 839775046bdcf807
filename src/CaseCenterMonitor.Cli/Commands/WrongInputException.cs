namespace CaseCenterMonitor.Cli.Commands;

/// <summary>What somebody gave cannot be used. The message is whole: it names the file or option, and the remedy.</summary>
internal sealed class WrongInputException(string message, int code = ExitCode.Problems) : Exception(message)
{
    public int Code { get; } = code;
}
