using CaseCenterMonitor.Gateway.Commissioning.Settings;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>
/// Listens beside the gateway while a centre is set up: which devices speak, in which dialect, what they say, and what is wrong with their settings. Pure:
/// messages and times in, rows out. Tags are counted and never named: most of them are telephones of people who pass by.
/// </summary>
public sealed class Bystander
{
    /// <summary>A broker that others use too may have thousands of topics; the first ones say enough.</summary>
    public const int StrangersMax = 200;

    /// <summary>More devices than any centre has: what comes beyond is counted.</summary>
    public const int DevicesMax = 2_000;

    private readonly DialectSet _dialects;
    private readonly Dictionary<(string Dialect, string Address), HeardDevice> _devices = [];
    private readonly SortedSet<string> _strangers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Dialect, string Address), (string Id, string Gateway)> _known = [];
    private readonly string? _gateway;
    private readonly IReadOnlyList<ISettingCheck> _checks = SettingChecks.All();

    /// <param name="site">Null when there is no site file yet: then every device is new.</param>
    /// <param name="gateway">Whose devices are expected to be heard; null: those of every gateway of the site.</param>
    public Bystander(DialectSet dialects, SiteFile? site = null, string? gateway = null)
    {
        _dialects = dialects;
        _gateway = gateway;
        foreach (var device in site?.Devices ?? [])
        {
            // Two gateways may each have a device of one name; the own one is meant.
            if (device.Gateway == gateway || !_known.ContainsKey((device.Dialect, device.Address)))
            {
                _known[(device.Dialect, device.Address)] = (device.Id, device.Gateway);
            }
        }
    }

    public long Messages { get; private set; }

    /// <summary>Devices that were heard after <see cref="DevicesMax"/> others.</summary>
    public long Beyond { get; private set; }

    /// <summary>Topics that no dialect has, at most <see cref="StrangersMax"/>.</summary>
    public IReadOnlyCollection<string> Strangers => _strangers;

    /// <summary>By dialect and address.</summary>
    public IReadOnlyList<HeardDevice> Devices => [.. _devices.Values.OrderBy(device => device.Dialect, StringComparer.Ordinal).ThenBy(device => device.Address, StringComparer.Ordinal)];

    /// <summary>Devices of the site that have said nothing yet: id, dialect and address.</summary>
    public IReadOnlyList<(string Id, string Dialect, string Address)> Silent =>
    [
        .. _known.Where(pair => IsExpected(pair.Value.Gateway) && !_devices.ContainsKey(pair.Key))
            .Select(pair => (pair.Value.Id, pair.Key.Dialect, pair.Key.Address)).OrderBy(silent => silent.Id, StringComparer.Ordinal),
    ];

    /// <summary>Never throws, whatever is in the message.</summary>
    public void Take(in DeviceMessage message, DateTimeOffset now)
    {
        Messages++;
        if (_dialects.Of(message.Topic) is not { } dialect)
        {
            if (_strangers.Count < StrangersMax)
            {
                _strangers.Add(StrangeTopic.Of(message.Topic));
            }

            return;
        }

        var reports = dialect.Decode(message);
        foreach (var report in reports)
        {
            Device(dialect.Name, report)?.Note(report, message.Retained, now);
        }

        foreach (var check in _checks)
        {
            check.Note(dialect.Name, message, reports, now);
        }
    }

    /// <summary>What is wrong with the settings of a device, with the remedy; empty when nothing was found yet.</summary>
    public IReadOnlyList<LocalName> AdviceFor(HeardDevice device, DateTimeOffset now) =>
        [.. Elsewhere(device), .. _checks.SelectMany(check => check.Advice(device.Dialect, device.Address, now))];

    private bool IsExpected(string gateway) => _gateway is null || gateway == _gateway;

    private IEnumerable<LocalName> Elsewhere(HeardDevice device)
    {
        if (_known.TryGetValue((device.Dialect, device.Address), out var known) && !IsExpected(known.Gateway))
        {
            yield return new LocalName(
                $"场所文件把它归网关 {known.Gateway}，此网关不理会它；请改正该文件，或改正设备所连的 broker",
                $"the site file has it at gateway {known.Gateway}, and this one passes it over; correct the file, or the broker it speaks to");
        }
    }

    private HeardDevice? Device(string dialect, DeviceReport report)
    {
        if (report.Address.Length == 0 || report is DeviceReport.Nothing)
        {
            return null;
        }

        if (_devices.TryGetValue((dialect, report.Address), out var device))
        {
            return device;
        }

        var isKnown = _known.TryGetValue((dialect, report.Address), out var known);
        if (!isKnown && report.IsOverheard && report is not (DeviceReport.Door or DeviceReport.Distress or DeviceReport.Sighting or DeviceReport.TagState))
        {
            // Whatever has a radio is overheard; what is neither a contact nor a button may be somebody's telephone, and is not named.
            return null;
        }

        if (_devices.Count == DevicesMax)
        {
            Beyond++;
            return null;
        }

        return _devices[(dialect, report.Address)] = new HeardDevice(dialect, report.Address, isKnown ? known.Id : null);
    }
}
