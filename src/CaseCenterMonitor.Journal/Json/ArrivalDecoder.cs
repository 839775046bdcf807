using System.Collections.Frozen;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>What judging needs of an arrival's body.</summary>
public readonly record struct Decoded(Signal Signal, Instant ReceivedAt);

/// <summary>
/// Reads bodies of arrivals, and the few kinds that are nearly all of a journal ten times as fast: it knows the very bytes that this system writes
/// for them. Whatever differs by one byte is read by <see cref="JournalJson"/>, so that both always say the same; a test tries every kind.
/// One caller at a time.
/// </summary>
public sealed class ArrivalDecoder
{
    private static readonly Words<DoorPhysical> Physical = new();
    private static readonly Words<DoorLock> Lock = new();
    private static readonly Words<DoorAlarm> Alarm = new();
    private static readonly Words<AccessResult> Result = new();
    private static readonly Words<AccessMeans> Means = new();
    private static readonly Words<WristbandPresence> Presence = new();
    // Made when the first of its kind is met: most journals have a third of them.
    private static readonly FrozenDictionary<string, Lazy<SignalPlan?>> Plans = JournalJson.Signals
        .ToFrozenDictionary(signal => signal.Word, signal => new Lazy<SignalPlan?>(() => SignalPlan.Of(signal.Type)), StringComparer.Ordinal);

    private readonly Texts _texts = new();

    /// <exception cref="System.Text.Json.JsonException">It is no body of an arrival.</exception>
    public Decoded Read(ReadOnlySpan<byte> body)
    {
        if (Known(body) is { } known)
        {
            return known;
        }

        var read = JournalJson.Read<ArrivalBody>(body);
        return new Decoded(read.Signal, read.ReceivedAt);
    }

    /// <summary>Null when it is not written as this system writes one of the frequent kinds.</summary>
    internal Decoded? Known(ReadOnlySpan<byte> body)
    {
        var scan = new Scan(body, _texts);
        if (!scan.Take("{\"signal\":{\"type\":\""u8))
        {
            return null;
        }

        // A word is as good as its first letters here: what follows is compared in full.
        Signal? signal = scan.Next switch
        {
            (byte)'t' when scan.Take("time-passed\",\"occurredAt\":\""u8) => Time(ref scan),
            (byte)'z' when scan.Take("zone-counted\",\"camera\":\""u8) => Count(ref scan),
            (byte)'w' when scan.Take("wristband-located\",\"wristband\":\""u8) => Located(ref scan),
            (byte)'d' when scan.Take("door-changed\",\"door\":\""u8) => Door(ref scan),
            (byte)'d' when scan.Take("door-accessed\",\"door\":\""u8) => Access(ref scan),
            _ => Planned(ref scan),
        };
        return signal is not null && scan.Take(",\"receivedAt\":\""u8) && scan.TakeInstant(out var received) && Ends(ref scan)
            ? new Decoded(signal, received)
            : null;
    }

    private static bool Ends(ref Scan scan)
    {
        if (scan.Take(",\"origin\":{\"gateway\":\""u8)
            && !(scan.SkipText() && scan.Take(",\"bootId\":\""u8) && scan.SkipText() && scan.Take(",\"sequence\":"u8) && scan.SkipNumber() && scan.Take("}"u8)))
        {
            return false;
        }

        if (scan.Take(",\"commandId\":\""u8) && !scan.SkipText())
        {
            return false;
        }

        return scan.Take("}"u8) && scan.IsAtEnd;
    }

    private static Signal? Planned(ref Scan scan)
    {
        var text = scan.TakeText(out var word);
        return text && Plans.TryGetValue(word, out var plan) && plan.Value is { } known ? known.Take(ref scan) : null;
    }

    private static Signal.TimePassed? Time(ref Scan scan) => scan.TakeInstant(out var at) && scan.Take("}"u8) ? new Signal.TimePassed(at) : null;

    private static Signal.ZoneCounted? Count(ref Scan scan)
    {
        int? count = null;
        if (!scan.TakeText(out var camera) || !scan.Take(",\"zone\":\""u8) || !scan.TakeText(out var zone))
        {
            return null;
        }

        if (scan.Take(",\"count\":"u8))
        {
            if (!scan.TakeSmallNumber(out var counted))
            {
                return null;
            }

            count = counted;
        }

        return EndWithOccurredAt(ref scan, out var at) ? new Signal.ZoneCounted(at, new DeviceId(camera), new ZoneId(zone), count) : null;
    }

    private static Signal.WristbandLocated? Located(ref Scan scan)
    {
        ZoneId? zone = null;
        Instant? lastHeard = null;
        if (!scan.TakeText(out var band))
        {
            return null;
        }

        if (scan.Take(",\"zone\":\""u8))
        {
            if (!scan.TakeText(out var place))
            {
                return null;
            }

            zone = new ZoneId(place);
        }

        if (!scan.Take(",\"presence\":\""u8) || !scan.TakeWord(Presence, out var presence))
        {
            return null;
        }

        if (scan.Take(",\"lastHeard\":\""u8))
        {
            if (!scan.TakeInstant(out var heard))
            {
                return null;
            }

            lastHeard = heard;
        }

        return EndWithOccurredAt(ref scan, out var at) ? new Signal.WristbandLocated(at, new WristbandId(band), zone, presence, lastHeard) : null;
    }

    private static Signal.DoorChanged? Door(ref Scan scan) =>
        scan.TakeText(out var door)
        && scan.Take(",\"physical\":\""u8) && scan.TakeWord(Physical, out var physical)
        && scan.Take(",\"lock\":\""u8) && scan.TakeWord(Lock, out var locked)
        && scan.Take(",\"alarm\":\""u8) && scan.TakeWord(Alarm, out var alarm)
        && EndWithOccurredAt(ref scan, out var at)
            ? new Signal.DoorChanged(at, new DoorId(door), physical, locked, alarm)
            : null;

    private static Signal.DoorAccessed? Access(ref Scan scan) =>
        scan.TakeText(out var door)
        && scan.Take(",\"result\":\""u8) && scan.TakeWord(Result, out var result)
        && scan.Take(",\"means\":\""u8) && scan.TakeWord(Means, out var means)
        && EndWithOccurredAt(ref scan, out var at)
            ? new Signal.DoorAccessed(at, new DoorId(door), result, means)
            : null;

    private static bool EndWithOccurredAt(ref Scan scan, out Instant at)
    {
        at = default;
        return scan.Take(",\"occurredAt\":\""u8) && scan.TakeInstant(out at) && scan.Take("}"u8);
    }
}
