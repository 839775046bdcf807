using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>
/// Takes a <see cref="PlainText"/> object off member by member, when they stand in the order in which they are asked for and nothing stands between
/// them: a message as our own writer writes it. No table is made. Whoever asked for each name once, and finds at the end that all is
/// <see cref="IsUsedUp"/>, has seen every member, and none of them twice; otherwise nothing of what was found counts.
/// </summary>
internal ref struct InOrder
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _at = PlainText.Nowhere;

    private InOrder(ReadOnlySpan<byte> utf8, int at)
    {
        _utf8 = utf8;
        _at = at;
    }

    public static InOrder Of(ReadOnlySpan<byte> utf8) => new(utf8, utf8 is [(byte)'{', ..] && PlainText.Is(utf8) ? 1 : PlainText.Nowhere);

    /// <summary>Every member of the object was asked for, and nothing follows it.</summary>
    public readonly bool IsUsedUp => IsAtEnd && _at == _utf8.Length - 1;

    private readonly bool IsAtEnd => PlainText.At(_utf8, _at) == '}';

    /// <summary>The value when the member comes next; Undefined when another one does, or none.</summary>
    public JsonValue Find(ReadOnlySpan<byte> name)
    {
        var at = AfterName(name);
        if (at == PlainText.Nowhere)
        {
            return default;
        }

        at = PlainText.Scalar(_utf8, at, out var kind, out var start, out var length);
        _at = AfterComma(at);
        return new JsonValue(kind, _utf8.Slice(start, Math.Max(0, length)));
    }

    /// <summary>The object of that name when it comes next.</summary>
    public readonly InOrder Enter(ReadOnlySpan<byte> name)
    {
        var at = AfterName(name);
        return new InOrder(_utf8, PlainText.At(_utf8, at) == '{' ? at + 1 : PlainText.Nowhere);
    }

    /// <summary>Goes on after an object that was entered; nowhere when not every member of it was asked for.</summary>
    public void Leave(in InOrder inner) => _at = inner.IsAtEnd ? AfterComma(inner._at + 1) : PlainText.Nowhere;

    private readonly int AfterName(ReadOnlySpan<byte> name)
    {
        var end = _at + name.Length + 1;
        return PlainText.At(_utf8, _at) == '"' && PlainText.At(_utf8, end) == '"' && PlainText.At(_utf8, end + 1) == ':'
            && _utf8.Slice(_at + 1, name.Length).SequenceEqual(name)
            ? end + 2
            : PlainText.Nowhere;
    }

    /// <summary>The next member, or the brace that closes the object.</summary>
    private readonly int AfterComma(int at) => PlainText.At(_utf8, at) switch
    {
        (byte)'}' => at,
        (byte)',' when PlainText.At(_utf8, at + 1) == '"' => at + 1,
        _ => PlainText.Nowhere,
    };
}
