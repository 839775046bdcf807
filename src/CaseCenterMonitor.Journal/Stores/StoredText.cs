namespace CaseCenterMonitor.Journal.Stores;

/// <summary>
/// A word of the log as both stores keep it. What people type into a question becomes a word, too, when who asked is written down: what PostgreSQL does not
/// take in a text, or not in an index, must not stop a centre. The entry itself has it byte for byte.
/// </summary>
internal static class StoredText
{
    /// <summary>Three bytes each at most, in an index of 2,704 bytes a row together with two numbers.</summary>
    public const int CharsMax = 800;

    public static string Of(string word)
    {
        var cut = word.Length <= CharsMax ? word : word[..(char.IsHighSurrogate(word[CharsMax - 1]) ? CharsMax - 1 : CharsMax)];
        return cut.Contains('\0', StringComparison.Ordinal) ? cut.Replace('\0', '\uFFFD') : cut;
    }
}
