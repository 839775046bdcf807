using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Extracts;

/// <summary>
/// An extract as a file of JSON Lines. The first line says what it is and holds the checkpoint that all stand under; each other line is an entry: its index,
/// its leaf byte for byte, its path, and what of it may be read.
/// </summary>
public static class ExtractFile
{
    /// <summary>First of the file; a file of another form is not read.</summary>
    public const string Form = "ccm-extract@v1";

    /// <summary>A line holds one entry of at most 64 KiB with what is disclosed of it.</summary>
    public const int LineBytesMax = 2 * Disclosures.Disclosure.TextMax;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
    };

    /// <param name="checkpoint">A signed note, as it is.</param>
    public static string WriteHead(Claim claim, string checkpoint) => JsonSerializer.Serialize(
        new Head(Form, claim switch
        {
            Claim.WholeRecord => "whole-record",
            Claim.TheseEntries => "these-entries",
            _ => throw new InvalidOperationException($"No word for {claim}."),
        }, checkpoint), Options);

    public static string WriteEntry(ulong index, ReadOnlySpan<byte> leaf, IReadOnlyList<Hash32> path, IReadOnlyList<string> disclosures) => JsonSerializer.Serialize(
        new Line(index.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(leaf), [.. path.Select(hash => hash.ToBase64())], disclosures), Options);

    /// <summary>Reads a whole extract.</summary>
    /// <param name="lines">Without their ends.</param>
    /// <returns>Refused with the number of the first line that cannot be read.</returns>
    public static Parsed<Extract> TryRead(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Head? head = null;
        Claim claim = default;
        var entries = new List<ExtractEntry>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                head = Read<Head>(line);
                if (head is null || head.Ccm != Form || head.Checkpoint is null || ClaimOf(head.Claim) is not { } claimed)
                {
                    return Refused(1, $"it does not begin an extract of the form {Form}");
                }

                claim = claimed;
            }
            else if (Entry(Read<Line>(line), head!.Checkpoint!) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                return Refused(number, "it is no entry of an extract");
            }
        }

        return head is null ? Refused(1, "the file is empty") : Parsed<Extract>.Of(new Extract(claim, entries));
    }

    private static Parsed<Extract> Refused(int line, string why) =>
        Parsed<Extract>.Refused(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {why}."));

    private static Claim? ClaimOf(string? word) => word switch
    {
        "whole-record" => Claim.WholeRecord,
        "these-entries" => Claim.TheseEntries,
        _ => null, // Of a file from outside.
    };

    private static ExtractEntry? Entry(Line? line, string checkpoint)
    {
        if (line is not { I: { } number, Leaf: { } leaf, Path: { } path } || !DecimalText.TryParse(Encoding.UTF8.GetBytes(number), out var index))
        {
            return null;
        }

        var hashes = new List<Hash32>(path.Count);
        foreach (var text in path)
        {
            if (text is null || !Hash32.TryParseBase64(text, out var hash))
            {
                return null;
            }

            hashes.Add(hash);
        }

        return hashes.Count > InclusionProof.HashesMax || (line.Disclosures ?? []).Any(text => text is null)
            ? null
            : new ExtractEntry(Encoding.UTF8.GetBytes(leaf), new Receipt(index, hashes, Encoding.UTF8.GetBytes(checkpoint)), line.Disclosures ?? []);
    }

    private static T? Read<T>(string line)
        where T : class
    {
        try
        {
            return line.Length <= LineBytesMax ? JsonSerializer.Deserialize<T>(line, Options) : null;
        }
        catch (JsonException)
        {
            return null; // What is not JSON is not an entry: the caller says where.
        }
    }

    private sealed record Head(string? Ccm, string? Claim, string? Checkpoint);

    private sealed record Line(string? I, string? Leaf, IReadOnlyList<string?>? Path, IReadOnlyList<string>? Disclosures);
}

/// <summary>What a file says it is, and its entries.</summary>
public sealed record Extract(Claim Claim, IReadOnlyList<ExtractEntry> Entries);
