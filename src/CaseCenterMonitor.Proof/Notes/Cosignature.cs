using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NodaTime;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>
/// What a witness signs (C2SP tlog-cosignature, type 04): at this time this was the largest tree of this origin that I had seen, and it was consistent
/// with all before it.
/// </summary>
public static class Cosignature
{
    /// <summary>A clock may be wrong by this much; a cosignature from further ahead is refused.</summary>
    public static readonly Duration AheadMax = Duration.FromMinutes(5);

    internal const int TimeBytes = sizeof(ulong);

    // The format allows times below 2^63; the calendar ends with the year 9999, and with it what can be said about a time.
    private static readonly ulong SecondsMax = (ulong)Instant.MaxValue.ToUnixTimeSeconds();

    /// <summary>The time that a cosignature says it was made, before anybody has verified it.</summary>
    /// <param name="signature">What stands behind the key id.</param>
    /// <returns>Null when it has no time, time 0, or one beyond the calendar.</returns>
    public static Instant? TimeOf(ReadOnlySpan<byte> signature)
    {
        if (signature.Length <= TimeBytes || BinaryPrimitives.ReadUInt64BigEndian(signature) is var seconds && (seconds == 0 || seconds > SecondsMax))
        {
            return null;
        }

        return Instant.FromUnixTimeSeconds((long)BinaryPrimitives.ReadUInt64BigEndian(signature));
    }

    internal static byte[] Message(ulong seconds, ReadOnlySpan<byte> checkpoint) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n")), .. checkpoint];
}
