using System.Globalization;
using CaseCenterMonitor.Journal.Backups;

namespace CaseCenterMonitor.Cli.Commands.Restoring;

/// <summary>What is not in a restored journal, as far as anybody knows.</summary>
internal static class Lost
{
    /// <param name="before">Number of the last entry of the journal that was there; null when there was none, or none that could be read.</param>
    /// <param name="kept">Where that one is.</param>
    public static IEnumerable<string> Lines(BackupManifest manifest, long? before, string? kept)
    {
        if (kept is null)
        {
            yield return $"What was written after {manifest.LastRecorded ?? manifest.Made} is not in it.";
        }
        else if (before is null)
        {
            yield return $"The journal that was there could not be read and is kept as {kept}. What was written after {manifest.LastRecorded ?? manifest.Made} is not in the new one.";
        }
        else if (before > manifest.Entries)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"The journal that was there had {before} entries and is kept as {kept}: entries {manifest.Entries + 1} to {before} are in that one only.");
        }
        else
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The journal that was there had {before} entries and is kept as {kept}.");
        }
    }
}
