using CaseCenterMonitor.Journal.Backups;

namespace CaseCenterMonitor.Cli.Commands.Restoring;

/// <summary>Puts back what the server keeps beside its journal, and says what it is to be careful of.</summary>
internal static class BesideFiles
{
    public static IEnumerable<string> Put(BackupFolder backup, string? data)
    {
        var put = data is null ? [] : ServerFiles.PutBack(backup, data);
        foreach (var (name, kept) in put)
        {
            yield return kept is null ? $"{name} is put back into {data}" : $"{name} is put back into {data}; the one that was there is kept as {kept}";
        }

        if (data is null || !File.Exists(Path.Combine(data, ServerFiles.Notify)))
        {
            yield return $"There is no {ServerFiles.Notify}{(data is null ? " (say with --data where the server keeps it)" : $" in {data}")}: when it starts, the server tells supervisors of every escalation in the journal again, unless it tells nobody.";
        }

        foreach (var (name, path) in backup.In("site").Concat(backup.In("also")))
        {
            yield return $"{name} was not put anywhere: it is in {path}";
        }
    }
}
