using NodaTime;

namespace CaseCenterMonitor.Core;

internal enum ReadingKind : byte { Nothing, Located, Strap, Door, Health, Count }

/// <summary>
/// What a device says, with the rows it is about already found: the numbers are those of <see cref="Numbers"/>. A value without an object, so
/// that a batch of a thousand costs no memory; numbers only, so that moving it is moving numbers. Every device signal is one of these before it is
/// folded, however it came. What a device says in words comes with its signal.
/// </summary>
public readonly struct Reading
{
    private Reading(ReadingKind kind, int subject, int value, long at, long receivedAt)
    {
        Kind = kind;
        Subject = subject;
        Value = value;
        At = at;
        ReceivedAt = receivedAt;
    }

    /// <summary>Number of the band, door or device.</summary>
    internal int Subject { get; private init; }

    /// <summary>Number of a room, or a count; -1 for none or unknown.</summary>
    internal int Value { get; private init; }

    internal long At { get; init; }

    internal long ReceivedAt { get; private init; }

    /// <summary>When the device itself was last heard; <see cref="Nanos.None"/> when that is not said.</summary>
    internal long HeardAt { get; private init; } = Nanos.None;

    internal ReadingKind Kind { get; private init; }

    internal WristbandPresence Presence { get; private init; }

    internal StrapState Strap { get; private init; }

    internal DoorPhysical Physical { get; private init; }

    internal DoorLock Lock { get; private init; }

    internal DoorAlarm Alarm { get; private init; }

    internal HealthState Health { get; private init; }

    internal bool IsUrgent => Alarm == DoorAlarm.ForcedOpen || Strap == StrapState.Open;

    /// <summary>A band heard well in a room, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970: a decoder of batches has it as a number.</param>
    public static Reading Sighted(long at, int band, int room) =>
        new(ReadingKind.Located, band, room, at, at) { HeardAt = at, Presence = WristbandPresence.Present };

    /// <param name="room">-1 when it was not placed: it stays where it was heard last.</param>
    public static Reading Located(Instant occurredAt, Instant receivedAt, int band, int room, WristbandPresence presence, Instant? lastHeard) =>
        new(ReadingKind.Located, band, room, Nanos.Of(occurredAt), Nanos.Of(receivedAt)) { Presence = presence, HeardAt = Nanos.Of(lastHeard) };

    public static Reading Strapped(Instant occurredAt, Instant receivedAt, int band, StrapState strap) =>
        new(ReadingKind.Strap, band, -1, Nanos.Of(occurredAt), Nanos.Of(receivedAt)) { Strap = strap };

    /// <summary>A door whose contact changed, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970.</param>
    public static Reading Contact(long at, int door, DoorPhysical physical) =>
        new(ReadingKind.Door, door, -1, at, at) { Physical = physical, Lock = DoorLock.Unlocked, Alarm = DoorAlarm.Normal };

    public static Reading Door(
        Instant occurredAt, Instant receivedAt, int door, DoorPhysical physical, DoorLock @lock, DoorAlarm alarm) =>
        new(ReadingKind.Door, door, -1, Nanos.Of(occurredAt), Nanos.Of(receivedAt)) { Physical = physical, Lock = @lock, Alarm = alarm };

    public static Reading HealthOf(Instant occurredAt, Instant receivedAt, int device, HealthState health, Instant? lastHeard) =>
        new(ReadingKind.Health, device, -1, Nanos.Of(occurredAt), Nanos.Of(receivedAt)) { Health = health, HeardAt = Nanos.Of(lastHeard) };

    /// <summary>What a camera counts, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970.</param>
    public static Reading Counted(long at, int camera, int count) => new(ReadingKind.Count, camera, count, at, at);

    /// <param name="count">Null is unknown.</param>
    public static Reading Counted(Instant occurredAt, Instant receivedAt, int camera, int? count) =>
        new(ReadingKind.Count, camera, count ?? -1, Nanos.Of(occurredAt), Nanos.Of(receivedAt));
}

/// <summary>What waits to be folded: a reading, with the signal it was read from if there was one, or any other signal.</summary>
/// <param name="Entry">Number of its journal entry.</param>
/// <param name="Signal">Null for a reading out of a batch.</param>
/// <param name="RecordedAt">When it was written down; not asked of a reading.</param>
internal readonly record struct Heard(long At, long Entry, Reading Reading, Signal? Signal, Instant RecordedAt);
