using CaseCenterMonitor.Rules.Wording;
using CaseCenterMonitor.Sites;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>The names of one site file in both languages, and its wall clock.</summary>
internal sealed class SiteNames(SiteFile site, DateTimeZone zone) : INames
{
    private static readonly ZonedDateTimePattern Seconds = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm:ss", null);
    private static readonly ZonedDateTimePattern Moments = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", null);
    private static readonly ZonedDateTimePattern Minutes = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null);

    public string Zone(Language language, string id) => Pick(language, site.Zones.FirstOrDefault(one => one.Id == id)?.Short, id);

    public string Door(Language language, string id) => Pick(language, site.Doors.FirstOrDefault(one => one.Id == id)?.Name, id);

    public string Gateway(Language language, string id) => Pick(language, site.Gateways.FirstOrDefault(one => one.Id == id)?.Name, id);

    public string Time(string iso) => Seconds.Format(InstantPattern.ExtendedIso.Parse(iso).Value.InZone(zone));

    public string Minute(string iso) => Minutes.Format(InstantPattern.ExtendedIso.Parse(iso).Value.InZone(zone));

    public string Moment(string iso) => Moments.Format(InstantPattern.ExtendedIso.Parse(iso).Value.InZone(zone));

    private static string Pick(Language language, LocalName? name, string id) => (name, language) switch
    {
        (null, _) => id,
        (_, Language.Zh) => name.Zh,
        (_, Language.En) => name.En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
    };
}
