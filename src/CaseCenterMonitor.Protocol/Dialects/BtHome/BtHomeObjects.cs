namespace CaseCenterMonitor.Protocol.Dialects.BtHome;

/// <summary>How long the value of each object is. A receiver that does not know an object does not know where the next one starts.</summary>
internal static class BtHomeObjects
{
    public const byte PacketId = 0x00;
    public const byte Battery = 0x01;
    public const byte Opening = 0x11;
    public const byte LowBattery = 0x15;
    public const byte Door = 0x1A;
    public const byte GarageDoor = 0x1B;
    public const byte Lock = 0x1F;
    public const byte Motion = 0x21;
    public const byte Moving = 0x22;
    public const byte Tamper = 0x2B;
    public const byte Window = 0x2D;
    public const byte Button = 0x3A;
    private const byte Text = 0x53;
    private const byte Raw = 0x54;

    /// <summary>Bytes of the value that follows the object id; null when the object is not known or its length is cut off.</summary>
    /// <param name="from">The object id and everything after it.</param>
    public static int? LengthOf(ReadOnlySpan<byte> from) => from[0] switch
    {
        // A text says its own length.
        Text or Raw => from.Length > 1 ? 1 + from[1] : null,
        PacketId or Battery or 0x09 or (>= 0x0F and <= 0x11) or (>= 0x15 and <= 0x2F) or Button or 0x46 or (>= 0x57 and <= 0x59) or 0x60 => 1,
        0x02 or 0x03 or (>= 0x06 and <= 0x08) or (>= 0x0C and <= 0x0E) or (>= 0x12 and <= 0x14) or 0x3C or 0x3D or (>= 0x3F and <= 0x41)
            or (>= 0x43 and <= 0x45) or (>= 0x47 and <= 0x4A) or 0x51 or 0x52 or 0x56 or 0x5A or (>= 0x5D and <= 0x5F) or 0x61 or 0xF0 => 2,
        0x04 or 0x05 or 0x0A or 0x0B or 0x42 or 0x4B or 0xF2 => 3,
        0x3E or (>= 0x4C and <= 0x50) or 0x55 or 0x5B or 0x5C or 0x62 or 0x63 or 0xF1 => 4,
        _ => null,
    };
}
