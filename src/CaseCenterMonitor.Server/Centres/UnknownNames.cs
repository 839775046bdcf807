using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// What devices spoke of in a journal and the site file of today does not name: a zone that was made part of another, a door that was renamed.
/// Such entries stay what they are. A band heard in such a zone is nobody knows where; what a door, device or band said that is gone is left out.
/// </summary>
internal sealed class UnknownNames(Centre centre)
{
    private readonly Dictionary<(string Kind, string Id), (long First, long Count)> _named = [];

    /// <summary>One for each name, in the order in which they were met: the entry, the name and what to do.</summary>
    public IEnumerable<string> Lines => _named.Select(name => Line(name.Key.Kind, name.Key.Id, name.Value.First, name.Value.Count - 1));

    public void Look(long entry, EntryContent content)
    {
        if (content is EntryContent.Arrived { Body.Signal: var signal })
        {
            Look(entry, signal);
        }
    }

    private void Look(long entry, Signal signal)
    {
        var numbers = centre.Numbers;
        switch (signal)
        {
            case Signal.WristbandLocated located:
                Note(entry, "wristband", located.Wristband.Value, numbers.Of(located.Wristband) >= 0);
                Note(entry, "zone", located.Zone?.Value, located.Zone is not { } zone || numbers.Of(zone) >= 0);
                break;
            case Signal.WristbandStrapChanged strap:
                Note(entry, "wristband", strap.Wristband.Value, numbers.Of(strap.Wristband) >= 0);
                break;
            case Signal.DoorChanged door:
                Note(entry, "door", door.Door.Value, numbers.Of(door.Door) >= 0);
                break;
            case Signal.DoorAccessed door:
                Note(entry, "door", door.Door.Value, numbers.Of(door.Door) >= 0);
                break;
            case Signal.ZoneCounted count:
                Note(entry, "camera", count.Camera.Value, numbers.Of(count.Camera) >= 0);
                break;
            case Signal.DeviceHealthChanged device:
                Note(entry, "device", device.Device.Value, numbers.Of(device.Device) >= 0);
                break;
            case Signal.GatewayStatusChanged gateway:
                Note(entry, "gateway", gateway.Gateway.Value, centre.Gateways.Contains(gateway.Gateway));
                break;
            default:
                break; // What officers write down names people and alarms.
        }
    }

    private void Note(long entry, string kind, string? id, bool isKnown)
    {
        if (!isKnown)
        {
            var before = _named.GetValueOrDefault((kind, id!), (First: entry, Count: 0));
            _named[(kind, id!)] = (before.First, before.Count + 1);
        }
    }

    // Somebody wore it: the entry says whose it was, the log does not even say which.
    private static string Named(string kind, string id) => kind == "wristband" ? "a wristband" : $"the {kind} '{id}'";

    private static string Line(string kind, string id, long first, long others)
    {
        var also = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {others} more)");
        var meaning = kind == "zone" ? "Whoever was heard there is nobody knows where until they are heard again" : "What it said is left out";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"entry {first}{also} names {Named(kind, id)}, which the site file does not have. {meaning}. If it is still there, put it back into the site file and start again.");
    }
}
