using System.Text;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>A story: at some second a device says something, and what the gateway makes of it is read as lines.</summary>
internal sealed class FloorStory
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly Floor _floor = new(SmallCentre.Site, SmallCentre.Gateway, DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), Start);

    public Findings Findings { get; } = new();

    public double Second { get; set; }

    public DateTimeOffset Now => Start.AddSeconds(Second);

    public TimeSpan WallOffset
    {
        set => _floor.WallOffset = value;
    }

    public bool IsServerThere
    {
        set => _floor.Restates = value;
    }

    public FloorStory Says(string topic, string payload, bool retained = false)
    {
        _floor.Take(new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload), retained), Now, Findings);
        return this;
    }

    /// <summary>Time passes with four ticks a second until the given second.</summary>
    public FloorStory Until(double second)
    {
        for (; Second < second; Second += 0.25)
        {
            _floor.Tick(Now, Findings);
        }

        Second = second;
        _floor.Tick(Now, Findings);
        return this;
    }

    /// <summary>What was found since the last look, health of devices left out unless asked for.</summary>
    public IReadOnlyList<string> Told(bool health = false)
    {
        var lines = Findings.Found.Where(found => health || found.Data is not CanonicalEvent.DeviceHealth).Select(Line).ToList();
        Findings.Clear();
        return lines;
    }

    public IReadOnlyList<string> ToldOfHealth()
    {
        var lines = Findings.Found.Where(found => found.Data is CanonicalEvent.DeviceHealth).Select(Line).ToList();
        Findings.Clear();
        return lines;
    }

    public static string Door(string text, string source = "door", string type = "INFO") =>
        $$"""{"type":"{{type}}","src":"{{source}}","desc":"{{text}}","data":"","cmd":"event"}""";

    public static string Forced { get; } = Door("Door was tampered!", "tamper", "WARN");

    public static string Line(Finding found) => $"{found.Subject} {found.Data switch
    {
        CanonicalEvent.DoorState door => $"{door.Physical} {door.Alarm}",
        CanonicalEvent.DoorAccess access => $"{access.Result} {access.Means}",
        CanonicalEvent.WristbandLocation location => $"{location.Zone} {location.Presence}",
        CanonicalEvent.WristbandStrap strap => $"strap {strap.Strap}",
        CanonicalEvent.WristbandBattery battery => $"battery {battery.Percent}",
        CanonicalEvent.WristbandMotion motion => motion.Moving ? "moves" : "is still",
        CanonicalEvent.CallForHelp help => $"{help.Kind} in {help.Zone}",
        CanonicalEvent.ZoneOccupancy count => $"{count.Zone} counts {count.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}",
        CanonicalEvent.DeviceHealth health => $"{health.State}",
        _ => throw new ArgumentOutOfRangeException(nameof(found)),
    }}";
}
