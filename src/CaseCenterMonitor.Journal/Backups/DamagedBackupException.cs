namespace CaseCenterMonitor.Journal.Backups;

/// <summary>A backup is not what it was when it was made, or was never finished; the message names the file. Nothing is restored from it.</summary>
public sealed class DamagedBackupException(string file, string what) : Exception($"The backup is not whole: {file}: {what}. Nothing is restored from it; take another one.")
{
    public string File { get; } = file;
}
