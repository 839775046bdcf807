using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>Where the export speaks, at the devices' broker. All of it retained, none of it a command: nothing that is published there does anything here.</summary>
public sealed class HomeAssistantTopics(string site, string gateway, string prefix)
{
    /// <summary>Everything that it publishes, as filters of an access list.</summary>
    public IReadOnlyList<string> All => [$"{Own}/#", $"{prefix}/binary_sensor/+/config", $"{prefix}/sensor/+/config"];

    private string Own => $"{Topics.Root}/{site}/{gateway}/ha";

    /// <summary>online while the gateway speaks; offline is its last will.</summary>
    public string Status => $"{Own}/status";

    /// <summary>ON is open, OFF is closed, None is neither.</summary>
    public string Door(string id) => $"{Own}/door/{id}/state";

    /// <summary>online while the gateway knows whether the door is open; otherwise offline, and nobody is shown a door as closed.</summary>
    public string Known(string id) => $"{Own}/door/{id}/known";

    /// <summary>ON while the device proves that it lives, OFF when it does not, None before anybody knows.</summary>
    /// <param name="kind">door, reader, camera or button.</param>
    public string There(string kind, string id) => $"{Own}/{kind}/{id}/there";

    /// <summary>0 to 100, or None.</summary>
    public string Battery(string kind, string id) => $"{Own}/{kind}/{id}/battery";

    // An id of the site file has no underscore, so no device can have a name that ends like one of these.
    public string DoorConfig(string id) => $"{prefix}/binary_sensor/{site}-{gateway}-{id}/config";

    public string ThereConfig(string id) => $"{prefix}/binary_sensor/{site}-{gateway}-{id}_there/config";

    public string BatteryConfig(string id) => $"{prefix}/sensor/{site}-{gateway}-{id}_battery/config";
}
