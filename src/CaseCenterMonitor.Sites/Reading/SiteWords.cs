namespace CaseCenterMonitor.Sites.Reading;

/// <summary>What may be referred to and what may occur once, while one site file is read.</summary>
internal sealed class SiteWords(ProblemList problems)
{
    private readonly Dictionary<string, SiteGateway> _gateways = new(StringComparer.Ordinal);

    /// <summary>Ids are used once in the whole file, so that a topic, an alarm and a click on the plan mean one thing.</summary>
    public OnceOnly Ids { get; } = new(problems);

    public OnceOnly Addresses { get; } = new(problems);

    /// <summary>What wristbands and beacons advertise: two with the same identity would be one person in two places.</summary>
    public OnceOnly Identities { get; } = new(problems);

    public IReadOnlyCollection<string> GatewayIds { get; init; } = [];

    public IReadOnlyCollection<string> ZoneIds { get; init; } = [];

    public IReadOnlyCollection<string> WristbandIds { get; init; } = [];

    public IReadOnlyCollection<string> OfficerNumbers { get; init; } = [];

    /// <summary>What a device may give as its dialect besides those that are built in.</summary>
    public IReadOnlyCollection<string> MapperIds { get; init; } = [];

    public void Add(SiteGateway gateway) => _gateways.TryAdd(gateway.Id, gateway);

    public string ClaimId(Entry entry)
    {
        var id = entry.Text("id", SiteText.IdProblem);
        Ids.Claim(id, entry.PlaceOf("id"), $"id '{id}'");
        return id ?? "";
    }

    public string ClaimIdentity(Entry entry, string key, string? identity)
    {
        Identities.Claim(identity, entry.PlaceOf(key), $"identity '{SiteText.Shown(identity ?? "")}'");
        return identity ?? "";
    }

    /// <summary>How a device is reached: its gateway, its dialect and its own name there, which no other device may have.</summary>
    public (string Gateway, string Dialect, string Address) ClaimAddress(Entry entry, IReadOnlyList<string> dialects)
    {
        var gateway = entry.Reference("gateway", "gateway", GatewayIds);
        var (dialect, address) = ClaimAddress(entry, dialects, gateway);
        return (gateway ?? "", dialect, address);
    }

    /// <summary>The same for a second device at the gateway of the first.</summary>
    public (string Dialect, string Address) ClaimAddress(Entry entry, IReadOnlyList<string> dialects, string? gateway)
    {
        var dialect = entry.OneOf("dialect", [.. dialects, .. MapperIds]);
        var isMapped = dialect is not null && MapperIds.Contains(dialect);
        var address = isMapped ? entry.Text("address") : entry.Text("address", AddressProblem(dialect, isOnTheAir: dialects != DeviceDialects.OfReaders));
        if (gateway is not null && dialect is not null && _gateways.TryGetValue(gateway, out var known))
        {
            if (!isMapped)
            {
                CheckTopics(entry, known, dialect, address);
            }

            Addresses.Claim(address, entry.PlaceOf("address"), $"address '{address}' of {dialect} at {gateway}", $"{gateway}\n{dialect}");
        }

        return (dialect ?? "", address ?? "");
    }

    /// <summary>Which names a dialect has: a topic, one level of a topic, or the hardware address that stands in the messages.</summary>
    /// <param name="isOnTheAir">What a Bluetooth gateway hears, and not the gateway itself.</param>
    private static Func<string, string?> AddressProblem(string? dialect, bool isOnTheAir) => dialect switch
    {
        DeviceDialects.Minew or DeviceDialects.Kkm => SiteText.MacProblem,
        DeviceDialects.Theengs when isOnTheAir => SiteText.MacProblem,
        DeviceDialects.Theengs or DeviceDialects.Espresense or DeviceDialects.Frigate or DeviceDialects.AxisDataQ => SiteText.LevelProblem,
        _ => SiteText.TopicProblem,
    };

    private void CheckTopics(Entry entry, SiteGateway gateway, string dialect, string? address)
    {
        if (DeviceDialects.WithBaseTopic.Contains(dialect))
        {
            if (!gateway.DeviceTopics.ContainsKey(dialect))
            {
                problems.Add(entry.PlaceOf("dialect"), $"gateway '{gateway.Id}' has no base topic for {dialect}; add '{dialect}: {DeviceDialects.UsualBaseTopic(dialect)}' to its deviceTopics");
            }

            return;
        }

        var taken = gateway.DeviceTopics.FirstOrDefault(topic => $"{address}/".StartsWith($"{topic.Value}/", StringComparison.Ordinal));
        if (address is not null && taken.Value is not null)
        {
            problems.Add(entry.PlaceOf("address"), $"address '{address}' lies below '{taken.Value}', the base topic of {taken.Key}; give the controller a topic of its own");
        }
    }
}
