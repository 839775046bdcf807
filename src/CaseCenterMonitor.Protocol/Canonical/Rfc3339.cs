using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>Times as they stand in our own JSON: always with an offset, because a time without one would silently be read in the reader's zone.</summary>
public static class Rfc3339
{
    /// <summary>A time with seven digits of a second and an offset; a longer text is no time.</summary>
    private const int LengthMax = 40;

    /// <summary>2026-11-23T09:24:41</summary>
    private const int SecondsLength = 19;

    /// <summary>+08:00</summary>
    private const int OffsetLength = 6;

    private const int OffsetMinutesMax = 14 * 60;

    /// <summary>A tick is the seventh digit of a second.</summary>
    private const int FractionDigitsMax = 7;

    /// <summary>UTC, with as many digits as the time has.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>False for anything but a text of that form.</summary>
    public static bool TryRead(JsonElement field, out DateTimeOffset time)
    {
        time = default;
        return field.ValueKind == JsonValueKind.String && TryRead(Encoding.UTF8.GetBytes(field.GetString()!), out time);
    }

    /// <summary>False for anything but a text of that form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset time) => TryReadUsual(text, out time) || TryReadAny(text, out time);

    /// <summary>Down to the second or finer and with an offset of up to 14 hours: as we write it ourselves, and so nearly always.</summary>
    private static bool TryReadUsual(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= SecondsLength || !IsPunctuated(text) || !TryReadOffset(ref text, out var offset))
        {
            return false;
        }

        var (century, year, month, day) = (Two(text, 0), Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second, ticks) = (Two(text, 11), Two(text, 14), Two(text, 17), Ticks(text[SecondsLength..]));
        if (((century | year | ticks) < 0) || month is < 1 or > 12 || day < 1 || (uint)hour > 23 || (uint)minute > 59 || (uint)second > 59)
        {
            return false;
        }

        // The first and the last year are left to the other way: an offset may lead out of the calendar there.
        year += 100 * century;
        if (year is < 2 or > 9998 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        time = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second).Ticks + ticks, TimeSpan.FromMinutes(offset));
        return true;
    }

    /// <summary>Takes the offset off the end of the text, in minutes.</summary>
    private static bool TryReadOffset(ref ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text[^1] == 'Z')
        {
            text = text[..^1];
            return true;
        }

        var at = text.Length - OffsetLength;
        if (at < SecondsLength || text[at] is not ((byte)'+' or (byte)'-') || text[at + 3] != ':')
        {
            return false;
        }

        var (hours, rest) = (Two(text, at + 1), Two(text, at + 4));
        minutes = (hours * 60) + rest;
        var isRead = hours >= 0 && rest is >= 0 and <= 59 && minutes <= OffsetMinutesMax;
        minutes = text[at] == '-' ? -minutes : minutes;
        text = text[..at];
        return isRead;
    }

    private static bool IsPunctuated(ReadOnlySpan<byte> text) =>
        text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';

    /// <summary>Two digits; negative when they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }

    /// <summary>The fraction of a second, or nothing; negative when it is neither.</summary>
    private static int Ticks(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] != '.' || text.Length is < 2 or > 1 + FractionDigitsMax)
        {
            return -1;
        }

        var ticks = 0;
        for (var place = 1; place <= FractionDigitsMax; place++)
        {
            var digit = place < text.Length ? text[place] - '0' : 0;
            if ((uint)digit > 9)
            {
                return -1;
            }

            ticks = (ticks * 10) + digit;
        }

        return ticks;
    }

    /// <summary>Whatever else the JSON of .NET takes for a time, when its offset is stated.</summary>
    private static bool TryReadAny(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length > LengthMax || !HasOffset(text) || text.ContainsAny((byte)'"', (byte)'\\') || text.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            return false;
        }

        Span<byte> quoted = stackalloc byte[LengthMax + 2];
        quoted[0] = (byte)'"';
        text.CopyTo(quoted[1..]);
        quoted[text.Length + 1] = (byte)'"';
        var reader = new Utf8JsonReader(quoted[..(text.Length + 2)]);
        return reader.Read() && reader.TryGetDateTimeOffset(out time);
    }

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'Z'] || (text.Length > 6 && text[^3] == ':' && text[^6] is (byte)'+' or (byte)'-');
}
