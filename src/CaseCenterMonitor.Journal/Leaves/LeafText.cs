using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// What the tree hashes of an entry, as bytes: its number, what kind of thing happened and when, whose thread it belongs to, and salted digests of
/// everything else. Nothing in it is personal: it is kept for ever, and shown to whoever may see that something was there. JSON, in this order:
/// v, i (its index in the tree, one less than its number), kind, at, received, judge (index of the start that says which rules judge it), corrects,
/// thread, n, prev, last, erased, _sd_alg, _sd.
/// </summary>
internal static class LeafText
{
    /// <summary>A tree log's entry may have 65,535 bytes; ours are some hundred.</summary>
    public const int BytesMax = 32 * 1024;

    // A kind has at most 64 characters, a number 19, a thread 22.
    private const int HeadAndNumbersMax = 448;
    private const int RangeMax = 48;
    private const int StackMax = 1024;

    /// <summary>Of a digest as base64url without padding.</summary>
    private const int DigestChars = 43;

    /// <summary>The part that follows from the entry's own columns: who reads it again compares it byte for byte.</summary>
    public static int WriteHead(Span<byte> leaf, long sequence, string kind, Instant at, Instant received)
    {
        var writer = new SpanText(leaf);
        writer.Add("{\"v\":1,\"i\":"u8);
        writer.Add(sequence - 1);
        writer.Add(",\"kind\":\""u8);
        writer.Add(kind);
        writer.Add("\",\"at\":\""u8);
        writer.Add(at);
        writer.Add("\",\"received\":\""u8);
        writer.Add(received);
        writer.Add("\""u8);
        return writer.Length;
    }

    /// <param name="digests">In ascending order of their text.</param>
    public static byte[] Write(long sequence, string kind, Instant at, Instant received, in ClearFields clear, ReadOnlySpan<Hash32> digests)
    {
        var room = HeadAndNumbersMax + (digests.Length * (DigestChars + 3)) + (clear.Erased.Count * RangeMax);
        var space = room <= StackMax ? stackalloc byte[StackMax] : new byte[room];
        var writer = new SpanText(space, WriteHead(space, sequence, kind, at, received));
        AddIndex(ref writer, ",\"judge\":"u8, clear.Judge);
        AddIndex(ref writer, ",\"corrects\":"u8, clear.Corrects);
        AddThread(ref writer, clear);
        AddErased(ref writer, clear.Erased);
        writer.Add(",\"_sd_alg\":\"sha-256\",\"_sd\":["u8);
        for (var index = 0; index < digests.Length; index++)
        {
            writer.Add(index == 0 ? "\""u8 : ",\""u8);
            writer.Add(digests[index]);
            writer.Add("\""u8);
        }

        writer.Add("]}"u8);
        return space[..writer.Length].ToArray();
    }

    private static void AddThread(ref SpanText writer, in ClearFields clear)
    {
        if (clear.Thread is not { } place)
        {
            return;
        }

        writer.Add(",\"thread\":\""u8);
        writer.Add(place.Thread);
        writer.Add("\",\"n\":"u8);
        writer.Add(place.Number);
        AddIndex(ref writer, ",\"prev\":"u8, place.Previous);
        if (clear.Closes)
        {
            writer.Add(",\"last\":"u8);
            writer.Add(place.Number);
        }
    }

    private static void AddErased(ref SpanText writer, IReadOnlyList<EntryRange> ranges)
    {
        for (var index = 0; index < ranges.Count; index++)
        {
            writer.Add(index == 0 ? ",\"erased\":{\"ranges\":[["u8 : ",["u8);
            writer.Add(ranges[index].First - 1);
            writer.Add(","u8);
            writer.Add(ranges[index].Last - 1);
            writer.Add("]"u8);
        }

        if (ranges.Count > 0)
        {
            writer.Add("]}"u8);
        }
    }

    /// <summary>The thread that a leaf of ours names; null when it names none.</summary>
    public static ThreadPlace? ThreadOf(ReadOnlySpan<byte> leaf)
    {
        var begin = leaf.IndexOf("\"thread\":\""u8);
        if (begin < 0)
        {
            return null;
        }

        var rest = leaf[(begin + 10)..];
        var thread = Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
        rest = rest[(thread.Length + 6)..];
        if (!Utf8Parser.TryParse(rest, out long number, out var digits))
        {
            return null;
        }

        rest = rest[digits..];
        return new ThreadPlace(thread, number, rest.StartsWith(",\"prev\":"u8) && Utf8Parser.TryParse(rest[8..], out long previous, out _) ? previous + 1 : 0);
    }

    private static void AddIndex(ref SpanText writer, ReadOnlySpan<byte> name, long sequence)
    {
        if (sequence > 0)
        {
            writer.Add(name);
            writer.Add(sequence - 1);
        }
    }

    /// <summary>Text put together in a span that is long enough.</summary>
    private ref struct SpanText(Span<byte> space, int length = 0)
    {
        private readonly Span<byte> _space = space;

        public int Length { get; private set; } = length;

        public void Add(ReadOnlySpan<byte> utf8)
        {
            utf8.CopyTo(_space[Length..]);
            Length += utf8.Length;
        }

        public void Add(string text) => Length += Encoding.UTF8.GetBytes(text, _space[Length..]);

        public void Add(long number)
        {
            number.TryFormat(_space[Length..], out var written, default, CultureInfo.InvariantCulture);
            Length += written;
        }

        // Seven decimals, always: the tick of the journal is 100 ns.
        public void Add(Instant at)
        {
            Utf8Formatter.TryFormat(at.ToDateTimeUtc(), _space[Length..], out var written, 'O');
            Length += written;
        }

        public void Add(in Hash32 digest)
        {
            Span<byte> bytes = stackalloc byte[Hash32.ByteCount];
            digest.CopyTo(bytes);
            Length += Base64Url.EncodeToUtf8(bytes, _space[Length..]);
        }
    }
}
