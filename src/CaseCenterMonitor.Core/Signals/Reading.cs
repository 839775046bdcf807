using System.Runtime.InteropServices;
using NodaTime;

namespace CaseCenterMonitor.Core;

internal enum ReadingKind : byte { Nothing, Located, Strap, Door, Health, Count }

/// <summary>
/// What a device says, with the rows it is about already found: the numbers are those of <see cref="Numbers"/>. A value without an object, so
/// that a batch of a thousand costs no memory; numbers only, so that moving it is moving numbers. Every device signal is one of these before it is
/// folded, however it came. What a device says in words comes with its signal.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Reading
{
    private const int WordBits = 2;
    private const int Word = (1 << WordBits) - 1;
    private readonly short _value;
    private readonly byte _says;

    private Reading(ReadingKind kind, int subject, int value, byte says, long at, long receivedAt, long heardAt = Nanos.None)
    {
        At = at;
        ReceivedAt = receivedAt;
        HeardAt = heardAt;
        Subject = subject;
        _value = (short)Math.Min(value, short.MaxValue); // A centre has fewer rooms, and no camera counts so many people.
        Kind = kind;
        _says = says;
    }

    internal long At { get; init; }

    internal long ReceivedAt { get; }

    /// <summary>When the device itself was last heard; <see cref="Nanos.None"/> when that is not said.</summary>
    internal long HeardAt { get; }

    /// <summary>Number of the band, door or device.</summary>
    internal int Subject { get; }

    internal ReadingKind Kind { get; }

    /// <summary>Number of a room, or a count; -1 for none or unknown.</summary>
    internal int Value => _value;

    // What it says of its subject stands in one byte: three words of a door, one of anything else.
    internal WristbandPresence Presence => (WristbandPresence)_says;

    internal StrapState Strap => (StrapState)_says;

    internal HealthState Health => (HealthState)_says;

    internal DoorPhysical Physical => (DoorPhysical)(_says & Word);

    internal DoorLock Lock => (DoorLock)((_says >> WordBits) & Word);

    internal DoorAlarm Alarm => (DoorAlarm)(_says >> (2 * WordBits));

    internal bool IsUrgent => Kind == ReadingKind.Door ? Alarm == DoorAlarm.ForcedOpen : Kind == ReadingKind.Strap && Strap == StrapState.Open;

    /// <summary>A band heard well in a room, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970: a decoder of batches has it as a number.</param>
    public static Reading Sighted(long at, int band, int room) =>
        new(ReadingKind.Located, band, room, (byte)WristbandPresence.Present, at, at, at);

    /// <param name="room">-1 when it was not placed: it stays where it was heard last.</param>
    public static Reading Located(Instant occurredAt, Instant receivedAt, int band, int room, WristbandPresence presence, Instant? lastHeard) =>
        new(ReadingKind.Located, band, room, (byte)presence, Nanos.Of(occurredAt), Nanos.Of(receivedAt), Nanos.Of(lastHeard));

    public static Reading Strapped(Instant occurredAt, Instant receivedAt, int band, StrapState strap) =>
        new(ReadingKind.Strap, band, -1, (byte)strap, Nanos.Of(occurredAt), Nanos.Of(receivedAt));

    /// <summary>A door whose contact changed, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970.</param>
    public static Reading Contact(long at, int door, DoorPhysical physical) =>
        new(ReadingKind.Door, door, -1, Words(physical, DoorLock.Unlocked, DoorAlarm.Normal), at, at);

    public static Reading Door(
        Instant occurredAt, Instant receivedAt, int door, DoorPhysical physical, DoorLock @lock, DoorAlarm alarm) =>
        new(ReadingKind.Door, door, -1, Words(physical, @lock, alarm), Nanos.Of(occurredAt), Nanos.Of(receivedAt));

    public static Reading HealthOf(Instant occurredAt, Instant receivedAt, int device, HealthState health, Instant? lastHeard) =>
        new(ReadingKind.Health, device, -1, (byte)health, Nanos.Of(occurredAt), Nanos.Of(receivedAt), Nanos.Of(lastHeard));

    /// <summary>What a camera counts, here and now.</summary>
    /// <param name="at">Nanoseconds since 1970.</param>
    public static Reading Counted(long at, int camera, int count) => new(ReadingKind.Count, camera, count, 0, at, at);

    /// <param name="count">Null is unknown.</param>
    public static Reading Counted(Instant occurredAt, Instant receivedAt, int camera, int? count) =>
        new(ReadingKind.Count, camera, count ?? -1, 0, Nanos.Of(occurredAt), Nanos.Of(receivedAt));

    private static byte Words(DoorPhysical physical, DoorLock @lock, DoorAlarm alarm) =>
        (byte)((int)physical | ((int)@lock << WordBits) | ((int)alarm << (2 * WordBits)));
}

/// <summary>What waits to be folded: a reading, with the signal it was read from if there was one, or any other signal.</summary>
/// <param name="Entry">Number of its journal entry.</param>
/// <param name="Signal">Null for a reading out of a batch.</param>
/// <param name="RecordedAt">When it was written down; not asked of a reading.</param>
internal readonly record struct Heard(long At, long Entry, Reading Reading, Signal? Signal, Instant RecordedAt);
