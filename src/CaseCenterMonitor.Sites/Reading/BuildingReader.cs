using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads gateways, zones and doors: what the building is and which of it lies inside the perimeter.</summary>
internal sealed class BuildingReader(SiteWords words, ProblemList problems)
{
    /// <summary>A grant that opens a door a minute later was for somebody else.</summary>
    private const int OpenWithinMax = 60;

    /// <summary>Which zones lie inside; a zone that does not say so properly is absent, and doors to it are not judged.</summary>
    private readonly Dictionary<string, bool> _inside = new(StringComparer.Ordinal) { [Outside.Street] = false };

    public SiteGateway Gateway(Entry entry)
    {
        var gateway = new SiteGateway(words.ClaimId(entry), entry.Name("name"), DeviceTopics(entry));
        words.Add(gateway);
        return gateway;
    }

    public SiteZone Zone(Entry entry)
    {
        var zone = new SiteZone(
            words.ClaimId(entry), entry.OneOf("kind", ZoneKinds.All) ?? "", entry.Name("name"), entry.Name("short"),
            Inside(entry), entry.Flag("detaineesAllowed") ?? false, entry.Whole("capacity", 1, 1000, "people"));
        if (zone.Id == Outside.Street)
        {
            problems.Add(entry.PlaceOf("id"), $"'{Outside.Street}' is the street and cannot be a zone; give the zone another id");
        }

        return zone;
    }

    public SiteDoor Door(Entry entry)
    {
        var id = words.ClaimId(entry);
        var between = Between(entry);
        var perimeter = entry.Flag("perimeter");
        CheckPerimeter(entry, between, perimeter);
        var (gateway, dialect, address) = words.ClaimAddress(entry, DeviceDialects.OfDoors);
        var cardReader = entry.OptionalText("cardReader", SiteText.IdProblem);
        words.Ids.Claim(cardReader, entry.PlaceOf("cardReader"), $"id '{cardReader}'");
        return new SiteDoor(
            id, entry.Name("name"), between, perimeter ?? false, entry.OneOf("class", DoorClasses.All) ?? "",
            entry.Whole("heldLimitSeconds", 1, 3600, "seconds"), gateway, dialect, address, Heartbeat.Of(entry)) { CardReader = cardReader, Grants = Grants(entry, gateway) };
    }

    private SiteGrants? Grants(Entry entry, string gateway)
    {
        if (!entry.Has("grants") || entry.Mapping("grants", "a group such as { withinSeconds: 10 }, or with dialect, address and heartbeatSeconds of the device that grants") is not { } mapping)
        {
            return null;
        }

        var grants = new Entry(mapping, "grants", ["withinSeconds", "dialect", "address", "heartbeatSeconds"], problems);
        var within = grants.Whole("withinSeconds", 1, OpenWithinMax, "seconds");
        if (!grants.Has("dialect") && !grants.Has("address") && !grants.Has("heartbeatSeconds"))
        {
            return new SiteGrants(within, null);
        }

        var (dialect, address) = words.ClaimAddress(grants, DeviceDialects.OfGrants, gateway);
        return new SiteGrants(within, new SiteGrantDevice(dialect, address, Heartbeat.Of(grants)));
    }

    public SiteOpening Opening(Entry entry)
    {
        var between = Between(entry);
        if (between.Contains(Outside.Street))
        {
            problems.Add(entry.PlaceOf("between"), "an opening to the street would leave the perimeter open; describe the door that is there under doors");
        }

        return new SiteOpening(between);
    }

    private bool Inside(Entry entry)
    {
        var inside = entry.Flag("insidePerimeter");
        if (inside is { } known && entry.Node("id") is YamlScalar id)
        {
            _inside.TryAdd(id.Value, known);
        }

        return inside ?? false;
    }

    private Dictionary<string, string> DeviceTopics(Entry entry)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!entry.Has("deviceTopics") || entry.Mapping("deviceTopics", "a group such as { zigbee2mqtt: zigbee2mqtt }") is not { } mapping)
        {
            return topics;
        }

        var group = new Entry(mapping, "deviceTopics", DeviceDialects.WithBaseTopic, problems);
        var once = new OnceOnly(problems);
        foreach (var dialect in DeviceDialects.WithBaseTopic.Where(group.Has))
        {
            var topic = group.Text(dialect, SiteText.TopicProblem);
            once.Claim(topic, group.PlaceOf(dialect), $"base topic '{topic}'");
            topics[dialect] = topic ?? "";
        }

        return topics;
    }

    private List<string> Between(Entry entry)
    {
        const string Expected = "a list of the two zones it joins, such as [z-hall, z-search]; outside is the street";
        if (entry.List("between", Expected) is not { } list)
        {
            return [];
        }

        if (list.Items.Count != 2)
        {
            problems.Add(list.At, $"between names {list.Items.Count} zones; it must be {Expected}");
        }

        var sides = list.Items.Select(Side).OfType<string>().ToList();
        if (sides.Count == 2 && sides[0] == sides[1])
        {
            problems.Add(list.At, $"the door joins '{sides[0]}' with itself; name the two different zones on its sides");
        }

        return sides;
    }

    private string? Side(YamlNode node)
    {
        if (node is not YamlScalar { Value: var zone })
        {
            problems.Add(node.At, $"this is {node.Kind}; between takes the id of a zone, or outside");
            return null;
        }

        if (zone != Outside.Street && Entry.ReferenceProblem(zone, "zone", words.ZoneIds) is { } problem)
        {
            problems.Add(node.At, problem);
            return null;
        }

        return zone;
    }

    private void CheckPerimeter(Entry entry, List<string> between, bool? perimeter)
    {
        var judged = between.Count == 2 && between[0] != between[1] && between.TrueForAll(_inside.ContainsKey);
        if (!judged || perimeter is not { } says)
        {
            return;
        }

        var (first, second) = (_inside[between[0]], _inside[between[1]]);
        if (says != (first != second))
        {
            var fact = first == second ? $"both its sides are {Word(first)}" : $"'{between[0]}' is {Word(first)} and '{between[1]}' is {Word(second)}";
            var remedy = says ? "write false, or correct insidePerimeter of the zones" : "write true, or correct insidePerimeter of the zones";
            problems.Add(entry.PlaceOf("perimeter"), $"perimeter is {(says ? "true" : "false")}, but {fact} the perimeter; {remedy}");
        }

        static string Word(bool inside) => inside ? "inside" : "outside";
    }
}
