using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>
/// An advert that a gateway passed on, in the words of all dialects: heard by the gateway as a reader, under each identity the tag has. Whose tag it
/// is only the site file knows; of everybody else's nothing is kept.
/// </summary>
internal static class AdvertReports
{
    /// <summary>At least one report.</summary>
    /// <param name="reader">The address of the gateway.</param>
    public static IReadOnlyList<DeviceReport> Of(string reader, Advert advert)
    {
        string[] identities = [.. new[] { advert.Mac, advert.Beacon }.OfType<string>()];
        DeviceReport[] reports =
        [
            .. identities.Select(tag => new DeviceReport.Sighting(reader, tag, null, advert.RawMetres, advert.Rssi, advert.PowerAt1m, advert.Time)),
            .. SaysOfItself(advert) ? identities.Select(tag => State(reader, tag, advert)) : [],
            .. identities.SelectMany(tag => advert.Presses.Select(press => Distress(reader, tag, press, advert))),
            .. advert.Mac is { } mac ? Contact(mac, advert) : [],
        ];
        return reports.Length > 0
            ? [.. reports.Select(report => report with { IsOverheard = true })]
            : [new DeviceReport.Refused(reader, "The advert has neither a hardware address nor a beacon identity.", IsPersonal: true)];
    }

    private static bool IsContact(Advert advert) => advert is not { Contact: null, Lock: null };

    private static bool SaysOfItself(Advert advert) =>
        (advert.BatteryPercent is not null && !IsContact(advert)) || advert.Moving is not null || advert.Worn is not null || advert.PulsePerMinute is not null;

    private static DeviceReport.TagState State(string reader, string tag, Advert advert) =>
        new(reader, tag, advert.BatteryPercent, advert.Moving, advert.Worn, advert.PulsePerMinute, advert.Time);

    private static DeviceReport.Distress Distress(string reader, string tag, ButtonPress press, Advert advert) =>
        new(reader, tag, DistressKind.PanicButton, Evidence(press, advert), advert.Time)
        {
            Counter = advert.PacketId is { } packet ? string.Create(CultureInfo.InvariantCulture, $"{tag} packet {packet} button {press.Button}") : null,
        };

    /// <summary>An empty battery makes presses up: it is told, and the call stands.</summary>
    private static string Evidence(ButtonPress press, Advert advert) => (advert.BatteryPercent, advert.IsBatteryLow) switch
    {
        ({ } percent, _) => string.Create(CultureInfo.InvariantCulture, $"{press}, battery at {percent} %"),
        (null, true) => $"{press}, battery low",
        (null, false) => press.ToString(),
    };

    private static IEnumerable<DeviceReport> Contact(string mac, Advert advert)
    {
        if (!IsContact(advert))
        {
            yield break;
        }

        yield return new DeviceReport.Door(
            mac, advert.Contact, advert.Contact is null ? null : DoorAlarm.Unknown, Evidence(advert), advert.Time, advert.Lock)
        {
            // The address is that of the contact, so its own count tells what two gateways heard of one opening.
            Counter = advert.PacketId?.ToString(CultureInfo.InvariantCulture),
        };
        if (advert.BatteryPercent is { } percent)
        {
            yield return new DeviceReport.Battery(mac, percent, advert.Time);
        }

        if (advert.IsTampered)
        {
            yield return new DeviceReport.Degraded(mac, "The contact reports that it is being tampered with.", advert.Time);
        }
    }

    private static string Evidence(Advert advert) => advert.Contact switch
    {
        DoorPhysical.Open => "contact open",
        DoorPhysical.Closed => "contact closed",
        null => "lock",
        _ => "contact says neither open nor closed",
    };
}
