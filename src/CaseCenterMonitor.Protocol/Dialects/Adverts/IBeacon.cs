using System.Buffers.Binary;
using System.Globalization;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>The identity that stays when a tag changes its hardware address: uuid, major and minor together, written as ESPresense writes it.</summary>
internal static class IBeacon
{
    private const int UuidLength = 16;
    private const int Length = 25;

    /// <summary>Maker 004c, kind 02, 21 bytes follow.</summary>
    private static ReadOnlySpan<byte> Start => [0x4C, 0x00, 0x02, 0x15];

    /// <summary>Such as iBeacon:e2c56db5-dffb-48d2-b060-d0f5a71096e0-1-42; null when a part is missing or out of range.</summary>
    public static string? Identity(string? uuid, double? major, double? minor) =>
        HexText.Read(uuid?.Replace("-", "", StringComparison.Ordinal)) is { Length: UuidLength } bytes && Part(major) is { } first && Part(minor) is { } second
            ? Identity(bytes, first, second)
            : null;

    /// <summary>Identity and strength at one metre; null when the maker's data are of another kind.</summary>
    /// <param name="makersData">The id of the maker and what follows it.</param>
    public static Advert? Read(ReadOnlySpan<byte> makersData)
    {
        if (makersData.Length < Length || !makersData.StartsWith(Start))
        {
            return null;
        }

        var uuid = makersData.Slice(Start.Length, UuidLength);
        var parts = makersData[(Start.Length + UuidLength)..];
        return new Advert
        {
            Beacon = Identity(uuid, BinaryPrimitives.ReadUInt16BigEndian(parts), BinaryPrimitives.ReadUInt16BigEndian(parts[2..])),
            PowerAt1m = SignalStrength.AtOneMetre((sbyte)parts[4]),
        };
    }

    private static ushort? Part(double? stated) => stated is >= 0 and <= ushort.MaxValue && Math.Truncate(stated.Value) == stated ? (ushort)stated : null;

    private static string Identity(ReadOnlySpan<byte> uuid, ushort major, ushort minor) =>
        string.Create(CultureInfo.InvariantCulture, $"iBeacon:{new Guid(uuid, bigEndian: true):D}-{major}-{minor}");
}
