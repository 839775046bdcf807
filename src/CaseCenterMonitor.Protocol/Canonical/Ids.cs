using System.Buffers;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>What an id may look like, because it is a level of a topic: 1 to 64 of a-z, 0-9, hyphen and underscore.</summary>
public static class Ids
{
    public const int LengthMax = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly SearchValues<byte> AllowedUtf8 = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static bool IsId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LengthMax && !text.ContainsAnyExcept(Allowed);

    public static bool IsId(ReadOnlySpan<byte> utf8) =>
        utf8.Length is > 0 and <= LengthMax && !utf8.ContainsAnyExcept(AllowedUtf8);
}
