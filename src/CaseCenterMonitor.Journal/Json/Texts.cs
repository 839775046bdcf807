using System.Text;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Keeps what is read again and again: ids as texts, and the day of an instant.</summary>
internal sealed class Texts
{
    /// <summary>A centre has some hundred ids; beyond this many, somebody sends nonsense and nothing more is kept.</summary>
    private const int Places = 8192;
    private const int PlacesFilledMax = Places / 2;
    private const int DateLength = 10;
    private readonly (byte[] Utf8, string Text)?[] _kept = new (byte[], string)?[Places];
    private readonly byte[] _date = new byte[DateLength];
    private long _dateSeconds;
    private int _filled;

    public string Of(ReadOnlySpan<byte> ascii)
    {
        var hash = 2166136261u;
        foreach (var letter in ascii)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        for (var place = hash & (Places - 1); ; place = (place + 1) & (Places - 1))
        {
            if (_kept[place] is not { } known)
            {
                return Keep(place, ascii);
            }

            if (ascii.SequenceEqual(known.Utf8))
            {
                return known.Text;
            }
        }
    }

    /// <summary>An instant as the journal writes it, such as 2026-11-23T22:19:32.296Z; no other writing is understood here.</summary>
    public bool Instant(ReadOnlySpan<byte> text, out Instant at)
    {
        at = default;
        if (text.Length < 20 || text[^1] != 'Z' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !Two(text[11..], 23, out var hour) || !Two(text[14..], 59, out var minute) || !Two(text[17..], 59, out var second)
            || !Date(text[..DateLength]) || !Fraction(text[19..^1], out var nanoseconds))
        {
            return false;
        }

        at = NodaTime.Instant.FromUnixTimeSeconds(_dateSeconds + (hour * 3600) + (minute * 60) + second).PlusNanoseconds(nanoseconds);
        return true;
    }

    private string Keep(uint place, ReadOnlySpan<byte> ascii)
    {
        var text = Encoding.ASCII.GetString(ascii);
        if (_filled < PlacesFilledMax)
        {
            _filled++;
            _kept[place] = (ascii.ToArray(), text);
        }

        return text;
    }

    private bool Date(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(_date))
        {
            return true;
        }

        if (text[4] != '-' || text[7] != '-' || !Two(text, 99, out var century) || !Two(text[2..], 99, out var year)
            || !Two(text[5..], 12, out var month) || !Two(text[8..], 31, out var day) || month == 0 || day == 0 || century == 0
            || day > CalendarSystem.Iso.GetDaysInMonth((century * 100) + year, month))
        {
            return false;
        }

        _dateSeconds = new LocalDate((century * 100) + year, month, day).AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds();
        text.CopyTo(_date);
        return true;
    }

    private static bool Two(ReadOnlySpan<byte> text, int most, out int value)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        value = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 && value <= most;
    }

    // A dot and one to nine digits, or nothing.
    private static bool Fraction(ReadOnlySpan<byte> text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] != '.' || text.Length is < 2 or > 10)
        {
            return false;
        }

        for (var place = 1; place <= 9; place++)
        {
            var digit = place < text.Length ? text[place] - '0' : 0;
            if (digit is < 0 or > 9)
            {
                return false;
            }

            nanoseconds = (nanoseconds * 10) + digit;
        }

        return true;
    }
}
