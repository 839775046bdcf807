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
        foreach (var device in site.DevicesOf(gateway))
        {
            if (Account(site, device) is { } account)
            {
                accounts.TryAdd(account.User, account);
            }
            else
            {
                without.Add($"{device.Id}: {device.Dialect} {device.Address} is heard by another device, whose connection it is; that one needs an account");
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

    /// <summary>Null for what is heard on the air.</summary>
    private static DeviceAccount? Account(SiteFile site, SiteDevice device)
    {
        var (user, dialect, address) = (device.Kind == SiteDeviceKind.Grants ? $"{device.Id}-grants" : device.Id, device.Dialect, device.Address);
        string Base() => site.GatewayOf(device.Gateway)!.DeviceTopics.GetValueOrDefault(dialect, DeviceDialects.UsualBaseTopic(dialect));
        DeviceAccount Program(string topics) => new($"{device.Gateway}-{dialect}", [topics], [topics]);
        DeviceAccount Itself(string name, params string[] topics) => new(name, topics, topics);
        return device.IsOnTheAir ? null : dialect switch
        {
            DeviceDialects.EspRfid => Itself(user, $"{address}/#"),
            DeviceDialects.Shelly => Itself(device.OwnTopic!.Replace('/', '-'), $"{device.OwnTopic}/#"),
            DeviceDialects.Espresense => new DeviceAccount(
                user, [$"{Base()}/devices/+/{address}", $"{Base()}/rooms/{address}/#"], [$"{Base()}/rooms/{address}/#", $"{Base()}/rooms/*/#", $"{Base()}/settings/#"]),
            DeviceDialects.Theengs => Itself(user, $"{Base()}/{address}/#"),
            DeviceDialects.Minew => Itself(user, $"{Base()}/{address}/#", $"/{Base()}/{address}/#"),
            DeviceDialects.Kkm => new DeviceAccount(
                user, [$"{Base()}/publish/{address}", $"{Base()}/pubaction/{address}"], [$"{Base()}/subaction/{address}", $"{Base()}/subadmin/{address}"]),
            DeviceDialects.Onvif => Itself($"onvif-{FirstLevel(address)}", $"{FirstLevel(address)}/#"),
            DeviceDialects.Axis => Itself($"axis-{FirstLevel(address)}", $"{Base()}/{FirstLevel(address)}/#"),
            DeviceDialects.AxisDataQ => new DeviceAccount($"axis-dataq-{address}", [$"{Base()}/+/{address}", $"{Base()}/+/{address}/#"], []),
            DeviceDialects.Zigbee2Mqtt or DeviceDialects.Frigate or DeviceDialects.Uhppoted => Program($"{Base()}/#"),
            _ => Program(site.Mappers.Single(mapper => mapper.Gateway == device.Gateway && mapper.Mapping.Name == dialect).Mapping.Topic.Text),
        };
    }

    private static string FirstLevel(string address) => address.Split('/')[0];
}
