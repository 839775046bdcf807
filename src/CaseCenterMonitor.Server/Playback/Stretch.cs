using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>
/// Entries over which one site file with its plan, and one set of limits, were in force. A picture of that time is drawn by these and not by what is in force today.
/// </summary>
/// <param name="First">Number of the start that says what is in force.</param>
/// <param name="SiteEntry">Number of the entry that holds the site file; 0 when none had been written by then.</param>
internal sealed record Stretch(long First, CentreBody Centre, SettingsBody Settings, long SiteEntry, SiteBody? Site)
{
    /// <summary>Does a later start go on with the same?</summary>
    public bool GoesOn(StartedBody started, long siteEntry) =>
        siteEntry == SiteEntry && Same(started.Settings, Settings) && Same(started.Centre, Centre);

    // As they are written: lists are compared by what is in them.
    private static bool Same<TBody>(TBody one, TBody other) => JournalJson.Write(one).AsSpan().SequenceEqual(JournalJson.Write(other));
}
