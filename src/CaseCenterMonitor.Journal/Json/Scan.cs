using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Walks over bytes that are expected to be written in one way only. Each step says whether they are; after a no, nothing more is asked.</summary>
internal ref struct Scan(ReadOnlySpan<byte> bytes, Texts texts)
{
    private const int NumberDigitsMax = 18;
    private const int SmallDigitsMax = 9;
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly byte Next => _rest.Length > 0 ? _rest[0] : (byte)0;

    public readonly bool IsAtEnd => _rest.Length == 0;

    public bool Take(ReadOnlySpan<byte> literal)
    {
        if (!_rest.StartsWith(literal))
        {
            return false;
        }

        _rest = _rest[literal.Length..];
        return true;
    }

    /// <summary>A text that needs no unescaping, with the quote that ends it. An id is never empty.</summary>
    public bool TakeText(out string text)
    {
        var length = LengthOfText();
        text = length > 0 ? texts.Of(_rest[..length]) : "";
        return Skip(length);
    }

    /// <summary>The name of a field with the quote that ends it and the colon; the quote before it is taken already.</summary>
    public bool TakeName(ReadOnlySpan<byte> name)
    {
        if (_rest.Length < name.Length + 2 || !_rest.StartsWith(name) || _rest[name.Length] != '"' || _rest[name.Length + 1] != ':')
        {
            return false;
        }

        _rest = _rest[(name.Length + 2)..];
        return true;
    }

    public bool SkipText() => Skip(LengthOfText());

    public bool TakeWord<TWord>(Words<TWord> words, out TWord word)
        where TWord : struct, Enum
    {
        var length = LengthOfText();
        if (length > 0 && words.Find(_rest[..length], out word))
        {
            return Skip(length);
        }

        word = default;
        return false;
    }

    public bool TakeInstant(out Instant at)
    {
        var length = LengthOfText();
        if (length > 0 && texts.Instant(_rest[..length], out at))
        {
            return Skip(length);
        }

        at = default;
        return false;
    }

    public bool SkipNumber()
    {
        var digits = Digits();
        _rest = _rest[digits..];
        return digits is > 0 and <= NumberDigitsMax;
    }

    /// <summary>A number without sign or leading zero.</summary>
    public bool TakeSmallNumber(out int number)
    {
        number = 0;
        var digits = Digits();
        if (digits is 0 or > SmallDigitsMax)
        {
            return false;
        }

        foreach (var digit in _rest[..digits])
        {
            number = (number * 10) + digit - '0';
        }

        _rest = _rest[digits..];
        return true;
    }

    private readonly int Digits()
    {
        var digits = 0;
        while (digits < _rest.Length && _rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            digits++;
        }

        return digits > 1 && _rest[0] == (byte)'0' ? 0 : digits;
    }

    private bool Skip(int length)
    {
        if (length <= 0)
        {
            return false;
        }

        _rest = _rest[(length + 1)..];
        return true;
    }

    // Plain letters only: what is escaped or not ASCII is left to the general reader.
    private readonly int LengthOfText()
    {
        for (var index = 0; index < _rest.Length; index++)
        {
            if (_rest[index] is var letter && (letter is (byte)'"' or (byte)'\\' or < 0x20 or > 0x7e))
            {
                return letter == (byte)'"' ? index : -1;
            }
        }

        return -1;
    }
}
