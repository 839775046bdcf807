using System.Text.Json;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Region;

/// <summary>The newest that is known of each centre, and how old it is. It keeps nothing on disk: after a start every centre tells anew.</summary>
public sealed class RegionBoard
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly RegionSettings _settings;
    private readonly Dictionary<string, Known> _centres;

    public RegionBoard(Settings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _clock) = (settings.Region, clock);
        var now = Now();
        _centres = _settings.Centres.ToDictionary(centre => centre.Key, _ => new Known(now, null, null, null, null), StringComparer.Ordinal);
    }

    private Duration ContactMax => Duration.FromTimeSpan(_settings.ContactMax);

    /// <summary>A centre said how it is.</summary>
    public void Told(string centre, CentreSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        lock (_gate)
        {
            var known = _centres[centre];
            // The same object as long as they say the same, so that pages need not be told again.
            var names = known.Names is { } old && Text(old) == Text(summary.Names) ? old : summary.Names;
            _centres[centre] = Heard(known, summary.At, summary.HeardAt) with { Summary = SummaryView.Of(summary), Name = summary.Centre.Name, Names = names };
        }
    }

    /// <summary>Nothing changed there.</summary>
    public void Beat(string centre, Beat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        lock (_gate)
        {
            // Before the first summary a beat says nothing that could be shown.
            if (_centres[centre] is { Summary: not null } known)
            {
                _centres[centre] = Heard(known, beat.At, beat.HeardAt);
            }
        }
    }

    public RegionView View()
    {
        lock (_gate)
        {
            var now = Now();
            return new RegionView(
                _settings.Id, _settings.Name.Of(_settings.Id), _settings.TimeZone, now, _settings.ContactSeconds, [.. _centres.Select(centre => Row(centre.Key, centre.Value, now))]);
        }
    }

    private static string Text(PlaceNames names) => JsonSerializer.Serialize(names, LiveJson.Options);

    private CentreRow Row(string id, Known known, Instant now)
    {
        var place = _settings.Centres[id];
        var contact = known.HeardAt is not { } heard ? CentreContact.Never : now - heard > ContactMax ? CentreContact.Lost : CentreContact.Live;
        var since = contact == CentreContact.Lost ? known.HeardAt!.Value : known.Since;
        return new CentreRow(
            id, known.Name ?? place.Name.Of(id), place.Page.Length > 0 ? place.Page : place.Url, contact, since, known.DataAt, known.Summary, known.Names);
    }

    // By this server's clock: how old the building's last word was when the centre spoke is the difference of two times of one clock, the centre's.
    private Known Heard(Known known, Instant at, Instant? building)
    {
        var now = Now();
        var again = known.HeardAt is not { } before || now - before > ContactMax;
        return known with { Since = again ? now : known.Since, HeardAt = now, DataAt = building is { } last && last < at ? now - (at - last) : now };
    }

    private Instant Now() => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <param name="Since">Of the contact, or of the start while there was none.</param>
    private sealed record Known(Instant Since, Instant? HeardAt, SummaryView? Summary, LocalName? Name, PlaceNames? Names)
    {
        public Instant? DataAt { get; init; }
    }
}
