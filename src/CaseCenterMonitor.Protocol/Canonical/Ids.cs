using System.Buffers;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>What an id may look like, because it is a level of a topic: 1 to 64 of a-z, 0-9, hyphen and underscore.</summary>
public static class Ids
{
    public const int LengthMax = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    public static bool IsId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LengthMax && !text.ContainsAnyExcept(Allowed);
}
