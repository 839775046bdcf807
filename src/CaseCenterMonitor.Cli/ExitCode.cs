namespace CaseCenterMonitor.Cli;

/// <summary>What a script sees of a command's end.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command did its work and found something wrong; also a command line that cannot be understood.</summary>
    public const int Problems = 1;

    /// <summary>The command could not do its work: a file is missing or cannot be read.</summary>
    public const int NotDone = 2;
}
