using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>
/// Finds the members of a message in one pass, when it is a <see cref="PlainText"/> object of scalars, and of objects of scalars, and no key stands
/// twice in one of them.
/// </summary>
internal ref struct PlainScan
{
    /// <summary>What it says of a message that is not so plain.</summary>
    public const int NotPlain = PlainText.Nowhere;

    private const int DepthMax = 2;

    /// <summary>Spreads what differs little over all bits.</summary>
    private const uint Odd = 0x9E3779B1;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Span<Member> _members;
    private readonly Span<uint> _looks;
    private int _count;
    private uint _objects;
    private ulong _seen;

    private PlainScan(ReadOnlySpan<byte> utf8, Span<Member> members, Span<uint> looks)
    {
        _utf8 = utf8;
        _members = members;
        _looks = looks;
    }

    /// <summary>How many members it found, in the order of the text; <see cref="NotPlain"/> when it cannot tell.</summary>
    /// <param name="looks">As long as <paramref name="members"/>; for finding a key that stands twice.</param>
    public static int Find(ReadOnlySpan<byte> utf8, Span<Member> members, Span<uint> looks)
    {
        if (!PlainText.Is(utf8))
        {
            return NotPlain;
        }

        var scan = new PlainScan(utf8, members, looks);
        var start = scan.Spaces(0);
        var end = scan.At(start) == '{' ? scan.Object(start + 1, depth: 1) : NotPlain;
        return end != NotPlain && scan.Spaces(end) == utf8.Length ? scan._count : NotPlain;
    }

    /// <summary>An object whose brace has been read. Like the others it says where the text goes on, or <see cref="NotPlain"/>.</summary>
    private int Object(int at, int depth)
    {
        var ordinal = _objects++;
        at = Spaces(at);
        if (At(at) == '}')
        {
            return at + 1;
        }

        while (true)
        {
            at = Named(at, ordinal, depth);
            if (at == NotPlain)
            {
                return NotPlain;
            }

            at = Spaces(at);
            if (At(at) != ',')
            {
                return At(at) == '}' ? at + 1 : NotPlain;
            }

            at = Spaces(at + 1);
        }
    }

    private int Named(int at, uint ordinal, int depth)
    {
        if (_count == _members.Length || At(at) != '"')
        {
            return NotPlain;
        }

        var name = at + 1;
        var end = PlainText.Quote(_utf8, name);
        if (end == PlainText.Nowhere || IsTwice(name, end - name, ordinal))
        {
            return NotPlain;
        }

        at = Spaces(end + 1);
        return At(at) == ':' ? Value(Spaces(at + 1), name, end - name, depth) : NotPlain;
    }

    private int Value(int at, int name, int nameLength, int depth)
    {
        var place = _count++;
        if (At(at) == '{')
        {
            var end = depth < DepthMax ? Object(at + 1, depth + 1) : NotPlain;
            _members[place] = new Member(name, nameLength, at, end - at, JsonValueKind.Object, _count - place - 1);
            return end;
        }

        var after = PlainText.Scalar(_utf8, at, out var kind, out var start, out var length);
        _members[place] = new Member(name, nameLength, start, length, kind);
        return after;
    }

    /// <summary>Whether the name stands in this object already; takes it down for those that follow.</summary>
    private bool IsTwice(int name, int length, uint ordinal)
    {
        // Most names differ at the first look: in their length and their first and last letter.
        var (first, last) = length > 0 ? (_utf8[name], _utf8[name + length - 1]) : (default, default);
        var look = (ordinal << 24) | ((uint)last << 16) | ((uint)first << 8) | (byte)length;
        var bit = 1UL << (int)((look * Odd) >> 26);
        var isNew = (_seen & bit) == 0;
        _seen |= bit;
        _looks[_count] = look;
        return !isNew && IsAmong(look, _utf8.Slice(name, length));
    }

    private readonly bool IsAmong(uint look, ReadOnlySpan<byte> name)
    {
        for (var place = 0; place < _count; place++)
        {
            if (_looks[place] == look && _utf8.Slice(_members[place].NameAt, _members[place].NameLength).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private readonly int Spaces(int at)
    {
        while (At(at) == ' ')
        {
            at++;
        }

        return at;
    }

    private readonly byte At(int at) => PlainText.At(_utf8, at);
}
