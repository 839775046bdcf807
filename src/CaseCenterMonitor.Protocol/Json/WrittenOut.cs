using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>The members of a message that is not of the plain form, with its texts written out: no escape is left in them.</summary>
internal sealed class WrittenOut
{
    private readonly List<byte> _text = [];
    private readonly List<Member> _members = [];

    private WrittenOut()
    {
    }

    public ReadOnlySpan<byte> Text => CollectionsMarshal.AsSpan(_text);

    public Span<Member> Members => CollectionsMarshal.AsSpan(_members);

    /// <param name="root">An object of which <see cref="StrictJson"/> has seen that all its texts can be read.</param>
    public static WrittenOut Of(JsonElement root)
    {
        var written = new WrittenOut();
        written.Add(root, isRoot: true);
        return written;
    }

    private void Add(JsonElement of, bool isRoot)
    {
        foreach (var property in of.EnumerateObject())
        {
            var (nameAt, nameLength) = Write(property.Name);
            var value = property.Value;
            var (at, length) = value.ValueKind switch
            {
                JsonValueKind.String => Write(value.GetString()!),
                JsonValueKind.Number or JsonValueKind.Array => Write(value.GetRawText()),
                _ => (_text.Count, 0),
            };
            var place = _members.Count;
            _members.Add(new Member(nameAt, nameLength, at, length, value.ValueKind));
            if (isRoot && value.ValueKind == JsonValueKind.Object)
            {
                Add(value, isRoot: false);
                _members[place] = _members[place] with { Inside = _members.Count - place - 1 };
            }
        }
    }

    private (int At, int Length) Write(string text)
    {
        var at = _text.Count;
        _text.AddRange(Encoding.UTF8.GetBytes(text));
        return (at, _text.Count - at);
    }
}
