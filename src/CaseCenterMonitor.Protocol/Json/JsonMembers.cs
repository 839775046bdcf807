using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>
/// One object of a message that <see cref="StrictJson"/> would take, and where its members stand. A message of the plain form costs no memory;
/// of any other the answer is the same. What stands deeper than in an object of the object is checked and not kept.
/// </summary>
internal ref struct JsonMembers
{
    /// <summary>Room for a plain message. An envelope has about twenty members, the wordiest device thirty; more go the long way.</summary>
    public const int RoomMax = 40;

    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<Member> _members;
    private int _expected;

    private JsonMembers(ReadOnlySpan<byte> text, ReadOnlySpan<Member> members)
    {
        _text = text;
        _members = members;
    }

    /// <summary>The members of the root object; what is wrong with the message when it is not strict JSON or no object.</summary>
    /// <param name="room">The caller's, for <see cref="RoomMax"/> members.</param>
    public static string? Read(ReadOnlySpan<byte> utf8, int bytesMax, Span<Member> room, out JsonMembers members)
    {
        Span<uint> looks = stackalloc uint[RoomMax];
        var count = utf8.Length <= bytesMax ? PlainScan.Find(utf8, room, looks) : PlainScan.NotPlain;
        if (count != PlainScan.NotPlain)
        {
            members = new JsonMembers(utf8, room[..count]);
            return null;
        }

        return ReadTheLongWay(utf8, bytesMax, out members);
    }

    /// <summary>The member of that name; Undefined when there is none. Members are mostly asked for in the order in which they are written.</summary>
    public JsonValue Find(ReadOnlySpan<byte> name)
    {
        var at = _expected < _members.Length && IsNamed(_expected, name) ? _expected : Place(name);
        if (at < 0)
        {
            return default;
        }

        var member = _members[at];
        _expected = at + 1 + member.Inside;
        return new JsonValue(member.Kind, _text.Slice(member.At, member.Length));
    }

    /// <summary>The object of that name; false when there is none.</summary>
    public bool TryEnter(ReadOnlySpan<byte> name, out JsonMembers inner)
    {
        var at = Place(name);
        var isObject = at >= 0 && _members[at].Kind == JsonValueKind.Object;
        inner = isObject ? new JsonMembers(_text, _members.Slice(at + 1, _members[at].Inside)) : default;
        return isObject;
    }

    private readonly int Place(ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < _members.Length; at += 1 + _members[at].Inside)
        {
            if (IsNamed(at, name))
            {
                return at;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsNamed(int at, ReadOnlySpan<byte> name) =>
        _members[at].NameLength == name.Length && _text.Slice(_members[at].NameAt, name.Length).SequenceEqual(name);

    private static string? ReadTheLongWay(ReadOnlySpan<byte> utf8, int bytesMax, out JsonMembers members)
    {
        members = default;
        var read = StrictJson.ReadObject(utf8, bytesMax);
        if (read.Value is not { } document)
        {
            return read.Problem;
        }

        using (document)
        {
            var written = WrittenOut.Of(document.RootElement);
            members = new JsonMembers(written.Text, written.Members);
            return null;
        }
    }
}
