using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects.Adverts;

namespace CaseCenterMonitor.Protocol.Dialects.BtHome;

/// <summary>BTHome version 2: what contacts, buttons and tags of many makes advertise under the service id fcd2.</summary>
internal static class BtHomeDecoder
{
    public const ushort ServiceId = 0xFCD2;

    private const int Encrypted = 0b001;
    private const int WithMac = 0b010;
    private const int VersionShift = 5;
    private const int Version = 2;
    private const int MacLength = 6;

    /// <summary>What the advert says, without who says it; null when it is not of this version. An encrypted one is there and says nothing.</summary>
    /// <param name="serviceData">What follows the service id.</param>
    public static Advert? Read(ReadOnlySpan<byte> serviceData)
    {
        if (serviceData.IsEmpty || serviceData[0] >> VersionShift != Version)
        {
            return null;
        }

        var start = (serviceData[0] & WithMac) != 0 ? 1 + MacLength : 1;
        return (serviceData[0] & Encrypted) != 0 || serviceData.Length <= start ? new Advert() : Objects(serviceData[start..]);
    }

    /// <summary>Up to the first object that is not known or is cut off: what stands before it holds, what follows cannot be found.</summary>
    private static Advert Objects(ReadOnlySpan<byte> objects)
    {
        var advert = new Advert();
        var buttons = 0;
        while (!objects.IsEmpty && BtHomeObjects.LengthOf(objects) is { } length && length < objects.Length)
        {
            var (id, value) = (objects[0], objects[1]);
            advert = id == BtHomeObjects.Button ? WithPress(advert, ++buttons, value) : With(advert, id, value);
            objects = objects[(1 + length)..];
        }

        return advert;
    }

    private static Advert With(Advert advert, byte id, byte value) => id switch
    {
        BtHomeObjects.PacketId => advert with { PacketId = value },
        BtHomeObjects.Battery => advert with { BatteryPercent = CellCharge.Percent(value) },
        BtHomeObjects.LowBattery => advert with { IsBatteryLow = value == 1 },
        BtHomeObjects.Opening or BtHomeObjects.Door or BtHomeObjects.GarageDoor or BtHomeObjects.Window =>
            advert with { Contact = Both(advert.Contact, Contact(value)) },
        BtHomeObjects.Lock => advert with { Lock = value switch { 0 => DoorLock.Locked, 1 => DoorLock.Unlocked, _ => DoorLock.Unknown } },
        BtHomeObjects.Moving => advert with { Moving = Flag(value) },
        BtHomeObjects.Motion => advert with { Moving = advert.Moving ?? Flag(value) },
        BtHomeObjects.Tamper => advert with { IsTampered = value == 1 },
        _ => advert, // Its length is known, and it is of no use here.
    };

    private static Advert WithPress(Advert advert, int button, byte kind) =>
        ButtonPress.OfBtHome(kind) is { } press ? advert with { Presses = [.. advert.Presses, new ButtonPress(button, press)] } : advert;

    private static DoorPhysical Contact(byte value) => value switch { 0 => DoorPhysical.Closed, 1 => DoorPhysical.Open, _ => DoorPhysical.Unknown };

    /// <summary>One contact says it in two ways: where they differ nobody knows.</summary>
    private static DoorPhysical Both(DoorPhysical? before, DoorPhysical now) => before is null || before == now ? now : DoorPhysical.Unknown;

    private static bool? Flag(byte value) => value switch { 0 => false, 1 => true, _ => null };
}
