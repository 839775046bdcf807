using System.Buffers.Binary;
using CaseCenterMonitor.Protocol.Dialects.BtHome;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>The bytes of an advert as they were on the air: parts of a length, a kind and its data each.</summary>
internal static class RawAdvert
{
    private const byte ServiceData16 = 0x16;
    private const byte MakersData = 0xFF;

    /// <summary>What is understood of it. A part that is cut off ends it: what stands before holds.</summary>
    public static Advert Read(ReadOnlySpan<byte> bytes)
    {
        var advert = new Advert();
        while (bytes.Length > 1 && bytes[0] > 0 && bytes[0] < bytes.Length)
        {
            advert = advert.FilledFrom(Part(bytes[1], bytes.Slice(2, bytes[0] - 1)));
            bytes = bytes[(1 + bytes[0])..];
        }

        return advert;
    }

    /// <param name="serviceId">Of sixteen bits, as the Bluetooth SIG gives them out.</param>
    public static Advert Service(int serviceId, ReadOnlySpan<byte> data) => serviceId == BtHomeDecoder.ServiceId
        ? BtHomeDecoder.Read(data) ?? new Advert()
        : new Advert { BatteryPercent = AdvertBattery.Percent(serviceId, data) };

    private static Advert Part(byte kind, ReadOnlySpan<byte> data) => kind switch
    {
        ServiceData16 when data.Length > 2 => Service(BinaryPrimitives.ReadUInt16LittleEndian(data), data[2..]),
        MakersData => IBeacon.Read(data) ?? new Advert(),
        _ => new Advert(),
    };
}
