using System.Globalization;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>One line of a story as the signal it stands for, and when it was heard if that was later.</summary>
public static partial class StoryLine
{
    /// <exception cref="FormatException">Nobody knows what the line means; the message says what is known.</exception>
    public static (Signal Signal, Instant HeardAt) Read(string line)
    {
        var parts = Line().Match(line);
        if (!parts.Success)
        {
            throw new FormatException($"'{line}' does not begin with a time.");
        }

        var at = SmallCentre.At(parts.Groups["at"].Value);
        var heard = parts.Groups["heard"].Success ? SmallCentre.At(parts.Groups["heard"].Value) : at;
        var words = parts.Groups["text"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (ToSignal(at, words) ?? WrittenDown.Read(at, words) ?? throw new FormatException(
            $"Nobody knows what '{parts.Groups["text"].Value}' means. Phrases and words: docs/story-files.md."), heard);
    }

    private static Signal? ToSignal(Instant at, string[] words) => words switch
    {
        ["time", "passes"] => new Signal.TimePassed(at),
        ["door", var door, var state] => Door(at, door, state),
        ["camera", var camera, "counts", var count] => new Signal.ZoneCounted(at, StoryNames.Device(camera), ZoneOf(camera), Count(count)),
        ["camera" or "reader" or "controller", var device, var health] => new Signal.DeviceHealthChanged(
            at, StoryNames.Device(device), Enum.Parse<HealthState>(health, ignoreCase: true), at),
        [['G', 'W', ..] gateway, "gone"] => Gateway(at, gateway, online: false, "boot-1", at),
        [['G', 'W', ..] gateway, "gone", "(last", "heard", var heard] => Gateway(at, gateway, online: false, "boot-1", SmallCentre.At(heard.TrimEnd(')'))),
        [['G', 'W', ..] gateway, "back"] => Gateway(at, gateway, online: true, "boot-1", at),
        [['G', 'W', ..] gateway, "back", "as", var boot] => Gateway(at, gateway, online: true, boot, at),
        [['G', 'W', ..] gateway, "of", var boot, "gone"] => Gateway(at, gateway, online: false, boot, at),
        [var record, "booked", "in", "arrived", var arrived, var level, .. var rest] => BookedIn(at, record, arrived, level, rest),
        [var record, "wears", var band] => new Signal.WristbandAssigned(at, Some, new RecordId(record), new WristbandId(band)),
        [var record, "released"] => new Signal.Released(at, Some, new RecordId(record), "story"),
        [var record, "extended", "to", var extension] => new Signal.ExtensionApproved(at, Some, new RecordId(record), extension, "head", "story"),
        [var officer, "looks", "at", var record, var response] => Look(at, officer, record, response),
        [var officer, .. var deed] when AlarmDeeds.Read(at, new OfficerNumber(officer), deed) is { } command => command,
        [var wearer, "in", var zone] => Located(at, wearer, zone, WristbandPresence.Present),
        [var wearer, "weak", "in", var zone] => Located(at, wearer, zone, WristbandPresence.Weak),
        [var wearer, ("weak" or "degraded" or "lost") and var presence] => Located(at, wearer, null, Enum.Parse<WristbandPresence>(presence, ignoreCase: true)),
        [var wearer, "cut"] => new Signal.WristbandStrapChanged(at, BandOf(wearer), StrapState.Open),
        [var wearer, "closed"] => new Signal.WristbandStrapChanged(at, BandOf(wearer), StrapState.Closed),
        _ => null,
    };

    private static readonly OfficerNumber Some = new("21");

    // Whoever is booked in is a man of full age on a criminal summons, unless the line says otherwise.
    private static Signal.BookedIn BookedIn(Instant at, string record, string arrived, string level, string[] rest) => new(
        at, Some, new RecordId(record), rest.Contains("woman") ? Sex.Female : Sex.Male,
        rest.Contains("minor") ? AgeGroup.Minor : rest.Contains("elderly") ? AgeGroup.Elderly : AgeGroup.Adult,
        rest.SkipWhile(word => word != "on").Skip(1).FirstOrDefault() ?? "criminal.summons.max", Enum.Parse<ObservationLevel>(level, ignoreCase: true),
        SmallCentre.At(arrived), rest.SkipWhile(word => word != "seen").Skip(1).FirstOrDefault() is { } seen ? SmallCentre.At(seen) : null);

    private static Signal.DoorChanged Door(Instant at, string door, string state) => Door(at, StoryNames.Door(door), state);

    private static Signal.DoorChanged Door(Instant at, DoorId door, string state) => state switch
    {
        "open" => new(at, door, DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.Normal),
        "closed" => new(at, door, DoorPhysical.Closed, DoorLock.Locked, DoorAlarm.Normal),
        "forced" => new(at, door, DoorPhysical.Open, DoorLock.Locked, DoorAlarm.ForcedOpen, "tampered"),
        "held" => new(at, door, DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.OpenTooLong, "too long"),
        "unknown" => new(at, door, DoorPhysical.Unknown, DoorLock.Unknown, DoorAlarm.Unknown),
        "faulty" => new(at, door, DoorPhysical.Fault, DoorLock.Unknown, DoorAlarm.Unknown),
        _ => throw new FormatException($"A door is not '{state}'."),
    };

    private static Signal.GatewayStatusChanged Gateway(Instant at, string gateway, bool online, string boot, Instant heard) =>
        new(at, StoryNames.Gateway(gateway), online, boot, heard);

    private static Signal.WelfareChecked Look(Instant at, string officer, string record, string response) => new(
        at, new OfficerNumber(officer), new RecordId(record), Seen: response != "unseen", Breathing: response != "lifeless",
        response switch
        {
            "talks" => CheckResponse.Talks,
            "moves" => CheckResponse.Moves,
            "none" or "unseen" or "lifeless" => CheckResponse.None,
            _ => throw new FormatException($"Nobody answers '{response}'."),
        });

    private static Signal.WristbandLocated Located(Instant at, string wearer, string? zone, WristbandPresence presence) => new(
        at, BandOf(wearer), zone is null ? null : StoryNames.Zone(zone), presence,
        presence is WristbandPresence.Present or WristbandPresence.Weak ? at : null);

    private static WristbandId BandOf(string wearer) => StoryNames.Band(wearer.StartsWith("wb-", StringComparison.Ordinal) ? wearer : "wb-" + wearer);

    private static ZoneId ZoneOf(string camera) => SmallCentre.Centre.Devices[StoryNames.Device(camera)].Zone!.Value;

    private static int? Count(string count) => count == "unknown" ? null : int.Parse(count, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<at>\d\d:\d\d:\d\d(\.\d+)?)\s+(?<text>.*?)(\s+\(heard (?<heard>\d\d:\d\d:\d\d(\.\d+)?)\))?$")]
    private static partial Regex Line();
}
