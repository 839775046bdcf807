using System.Buffers;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>Walks over bytes that are expected to be written in one way only. Each step says whether they are; after a no, nothing more is asked.</summary>
internal ref struct Scan(ReadOnlySpan<byte> bytes, Texts texts)
{
    private const int NumberDigitsMax = 18;
    private const int SmallDigitsMax = 9;

    // Plain letters only: what is escaped or not ASCII is left to the general reader.
    private static readonly SearchValues<byte> PlainLetters =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7f - 0x20).Select(letter => (byte)letter).Where(letter => letter is not ((byte)'"' or (byte)'\\'))]);

    private static readonly Words<SubjectKind> Kinds = new();
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

    /// <summary>An instant with the quote that ends it.</summary>
    public bool TakeInstant(out Instant at)
    {
        var length = texts.Instant(_rest, out at);
        _rest = _rest[length..];
        return length > 0;
    }

    /// <summary>The key of an alarm with its braces.</summary>
    public bool TakeKey(out AlarmKey key)
    {
        if (!Take("{\"rule\":\""u8) || !TakeText(out var rule) || !Take(",\"subject\":{\"kind\":\""u8) || !TakeWord(Kinds, out var kind)
            || !Take(",\"id\":\""u8) || !TakeText(out var id) || !Take("}}"u8))
        {
            key = default;
            return false;
        }

        key = new AlarmKey(rule, new Subject(kind, id));
        return true;
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

    private readonly int LengthOfText() => _rest.IndexOfAnyExcept(PlainLetters) is >= 0 and var end && _rest[end] == '"' ? end : -1;
}
