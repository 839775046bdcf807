using System.Text.Json;
using CaseCenterMonitor.Tests.RealInput;

namespace CaseCenterMonitor.Tests.Proof;

/// <summary>Proofs, notes, checkpoints and tiles that others wrote: what we read is theirs, and what we write they can read.</summary>
internal static class Vectors
{
    public const string Folder = "merkle-vectors";

    public static byte[] Bytes(string path) => SharedData.Bytes($"{Folder}/{path}");

    public static string Text(string path) => SharedData.Text($"{Folder}/{path}");

    public static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(Bytes(path));
        return document.RootElement.Clone();
    }

    /// <summary>All JSON files below a folder, in order, by their path below <see cref="Folder"/>.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(SharedData.PathOf($"{Folder}/{folder}"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SharedData.PathOf(Folder), file)).Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<JsonElement> Array(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    public static string Say(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IEnumerable<string> Strings(this JsonElement element, string name) => element.Array(name).Select(one => one.GetString()!);
}
