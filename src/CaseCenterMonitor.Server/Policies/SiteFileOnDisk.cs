using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>The site file on the disk of this server, brought up to what the record says. When that fails the record goes before it, also at the next start.</summary>
internal static class SiteFileOnDisk
{
    /// <returns>False when somebody has changed the file and no start has taken that up: it would be lost.</returns>
    public static bool MayBeReplaced(Premises premises) => Says(premises, premises.Text.Text);

    /// <summary>What the file says now; null when it cannot be read.</summary>
    public static string? Read(Premises premises)
    {
        try
        {
            return File.ReadAllText(premises.SitePath);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="before">What it may say now, besides an older text of the record.</param>
    /// <returns>Whether it is written.</returns>
    public static bool Replace(Premises premises, string before, string text, ILogger log)
    {
        var fresh = premises.SitePath + ".new";
        try
        {
            if (!Says(premises, before))
            {
                throw new IOException("somebody has changed it meanwhile");
            }

            using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(premises.SitePath))
            {
                // Whoever may read the file may still read it.
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(premises.SitePath));
            }

            File.Move(fresh, premises.SitePath, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                LogEvent.SiteFileNotWritten, failure,
                "Centre {Centre}: the site file {File} could not be replaced; the record has what is in force, and every start goes by it. Let this account write the file, or put what /site shows into it",
                premises.Site.Id, premises.SitePath);
            return false;
        }
    }

    // A file that is gone or cannot be read is nobody's change either.
    private static bool Says(Premises premises, string text) =>
        Read(premises) is not { } onDisk || onDisk == text
        || SiteOfRecord.Ahead(SiteOfRecord.Read(premises.Journal, SiteOfRecord.StepsBackMax).Select(site => site.Body), onDisk) is not null;
}
