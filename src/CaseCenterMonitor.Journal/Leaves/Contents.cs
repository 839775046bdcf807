using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// An entry's content as salted disclosures. What people write down is disclosed field by field: that a look took place can be shown without who made
/// it. What devices say, and the steps of alarms, are disclosed as a whole: they are nearly all of a journal, and half a reading says nothing.
/// Salts come from the entry's own secret, a salt for each field; who learns one learns no other, and without the secret there is none.
/// </summary>
internal static class Contents
{
    /// <summary>Of one salt, which is the secret itself; where there are several, each is derived from a secret of twice that.</summary>
    public const int SecretBytes = Salt.ByteCount;

    public const int FieldsSecretBytes = 2 * Salt.ByteCount;

    /// <summary>The name of a disclosure that is the whole body.</summary>
    public const string Whole = "body";

    // Entries of these kinds count as one kind, and their number of fields is hidden: that somebody was given medicine is nobody's business.
    private const string Health = "health";
    private const int HealthFields = 8;
    private const int WordMax = 64;

    /// <summary>By the word of a signal: how it is shown, and whether people write it.</summary>
    private static readonly FrozenDictionary<string, Shape>.AlternateLookup<ReadOnlySpan<char>> Signals = JournalJson.Signals
        .ToFrozenDictionary(one => one.Word, one => ShapeOf(one.Type, one.Word), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<byte> SignalBegin => "{\"signal\":{\"type\":\""u8;

    /// <summary>How an entry is disclosed.</summary>
    /// <param name="Kind">What stands in the leaf for everybody to see.</param>
    /// <param name="ByField">Each field by itself; otherwise the body as a whole.</param>
    /// <param name="FieldsMin">As many digests at least: the rest are decoys.</param>
    internal readonly record struct Shape(string Kind, bool ByField, int FieldsMin)
    {
        public int SecretBytes => ByField ? FieldsSecretBytes : Contents.SecretBytes;
    }

    /// <exception cref="InvalidDataException">The body is not what its kind says.</exception>
    public static Shape ShapeOf(EntryKind kind, ReadOnlySpan<byte> body) => kind switch
    {
        EntryKind.Arrival => ShapeOfArrival(body),
        EntryKind.Transition => new Shape("alarm", false, 0),
        EntryKind.Started => new Shape("started", false, 0),
        EntryKind.Rejected => new Shape("rejected", false, 0),
        EntryKind.Viewed => new Shape("viewed", true, 0),
        EntryKind.Site => new Shape("site", false, 0),
        EntryKind.Erased => new Shape("erased", false, 0),
        _ => throw new InvalidOperationException($"No kind of leaf for {kind}."),
    };

    /// <summary>The kind that stands in the leaf for everybody to see.</summary>
    /// <exception cref="InvalidDataException">The body is not what its kind says.</exception>
    public static string KindOf(EntryKind kind, ReadOnlySpan<byte> body) => ShapeOf(kind, body).Kind;

    /// <summary>Whether the body of an arrival is what somebody wrote down, and not what a device said.</summary>
    public static bool IsWrittenByPeople(ReadOnlySpan<byte> body) => ShapeOfArrival(body).ByField;

    /// <summary>The digests that stand in the leaf, in the order in which they stand there.</summary>
    /// <param name="index">Of the leaf in the tree.</param>
    /// <exception cref="ArgumentException">The secret is not as long as it has to be.</exception>
    public static IReadOnlyList<Hash32> Digests(EntryKind kind, ulong index, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body) =>
        Digests(ShapeOf(kind, body), kind, index, secret, body);

    /// <inheritdoc cref="Digests(EntryKind, ulong, ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static IReadOnlyList<Hash32> Digests(in Shape shape, EntryKind kind, ulong index, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body)
    {
        if (!shape.ByField)
        {
            return [Disclosure.DigestOf(Salt.From(secret), Whole, body)];
        }

        var digests = new List<Hash32>();
        foreach (var (name, value) in Fields(kind, body))
        {
            digests.Add(Disclosure.DigestOf(Salt.Derived(secret, index, name), name, body[value]));
        }

        // A digest of nothing: nobody can tell it from one of something.
        for (var decoy = digests.Count; decoy < shape.FieldsMin; decoy++)
        {
            var name = DecoyName(decoy);
            digests.Add(Disclosure.DigestOf(Salt.Derived(secret, index, name), name, DecoyValue));
        }

        Sort(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(digests));
        return digests;
    }

    /// <summary>Into the order in which they stand in a leaf, which says nothing of the order of the fields: that of their text.</summary>
    public static void Sort(Span<Hash32> digests) => digests.Sort((one, other) => string.CompareOrdinal(one.ToBase64Url(), other.ToBase64Url()));

    public static ReadOnlySpan<byte> DecoyValue => "null"u8;

    public static string DecoyName(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"decoy {number}");

    /// <summary>What opens the digests: given out, they show the content; kept back, they do not.</summary>
    public static IReadOnlyList<string> Disclosures(EntryKind kind, ulong index, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body)
    {
        if (!ShapeOf(kind, body).ByField)
        {
            return [Disclosure.Of(Salt.From(secret).ToString(), Whole, body).Text];
        }

        var disclosures = new List<string>();
        foreach (var (name, value) in Fields(kind, body))
        {
            disclosures.Add(Disclosure.Of(Salt.Derived(secret, index, name).ToString(), name, body[value]).Text);
        }

        return disclosures;
    }

    private static Shape ShapeOf(Type signal, string word) => !typeof(Signal.Command).IsAssignableFrom(signal) ? new Shape(word, false, 0)
        : IsHealth(signal) ? new Shape(Health, true, HealthFields)
        : new Shape(word, true, 0);

    private static Shape ShapeOfArrival(ReadOnlySpan<byte> body)
    {
        Span<char> word = stackalloc char[WordMax];
        return Signals.TryGetValue(word[..CopyWord(body, word)], out var shape) ? shape : throw new InvalidDataException("The body of an arrival names no signal of this build.");
    }

    private static int CopyWord(ReadOnlySpan<byte> body, Span<char> word)
    {
        var begins = body.StartsWith(SignalBegin);
        var rest = begins ? body[SignalBegin.Length..] : default;
        var length = rest.IndexOf((byte)'"');
        if (length <= 0 || length > word.Length)
        {
            throw new InvalidDataException("The body of an arrival does not begin with its signal.");
        }

        return Encoding.ASCII.GetChars(rest[..length], word);
    }

    /// <summary>The fields of the signal and those beside it. Its kind and its time stand in the leaf.</summary>
    public static List<(string Name, Range Value)> Fields(EntryKind kind, ReadOnlySpan<byte> body)
    {
        var fields = new List<(string, Range)>();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (kind == EntryKind.Arrival && name == "signal")
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    Add(ref reader, fields);
                }
            }
            else
            {
                fields.Add((name, Value(ref reader)));
            }
        }

        return fields;
    }

    private static void Add(ref Utf8JsonReader reader, List<(string Name, Range Value)> fields)
    {
        var name = reader.GetString()!;
        reader.Read();
        var value = Value(ref reader);
        if (name is not ("type" or "occurredAt"))
        {
            fields.Add((name, value));
        }
    }

    private static Range Value(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static bool IsHealth(Type signal) =>
        signal == typeof(Signal.RiskAssessed) || signal == typeof(Signal.HealthProfessionalRequested) || signal == typeof(Signal.HealthProfessionalAttended)
        || signal == typeof(Signal.MedicationPlanned) || signal == typeof(Signal.MedicationGiven) || signal == typeof(Signal.BodyMapped)
        || signal == typeof(Signal.PreReleaseAssessed) || signal == typeof(Signal.CirculationChecked);
}
