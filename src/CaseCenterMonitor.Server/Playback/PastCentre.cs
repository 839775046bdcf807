using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;
using Outside = CaseCenterMonitor.Journal.Snapshots.Outside;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>What was in force over a stretch, made ready for one fold. Nothing of it is shared with the running centre, nor with another fold.</summary>
internal sealed class PastCentre
{
    private PastCentre(Stretch stretch, SiteFile site, bool hasPlan, string build)
    {
        Stretch = stretch;
        Site = site;
        HasPlan = hasPlan;
        var (centre, settings) = (stretch.Centre.ToCentre(DefaultPolicies.Complete), stretch.Settings.ToSettings());
        var rules = RuleBook.For(centre);
        Judges = Centres.Judges.Hash(build, centre, rules, settings);

        // First of all: an engine numbers its rules, and a frame names them by what they are then.
        Fresh = new Engine(centre, rules, settings);
        Outside = Outside.Of(centre, settings, rules);
    }

    public Stretch Stretch { get; }

    public SiteFile Site { get; }

    /// <summary>False when the plan of that time is not in the record, and that of today is shown in its place.</summary>
    public bool HasPlan { get; }

    /// <summary>An engine that has taken nothing yet.</summary>
    public Engine Fresh { get; }

    /// <summary>What a frame names and does not copy.</summary>
    public Outside Outside { get; }

    public string Judges { get; }

    /// <param name="today">The site file of today, which has the words when that of the time is not in the record or cannot be read.</param>
    /// <exception cref="PastUnreadableException">Nobody can say what its doors and rooms were called.</exception>
    public static PastCentre Of(Stretch stretch, SiteFile today, string build)
    {
        var then = stretch.Site is { } body ? SiteFileReader.Read(body.Text, body.Name).Site : null;
        var site = new[] { then, today }.FirstOrDefault(site => site is not null && Fits(site, stretch))
            ?? throw new PastUnreadableException(stretch.First);
        return new PastCentre(stretch, site, ReferenceEquals(site, then) && stretch.Site?.Plan is not null, build);
    }

    // Every row of the picture is found in both.
    private static bool Fits(SiteFile site, Stretch stretch)
    {
        var centre = stretch.Centre;
        return Within(site.Zones.Select(zone => zone.Id), centre.Zones.Select(zone => zone.Id.Value))
            && Within(site.Doors.Select(door => door.Id), centre.Doors.Select(door => door.Id.Value))
            && Within(centre.Doors.Select(door => door.Id.Value), site.Doors.Select(door => door.Id))
            && Within(site.Cameras.Select(camera => camera.Id), centre.Devices.Select(device => device.Id.Value))
            && Within(site.Readers.Select(reader => reader.Id), centre.Devices.Select(device => device.Id.Value))
            && Within(site.Buttons.Select(button => button.Id), centre.Devices.Select(device => device.Id.Value))
            && Within(site.Gateways.Select(gateway => gateway.Id), centre.Gateways.Select(gateway => gateway.Value))
            && Within(centre.Gateways.Select(gateway => gateway.Value), site.Gateways.Select(gateway => gateway.Id))
            && Within(site.Officers.Select(officer => officer.Number), centre.Officers.Select(officer => officer.Number.Value));
    }

    private static bool Within(IEnumerable<string> these, IEnumerable<string> those) => these.ToHashSet(StringComparer.Ordinal).IsSubsetOf(those);
}

/// <summary>A stretch whose site file neither this build nor the one of today reads.</summary>
internal sealed class PastUnreadableException(long first)
    : Exception($"The site file that was in force from entry {first} on cannot be read by this build, and that of today has other doors and devices. The detention log still shows that time.");
