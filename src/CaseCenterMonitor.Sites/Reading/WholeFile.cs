using CaseCenterMonitor.Sites.Yaml;
using NodaTime;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads a whole site file, section by section, and then what only several sections together can show.</summary>
internal sealed class WholeFile
{
    private readonly Entry _file;
    private readonly ProblemList _problems;
    private readonly YamlMapping? _defaults;

    private WholeFile(YamlMapping root, ProblemList problems)
    {
        _problems = problems;
        _file = new Entry(root, "a site file", SiteSections.FileKeys, problems);
        _defaults = Defaults();
    }

    /// <summary>The site as far as it could be read, and where each id stands. It is only worth something when there are no problems.</summary>
    public static (SiteFile Site, OnceOnly Ids) Read(YamlMapping root, ISiteLaw? law, ProblemList problems) =>
        new WholeFile(root, problems).Read(law);

    private (SiteFile Site, OnceOnly Ids) Read(ISiteLaw? law)
    {
        var (gateways, zones, wristbands) = (Part(SiteSections.Gateways), Part(SiteSections.Zones), Part(SiteSections.Wristbands));
        var (readers, mappers, officers) = (Part(SiteSections.Readers), Part(SiteSections.Mappers), Part(SiteSections.Officers));
        var words = new SiteWords(_problems)
        {
            GatewayIds = gateways.Words("id"), ZoneIds = zones.Words("id"), WristbandIds = wristbands.Words("id"), MapperIds = mappers.Words("id"),
            OfficerNumbers = officers.Words("number"),
        };
        var building = new BuildingReader(words, _problems);
        var devices = new DevicesReader(words);
        var people = new PeopleReader(words, _problems);
        var policies = new LawReader(law, _problems);
        var zone = _file.Text("timeZone", TimeZoneProblem) ?? "";
        var mapping = new MappersReader(words, zone, _problems);
        var site = new SiteFile
        {
            Id = _file.Text("id", SiteText.IdProblem) ?? "",
            Name = _file.Name("name"),
            TimeZone = zone,
            Plan = _file.Text("plan", SiteText.PlanProblem) ?? "",
            Gateways = [.. gateways.Entries().Select(building.Gateway)],
            Mappers = [.. mappers.Entries().Select(mapping.Mapper)],
            Zones = [.. zones.Entries().Select(building.Zone)],
            Doors = [.. Part(SiteSections.Doors).Entries().Select(building.Door)],
            Openings = [.. Part(SiteSections.Openings).Entries().Select(building.Opening)],
            Locator = LocatingReader.Locator(_file),
            Readers = [.. readers.Entries().Select(devices.Reader)],
            Cameras = [.. Part(SiteSections.Cameras).Entries().Select(devices.Camera)],
            Buttons = [.. Part(SiteSections.Buttons).Entries().Select(devices.Button)],
            Wristbands = [.. wristbands.Entries().Select(people.Wristband)],
            Beacons = [.. Part(SiteSections.Beacons).Entries().Select(devices.Beacon)],
            Officers = [.. officers.Entries().Select(people.Officer)],
            Policies = policies.Policies(_file),
            Limits = [.. Part(SiteSections.Limits).Entries().Select(policies.Limit)],
        };
        if (readers.IsThere)
        {
            CheckEveryHeldPersonCanBeHeard(site, words.Ids);
        }

        return (site, words.Ids);
    }

    private Section Part(SectionWords words) => new(_file, words, _defaults);

    /// <summary>Checks the keys of the defaults; their values are checked where an entry uses them, and stand at their own line.</summary>
    private YamlMapping? Defaults()
    {
        if (!_file.Has("defaults") || _file.Mapping("defaults", "a group such as { doors: { gateway: gw-1 } }") is not { } defaults)
        {
            return null;
        }

        var file = new Entry(defaults, "defaults", [.. SiteSections.WithDefaults.Select(section => section.Key)], _problems);
        foreach (var section in SiteSections.WithDefaults.Where(section => file.Has(section.Key)))
        {
            if (file.Mapping(section.Key, "a group of keys") is { } mapping)
            {
                Entry.ReportUnknownAndRepeated(mapping, $"defaults of {section.Key}", section.DefaultKeys, _problems);
            }
        }

        return defaults;
    }

    private void CheckEveryHeldPersonCanBeHeard(SiteFile site, OnceOnly ids)
    {
        var heard = site.Readers.Select(reader => reader.Zone).ToHashSet(StringComparer.Ordinal);
        foreach (var zone in site.Zones.Where(zone => zone.DetaineesAllowed && zone.Id.Length > 0 && !heard.Contains(zone.Id)))
        {
            _problems.Add(ids.PlaceOf(zone.Id), $"people held may be in '{zone.Id}', but no reader hears it; add a reader with zone: {zone.Id}, or write detaineesAllowed: false");
        }
    }

    private static string? TimeZoneProblem(string zone)
    {
        var known = DateTimeZoneProviders.Tzdb.Ids;
        return known.Contains(zone)
            ? null
            : $"unknown time zone '{SiteText.Shown(zone)}'{Suggestion.DidYouMean(zone, known)} (allowed: the IANA names, such as Asia/Shanghai)";
    }
}
