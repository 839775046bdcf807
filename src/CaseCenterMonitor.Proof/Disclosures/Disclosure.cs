using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// The value of one field of an entry, with the salt that its digest was made with: SD-JWT's construction (RFC 9901, section 4.2). The text is kept as it was
/// written first and never made again: another spacing of the same JSON has another digest.
/// </summary>
/// <param name="Text">Base64url without padding; the digest is over these characters, not over the JSON in them.</param>
/// <param name="Value">The JSON of the value, byte for byte.</param>
public sealed record Disclosure(string Text, string Salt, string Name, ReadOnlyMemory<byte> Value, Hash32 Digest)
{
    /// <summary>The longest value that is written is a whole centre with its law and its plan of rooms, of some hundred kilobytes. It is not in the entry, only its digest is.</summary>
    public const int TextMax = 4 * 1024 * 1024;

    public const int NameBytesMax = 255;

    /// <summary>Salts are short; a longer one is no salt of anybody.</summary>
    private const int SaltBytesMax = 255;

    // Up to this length the text is made on the stack: nearly every field is a word, a number or a time.
    private const int StackMax = 1024;

    // What stands around salt, name and value: ["salt", "name", value]
    private const int Around = 2 + 4 + 3 + 1;

    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '"', '\\']);

    /// <summary>Names that mean something to SD-JWT itself.</summary>
    private static readonly string[] Reserved = ["_sd", "..."];

    /// <exception cref="ArgumentException">Salt or name would need escapes, the name is reserved or too long, or the value is not one JSON value.</exception>
    public static Disclosure Of(string salt, string name, ReadOnlySpan<byte> rawJson)
    {
        var json = new byte[Length(salt, name, rawJson)];
        Write(json, salt, name, rawJson);
        var read = TryParse(Base64Url.EncodeToString(json));
        return read.Value is { } disclosure && disclosure.Value.Span.SequenceEqual(rawJson)
            ? disclosure
            : throw new ArgumentException(read.Problem ?? "The value is not one JSON value.", nameof(rawJson));
    }

    /// <summary>The digest that the disclosure of this would have, without making its text. Nothing is allocated. The JSON is not looked at.</summary>
    /// <exception cref="ArgumentException">Salt or name would need escapes, or are too long.</exception>
    public static Hash32 DigestOf(ReadOnlySpan<char> salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        var length = Length(salt, name, rawJson);
        var room = Base64Url.GetEncodedLength(length);
        if (room <= StackMax)
        {
            Span<byte> small = stackalloc byte[StackMax];
            return DigestOf(small[..room], length, salt, name, rawJson);
        }

        var rented = ArrayPool<byte>.Shared.Rent(room);
        var digest = DigestOf(rented.AsSpan(0, room), length, salt, name, rawJson);
        ArrayPool<byte>.Shared.Return(rented);
        return digest;
    }

    /// <inheritdoc cref="DigestOf(ReadOnlySpan{char}, ReadOnlySpan{char}, ReadOnlySpan{byte})"/>
    public static Hash32 DigestOf(in Salt salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        Span<char> text = stackalloc char[Base64Url.GetEncodedLength(Disclosures.Salt.ByteCount)];
        salt.WriteText(text);
        return DigestOf(text, name, rawJson);
    }

    /// <summary>Puts the text of a disclosure into a batch: its hash there is the digest.</summary>
    /// <exception cref="ArgumentException">The name would need escapes, or is too long.</exception>
    public static void AddTo(MessageBatch batch, in Salt salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Span<char> text = stackalloc char[Base64Url.GetEncodedLength(Disclosures.Salt.ByteCount)];
        salt.WriteText(text);
        var length = Length(text, name, rawJson);
        var rented = length > StackMax ? ArrayPool<byte>.Shared.Rent(length) : null;
        var json = rented is null ? stackalloc byte[StackMax] : rented;
        Write(json[..length], text, name, rawJson);
        batch.Add(Base64Url.EncodeToUtf8(json[..length], batch.Room(Base64Url.GetEncodedLength(length))));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The digest of a disclosure as it stands, whatever is in it.</summary>
    public static Hash32 DigestOf(string text) => TreeHash.Sha256(Encoding.ASCII.GetBytes(text));

    public static Parsed<Disclosure> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > TextMax || StrictBase64Url.Decode(text) is not { } json)
        {
            return Parsed<Disclosure>.Refused("A disclosure is base64url without padding.");
        }

        return StrictJson.TryRead(json, root => Read(text, root)) is { } disclosure
            ? Parsed<Disclosure>.Of(disclosure)
            : Parsed<Disclosure>.Refused("A disclosure is a JSON array of a salt, a name that is not reserved, and a value.");
    }

    /// <summary>The text is all of it: what else stands here is read out of the text.</summary>
    public bool Equals(Disclosure? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static Disclosure? Read(string text, JsonElement root) =>
        root.ValueKind is JsonValueKind.Array && root.GetArrayLength() == 3
        && root[0].ValueKind is JsonValueKind.String && root[1].ValueKind is JsonValueKind.String
        && root[1].GetString() is { } name && !Reserved.Contains(name, StringComparer.Ordinal)
            ? new Disclosure(text, root[0].GetString()!, name, Encoding.UTF8.GetBytes(root[2].GetRawText()), DigestOf(text))
            : null;

    private static Hash32 DigestOf(Span<byte> room, int length, ReadOnlySpan<char> salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        Write(room[..length], salt, name, rawJson);
        Base64Url.TryEncodeToUtf8InPlace(room, length, out var written);
        return TreeHash.Sha256(room[..written]);
    }

    private static int Length(ReadOnlySpan<char> salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        var (saltBytes, nameBytes) = (Encoding.UTF8.GetByteCount(salt), Encoding.UTF8.GetByteCount(name));
        if (saltBytes is 0 or > SaltBytesMax || nameBytes is 0 or > NameBytesMax || salt.ContainsAny(NeedsEscape) || name.ContainsAny(NeedsEscape))
        {
            throw new ArgumentException("Salt and name are words that need no escape in JSON.");
        }

        return Around + saltBytes + nameBytes + rawJson.Length;
    }

    private static void Write(Span<byte> json, ReadOnlySpan<char> salt, ReadOnlySpan<char> name, ReadOnlySpan<byte> rawJson)
    {
        Put(ref json, "[\""u8);
        json = json[Encoding.UTF8.GetBytes(salt, json)..];
        Put(ref json, "\", \""u8);
        json = json[Encoding.UTF8.GetBytes(name, json)..];
        Put(ref json, "\", "u8);
        Put(ref json, rawJson);
        Put(ref json, "]"u8);
    }

    private static void Put(ref Span<byte> json, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(json);
        json = json[bytes.Length..];
    }
}
