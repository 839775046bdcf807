using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>
/// Which accounts the devices of one gateway need, by its site file: one for each device that has an MQTT connection of its own, and one for each
/// program that speaks for many. Each may say only what is its own.
/// </summary>
public static class AccountsOfSite
{
    /// <summary>Sirens and lights: they hear the local alarm, and a button on them acknowledges it.</summary>
    public const string Siren = "siren";

    /// <returns>The accounts, and what has none because nobody here knows which connection it speaks through.</returns>
    public static (IReadOnlyList<DeviceAccount> Accounts, IReadOnlyList<string> Without) Of(SiteFile site, string gateway)
    {
        ArgumentNullException.ThrowIfNull(site);
        var accounts = new Dictionary<string, DeviceAccount>(StringComparer.Ordinal);
        var without = new List<string>();
        foreach (var (id, dialect, address) in Devices(site, gateway))
        {
            if (Account(site, gateway, id, dialect, address) is { } account)
            {
                accounts.TryAdd(account.User, account);
            }
            else
            {
                without.Add($"{id}: {dialect} {address} is heard by another device, whose connection it is; that one needs an account");
            }
        }

        var alarm = new Siren(site.Id, gateway);
        accounts[Siren] = new DeviceAccount(Siren, [alarm.AcknowledgeTopic], [alarm.Topic]);
        return ([.. accounts.Values, Own(site, gateway, alarm)], without);
    }

    /// <summary>The gateway itself, for a broker that is not its own.</summary>
    private static DeviceAccount Own(SiteFile site, string gateway, Siren alarm)
    {
        var dialects = DialectSet.Of(site.GatewayOf(gateway)!.DeviceTopics, site.Clocks, site.MappingsOf(gateway));
        var shown = new HomeAssistantTopics(site.Id, gateway, HomeAssistantOptions.UsualPrefix);
        return new DeviceAccount(gateway, [alarm.Topic, .. shown.All], [.. DeviceFilters.Of(site, gateway, dialects), alarm.AcknowledgeTopic]);
    }

    private static IEnumerable<(string Id, string Dialect, string Address)> Devices(SiteFile site, string gateway) =>
    [
        .. site.Readers.Where(reader => reader.Gateway == gateway).Select(reader => (reader.Id, reader.Dialect, reader.Address)),
        .. site.Doors.Where(door => door.Gateway == gateway).Select(door => (door.Id, door.Dialect, door.Address)),
        .. site.Doors.Where(door => door.Gateway == gateway && door.Grants?.Device is not null)
            .Select(door => ($"{door.Id}-grants", door.Grants!.Device!.Dialect, door.Grants.Device.Address)),
        .. site.Cameras.Where(camera => camera.Gateway == gateway).Select(camera => (camera.Id, camera.Dialect, camera.Address)),
        .. site.Buttons.Where(button => button.Gateway == gateway).Select(button => (button.Id, button.Dialect, button.Address)),
    ];

    private static DeviceAccount? Account(SiteFile site, string gateway, string id, string dialect, string address)
    {
        string Base() => site.GatewayOf(gateway)!.DeviceTopics.GetValueOrDefault(dialect, DeviceDialects.UsualBaseTopic(dialect));
        DeviceAccount Program(string topics) => new($"{gateway}-{dialect}", [topics], [topics]);
        DeviceAccount Itself(string user, params string[] topics) => new(user, topics, topics);
        var isReader = site.Readers.Any(reader => reader.Id == id);
        return dialect switch
        {
            DeviceDialects.EspRfid => Itself(id, $"{address}/#"),
            DeviceDialects.Shelly => IsOnTheAir(address) ? null : Itself(OwnTopic(address).Replace('/', '-'), $"{OwnTopic(address)}/#"),
            DeviceDialects.Espresense => new DeviceAccount(
                id, [$"{Base()}/devices/+/{address}", $"{Base()}/rooms/{address}/#"], [$"{Base()}/rooms/{address}/#", $"{Base()}/rooms/*/#", $"{Base()}/settings/#"]),
            DeviceDialects.Theengs => isReader ? Itself(id, $"{Base()}/{address}/#") : null,
            DeviceDialects.Minew => isReader ? Itself(id, $"{Base()}/{address}/#", $"/{Base()}/{address}/#") : null,
            DeviceDialects.Kkm => isReader
                ? new DeviceAccount(id, [$"{Base()}/publish/{address}", $"{Base()}/pubaction/{address}"], [$"{Base()}/subaction/{address}", $"{Base()}/subadmin/{address}"])
                : null,
            DeviceDialects.Onvif => Itself($"onvif-{address.Split('/')[0]}", $"{address.Split('/')[0]}/#"),
            DeviceDialects.Axis => Itself($"axis-{address.Split('/')[0]}", $"{Base()}/{address.Split('/')[0]}/#"),
            DeviceDialects.AxisDataQ => new DeviceAccount($"axis-dataq-{address}", [$"{Base()}/+/{address}", $"{Base()}/+/{address}/#"], []),
            DeviceDialects.Zigbee2Mqtt or DeviceDialects.Frigate or DeviceDialects.Uhppoted => Program($"{Base()}/#"),
            _ => Program(site.Mappers.Single(mapper => mapper.Gateway == gateway && mapper.Mapping.Name == dialect).Mapping.Topic.Text),
        };
    }

    /// <summary>The topic of a Shelly device without the input that the address names.</summary>
    private static string OwnTopic(string address) => address.Split("/input:")[0];

    private static bool IsOnTheAir(string address) => address.Length == 12 && address.All(char.IsAsciiHexDigitLower);
}
