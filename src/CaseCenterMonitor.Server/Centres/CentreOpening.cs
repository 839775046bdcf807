using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Proving;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// Opens the centre from its journal and says how that went. A centre that cannot be opened is tried again by whoever needs it, several times a second.
/// </summary>
internal sealed class CentreOpening(
    Premises premises, ServerMeter meter, Readiness readiness, NotaryBell bell, OtherWriter other, TimeProvider clock, ILogger<CentreOpening> log)
{
    private readonly LastingTrouble _trouble = new(clock);

    /// <exception cref="InvalidOperationException">Another server has the journal.</exception>
    /// <exception cref="JournalDivergedException">The journal was changed.</exception>
    /// <exception cref="JournalFencedException">Another server began meanwhile.</exception>
    /// <exception cref="IOException">The journal cannot be reached or is damaged; the message says what is to be done.</exception>
    public OpenedCentre Open()
    {
        other.Check();
        var started = clock.GetTimestamp();
        OpenedCentre open;
        try
        {
            GoBeforeAnOldFile();
            open = OpenedCentre.Of(new MeasuredJournal(premises.Journal.Open(), meter, readiness, bell, clock), premises, other.Begin(Now()));
        }
        catch (JournalFencedException)
        {
            throw;
        }
        catch (Exception failure)
        {
            Tell(failure);
            throw;
        }

        Tell(open.Centre, clock.GetElapsedTime(started));
        return open;
    }

    /// <summary>Two people brought something in, and the file on disk is a copy from before: what they decided is in force.</summary>
    public void GoBeforeAnOldFile()
    {
        if (ReadSite() is not { } body)
        {
            return;
        }

        premises.TakeUp(premises.Try(new SiteText(body.Name, body.Text, body.Plan)));
        log.LogWarning(
            LogEvent.SiteFileBehind,
            "Centre {Centre}: the site file {File} is an older one than the record has: change {Change} is in force. Put what /site shows into the file",
            premises.Site.Id, premises.SitePath, body.Change!.Draft);
    }

    private SiteBody? ReadSite()
    {
        try
        {
            return SiteOfRecord.Ahead(SiteOfRecord.Read(premises.Journal, SiteOfRecord.StepsBackMax).Select(site => site.Body), premises.Text.Text);
        }
        catch (FileNotFoundException)
        {
            return null; // The first start of all.
        }
    }

    /// <summary>The journal is not what it was or cannot be read, whether that is found while it is opened or behind the running centre.</summary>
    public void Tell(Exception failure)
    {
        if (_trouble.Met(ExceptionText.Of(failure)) is not { } times)
        {
            return;
        }

        if (failure is JournalDivergedException changed)
        {
            log.LogCritical(
                LogEvent.JournalChanged,
                "Centre {Centre} stops: its journal {Journal} was changed. {What} Nothing is judged on top of it. Keep it as it is, put the last backup in its place and start again; "
                + "docs/operations/restart.md says more (met {Times} times by now)", premises.Site.Id, premises.Journal, changed.Message, times);
        }
        else
        {
            log.LogCritical(
                LogEvent.JournalNotOpened, failure,
                "Centre {Centre} cannot be opened from its journal {Journal}, {Times} times by now. It is tried again all the time and said again every {Seconds} s; until then nothing is taken",
                premises.Site.Id, premises.Journal, times, LastingTrouble.TellEvery.TotalSeconds);
        }
    }

    private void Tell(LiveCentre centre, TimeSpan elapsed)
    {
        if (_trouble.Over() is { } times)
        {
            log.LogInformation(LogEvent.JournalOpenedAgain, "Centre {Centre}: its journal {Journal} is open, after {Times} attempts that failed", premises.Site.Id, premises.Journal, times);
        }

        if (!premises.Journal.IsDurable)
        {
            log.LogWarning(LogEvent.JournalNotDurable, "Centre {Centre}: the address of its journal {Journal} says that it may be lost in a power cut", premises.Site.Id, premises.Journal);
        }

        foreach (var line in centre.Start.Refused.Concat(centre.Start.Unknown))
        {
            log.LogWarning(LogEvent.CentreNote, "Centre {Centre}, {Journal}: {Line}", premises.Site.Id, premises.Journal, line);
        }

        log.LogInformation(LogEvent.CentreOpened, "Centre {Centre}: {Start} in {Elapsed} ms, {Entries} entries in the journal, state {State}", premises.Site.Id, centre.Start,
            (long)elapsed.TotalMilliseconds, centre.LastSequence, centre.Digest());
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
