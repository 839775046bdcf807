using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Below the folder of the backup, with a slash where it lies in a folder of its own.</param>
/// <param name="Sha256">In lower-case hex.</param>
/// <param name="First">Number of the first entry in it; null when it holds none.</param>
/// <param name="Last">Number of the last one.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256, long? First = null, long? Last = null);

/// <summary>What a backup says of itself. Nothing in it is personal.</summary>
/// <param name="Format">Always <see cref="FormatNow"/> here; a build that does not know it refuses.</param>
/// <param name="Centre">By its id; null when the journal names none, because nobody has ever judged by it.</param>
/// <param name="Made">When it was begun: an instant, as ISO 8601.</param>
/// <param name="Build">That made it.</param>
/// <param name="Store">What the journal was kept in, and the version of its tables. A backup is of neither, and goes back into both.</param>
/// <param name="Entries">How many there are: the number of the last one.</param>
/// <param name="Root">Of the tree over them, as base64.</param>
/// <param name="LastRecorded">When the last of them was written down; null when there is none.</param>
/// <param name="Erased">How many of them have no content any more.</param>
/// <param name="HoldsPrivateKey">Whoever has this backup can sign in the name of the centre.</param>
public sealed record BackupManifest(
    string Format, string? Centre, string Made, string Build, string Store, long Entries, string Root, string? LastRecorded, long Erased, bool HoldsPrivateKey,
    IReadOnlyList<BackupFile> Files)
{
    public const string FormatNow = "ccm-backup@v1";

    /// <summary>The file that it is in; written last, so that a backup without it was never finished.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // No page will ever show it as it is.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];

    /// <returns>The manifest, or what is wrong with it as the end of a sentence.</returns>
    public static (BackupManifest? Manifest, string WhyNot) Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(json, Form);
            return manifest is null ? (null, "it is empty")
                : manifest.Format != FormatNow ? (null, $"it is of the format '{manifest.Format}', and this build reads {FormatNow}: take a newer one")
                : manifest.WhatIsWrong() is { } wrong ? (null, wrong)
                : (manifest, "");
        }
        catch (JsonException problem)
        {
            return (null, $"it is not what this build writes: {problem.Message}");
        }
    }

    private string? WhatIsWrong()
    {
        var next = 1L;
        foreach (var file in Files)
        {
            if (!BackupNames.Any().IsMatch(file.Name))
            {
                return $"it names a file '{file.Name}', which no backup has";
            }

            if (file.First is { } first)
            {
                if (first != next || !(file.Last >= first))
                {
                    return $"the entries of {file.Name} do not follow those of the file before it";
                }

                next = file.Last.Value + 1;
            }
        }

        return next != Entries + 1 ? $"its files have {next - 1} entries, and it says that there are {Entries}"
            : Hash32.TryParseBase64(System.Text.Encoding.UTF8.GetBytes(Root), out _) ? null
            : "its root is no root";
    }
}

/// <summary>What files of a backup are called.</summary>
internal static partial class BackupNames
{
    public const string Sums = "SHA256SUMS";

    /// <summary>The site file as the journal has it.</summary>
    public const string Site = "site";

    /// <summary>What the server keeps beside its journal.</summary>
    public const string Data = "data";

    /// <summary>What whoever made the backup wanted in it.</summary>
    public const string Also = "also";

    public static string Entries(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entries-{number:00000}.gz");

    /// <summary>A plain name, or one in a folder of ours: nothing that leads out of the backup.</summary>
    [GeneratedRegex(@"^(entries-\d{5,}\.gz|(site|data|also)/(?!\.{1,2}$)[^/\\\x00-\x1f]+)$")]
    public static partial Regex Any();
}
