using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>Reads what one object says, field by field.</summary>
internal delegate T FieldsReader<out T>(ref Fields fields);

/// <summary>
/// Reads the fields of one JSON object strictly and remembers the first thing that is wrong,
/// so that a reader is a plain list of fields with one question at its end. Null counts as absent.
/// </summary>
internal ref struct Fields
{
    /// <summary>Texts are ids, words and one sentence of evidence; more characters than this is not one of ours.</summary>
    public const int TextLengthMax = 500;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _what;
    private readonly bool _isInOrder;
    private JsonMembers _members;
    private InOrder _inOrder;

    public Fields(JsonMembers members, string what)
    {
        _members = members;
        _what = what;
    }

    /// <summary>For a message as our own writer writes it; what is read counts only if there is no problem and <see cref="IsUsedUp"/> holds.</summary>
    public Fields(InOrder inOrder, string what)
    {
        _isInOrder = true;
        _inOrder = inOrder;
        _what = what;
    }

    public string? Problem { get; private set; }

    public readonly bool IsUsedUp => _inOrder.IsUsedUp;

    public string Text(ReadOnlySpan<byte> name) => Interned.Of(Utf8(name));

    public string? OptionalText(ReadOnlySpan<byte> name) => OptionalUtf8(name, out var text) ? Interned.Of(text) : null;

    /// <summary>A text as it stands in the message, for what is only compared; empty when it is missing.</summary>
    public ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> name)
    {
        if (!OptionalUtf8(name, out var text))
        {
            Wrong(name, "is missing");
        }

        return text;
    }

    public string Id(ReadOnlySpan<byte> name)
    {
        var text = Utf8(name);
        if (!Ids.IsId(text))
        {
            Wrong(name, "is not an id");
        }

        return Interned.Of(text);
    }

    public bool Flag(ReadOnlySpan<byte> name)
    {
        var field = Find(name);
        if (field.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(name, field.IsAbsent ? "is missing" : "is not true or false");
        }

        return field.Kind == JsonValueKind.True;
    }

    /// <summary>A whole number from 0.</summary>
    public long Whole(ReadOnlySpan<byte> name) => OptionalWhole(name) ?? Missing(name, 0L);

    public long? OptionalWhole(ReadOnlySpan<byte> name)
    {
        var field = Find(name);
        if (field.IsAbsent)
        {
            return null;
        }

        if (field.Kind == JsonValueKind.Number && Utf8Parser.TryParse(field.Text, out long number, out var read) && read == field.Text.Length && number >= 0)
        {
            return number;
        }

        Wrong(name, "is not a whole number from 0");
        return null;
    }

    public double Number(ReadOnlySpan<byte> name) => OptionalNumber(name) ?? Missing(name, 0d);

    public double? OptionalNumber(ReadOnlySpan<byte> name)
    {
        var field = Find(name);
        if (field.IsAbsent)
        {
            return null;
        }

        if (field.Kind == JsonValueKind.Number && JsonNumber.TryRead(field.Text, out var number))
        {
            return number;
        }

        Wrong(name, "is not a number");
        return null;
    }

    public DateTimeOffset Time(ReadOnlySpan<byte> name) => OptionalTime(name) ?? Missing(name, Earliest);

    /// <summary>RFC 3339 with its offset stated, from 2000 until 2100. A time without an offset would silently be read in the reader's zone.</summary>
    public DateTimeOffset? OptionalTime(ReadOnlySpan<byte> name)
    {
        if (!OptionalUtf8(name, out var text))
        {
            return null;
        }

        if (!Rfc3339.TryRead(text, out var time))
        {
            Wrong(name, "is not a time with an offset");
        }
        else if (time < Earliest || time >= Latest)
        {
            Wrong(name, "is outside 2000 to 2100");
        }
        else
        {
            return time.ToUniversalTime();
        }

        return null;
    }

    public T Word<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum
    {
        if (!Words<T>.TryRead(Utf8(name), out var value))
        {
            Wrong(name, "is not one of its words");
        }

        return value;
    }

    /// <summary>Null when it is not there.</summary>
    public T? OptionalWord<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum
    {
        if (!OptionalUtf8(name, out var text))
        {
            return null;
        }

        if (!Words<T>.TryRead(text, out var value))
        {
            Wrong(name, "is not one of its words");
        }

        return value;
    }

    /// <param name="called">What the object is called when something in it is wrong.</param>
    public Fields Object(ReadOnlySpan<byte> name, string called)
    {
        if (_isInOrder)
        {
            return new Fields(_inOrder.Enter(name), called);
        }

        if (!_members.TryEnter(name, out var inner))
        {
            Wrong(name, "is not an object");
        }

        return new Fields(inner, called);
    }

    /// <summary>Refuses with a reason of the caller's unless something was already wrong.</summary>
    public void Require(bool condition, string problem)
    {
        if (!condition)
        {
            Problem ??= problem;
        }
    }

    /// <summary>Goes on after an object of which everything has been read.</summary>
    public void Include(in Fields inner)
    {
        Problem ??= inner.Problem;
        _inOrder.Leave(inner._inOrder);
    }

    private JsonValue Find(ReadOnlySpan<byte> name) => _isInOrder ? _inOrder.Find(name) : _members.Find(name);

    private bool OptionalUtf8(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text)
    {
        var field = Find(name);
        text = field.Kind == JsonValueKind.String ? field.Text : default;
        if (field.Kind != JsonValueKind.String && !field.IsAbsent)
        {
            Wrong(name, "is not a text");
        }
        else if (text.Length > TextLengthMax && Encoding.UTF8.GetCharCount(text) > TextLengthMax)
        {
            Wrong(name, "is too long");
        }

        return field.Kind == JsonValueKind.String;
    }

    private T Missing<T>(ReadOnlySpan<byte> name, T instead)
    {
        Wrong(name, "is missing");
        return instead;
    }

    private void Wrong(ReadOnlySpan<byte> name, string how) => Problem ??= $"{_what}: {Encoding.UTF8.GetString(name)} {how}.";
}
