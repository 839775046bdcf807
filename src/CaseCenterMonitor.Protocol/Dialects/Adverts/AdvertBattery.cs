using System.Buffers.Binary;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>The battery where only the raw bytes of an advert state it.</summary>
internal static class AdvertBattery
{
    private const int Eddystone = 0xFEAA;
    private const int Minew = 0xFFE1;
    private const int BatteryService = 0x180F;

    /// <summary>0 to 100; null when these service data state none that can be read.</summary>
    public static int? Percent(int serviceId, ReadOnlySpan<byte> data) => serviceId switch
    {
        BatteryService => data is [var percent] ? CellCharge.Percent(percent) : null,
        Minew => OfMinew(data),
        Eddystone => OfEddystone(data),
        _ => null,
    };

    /// <summary>a1, then the kind of frame (temperature, acceleration or device), then percent.</summary>
    private static int? OfMinew(ReadOnlySpan<byte> data) => data is [0xA1, 0x01 or 0x03 or 0x08, var percent, ..] ? CellCharge.Percent(percent) : null;

    private static int? OfEddystone(ReadOnlySpan<byte> data) => data switch
    {
        // KKM, device: 22, model, percent, hardware address.
        [0x22, _, var percent, ..] => CellCharge.Percent(percent),

        // KKM, measurements: 21, two bytes that say which of them follow; the voltage comes first.
        [0x21, _, var parts, _, _, ..] when (parts & 1) != 0 => Millivolts(data[3..]),

        // Telemetry as Eddystone has it: 20, version, voltage; zero is a tag on mains.
        [0x20, 0x00, _, _, ..] => Millivolts(data[2..]),
        _ => null,
    };

    private static int? Millivolts(ReadOnlySpan<byte> data) => CellCharge.FromMillivolts(BinaryPrimitives.ReadUInt16BigEndian(data));
}
