using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Keeps what is read again and again: ids as texts, and the minute of an instant.</summary>
internal sealed class Texts
{
    /// <summary>A centre has some hundred ids at a time; new ones take the places of old ones, however many a journal has.</summary>
    private const int Places = 8192;
    private const int PlacesTried = 4;
    private const int DateLength = 10;
    private const int MinuteLength = 17;
    private const int FractionDigitsMax = 9;
    private static readonly int[] FractionUnits = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1];
    private readonly (byte[] Utf8, string Text)?[] _kept = new (byte[], string)?[Places];
    private readonly byte[] _minute = "1970-01-01T00:00:"u8.ToArray();
    private Instant _minuteBegins = NodaConstants.UnixEpoch;

    public string Of(ReadOnlySpan<byte> ascii)
    {
        var home = HashOf(ascii);
        for (var tried = 0u; tried < PlacesTried; tried++)
        {
            var place = (home + tried) & (Places - 1);
            if (_kept[place] is not { } known)
            {
                return Keep(place, ascii);
            }

            if (ascii.SequenceEqual(known.Utf8))
            {
                return known.Text;
            }
        }

        return Keep(home & (Places - 1), ascii);
    }

    /// <summary>
    /// An instant as the journal writes it, such as 2026-11-23T22:19:32.296Z, and the quote that ends it; no other writing is understood here.
    /// </summary>
    /// <returns>How many bytes it takes, with the quote; 0 when it is not one.</returns>
    public int Instant(ReadOnlySpan<byte> text, out Instant at)
    {
        at = default;
        if (text.Length < MinuteLength + 4 || !Minute(text[..MinuteLength]) || !Two(text[MinuteLength..], 59, out var second)
            || !Fraction(text[(MinuteLength + 2)..], out var nanoseconds, out var length))
        {
            return 0;
        }

        var rest = text[(MinuteLength + 2 + length)..];
        if (rest.Length < 2 || rest[0] != 'Z' || rest[1] != '"')
        {
            return 0;
        }

        at = _minuteBegins.PlusNanoseconds((second * NodaConstants.NanosecondsPerSecond) + nanoseconds);
        return MinuteLength + 2 + length + 2;
    }

    private string Keep(uint place, ReadOnlySpan<byte> ascii)
    {
        var text = Encoding.ASCII.GetString(ascii);
        _kept[place] = (ascii.ToArray(), text);
        return text;
    }

    // The first and the last eight letters tell ids apart: they count up at the end.
    private static uint HashOf(ReadOnlySpan<byte> ascii)
    {
        var (first, last) = ascii.Length switch
        {
            >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(ascii), BinaryPrimitives.ReadUInt64LittleEndian(ascii[^8..])),
            >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(ascii), BinaryPrimitives.ReadUInt32LittleEndian(ascii[^4..])),
            _ => (ascii[0], ((ulong)ascii[ascii.Length / 2] << 8) | ascii[^1]),
        };
        var mixed = ((first * 0x9E3779B97F4A7C15) ^ last ^ (uint)ascii.Length) * 0xC2B2AE3D27D4EB4F;
        return (uint)(mixed >> 40);
    }

    // Entries of the same minute stand together, so that the calendar is asked once for each.
    private bool Minute(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(_minute))
        {
            return true;
        }

        if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || !Two(text[11..], 23, out var hour) || !Two(text[14..], 59, out var minute)
            || Date(text[..DateLength]) is not { } date)
        {
            return false;
        }

        _minuteBegins = (date + new LocalTime(hour, minute)).InUtc().ToInstant();
        text.CopyTo(_minute);
        return true;
    }

    private static LocalDate? Date(ReadOnlySpan<byte> text) =>
        text[4] != '-' || text[7] != '-' || !Two(text, 99, out var century) || !Two(text[2..], 99, out var year)
        || !Two(text[5..], 12, out var month) || !Two(text[8..], 31, out var day) || month == 0 || day == 0 || century == 0
        || day > CalendarSystem.Iso.GetDaysInMonth((century * 100) + year, month)
            ? null
            : new LocalDate((century * 100) + year, month, day);

    private static bool Two(ReadOnlySpan<byte> text, int most, out int value)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        value = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 && value <= most;
    }

    // A dot and one to nine digits, or nothing.
    private static bool Fraction(ReadOnlySpan<byte> text, out long nanoseconds, out int length)
    {
        (nanoseconds, length) = (0, 0);
        if (text[0] != '.')
        {
            return true;
        }

        var digits = 0;
        while (digits < FractionDigitsMax && digits + 1 < text.Length && text[digits + 1] is >= (byte)'0' and <= (byte)'9' and var digit)
        {
            nanoseconds = (nanoseconds * 10) + digit - '0';
            digits++;
        }

        nanoseconds *= FractionUnits[digits];
        length = digits + 1;
        return digits > 0;
    }
}
