namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Finds the word somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>Longer words are not compared: no id of ours is that long, and the work grows with the square.</summary>
    private const int LengthMax = 64;

    /// <summary>More words than this are not compared either; the largest centre has some hundred ids of a kind.</summary>
    private const int WordsMax = 2000;

    /// <summary>"; did you mean 'z-wait-m1'?", or nothing when no word is near enough.</summary>
    public static string DidYouMean(string word, IEnumerable<string> allowed)
    {
        if (word.Length is 0 or > LengthMax)
        {
            return "";
        }

        var slipsMax = Math.Max(1, word.Length / 3);
        var nearest = allowed
            .Take(WordsMax)
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= slipsMax)
            .Select(candidate => (candidate, Slips: Slips(word, candidate)))
            .Where(pair => pair.Slips <= slipsMax)
            .OrderBy(pair => pair.Slips)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.candidate is null ? "" : $"; did you mean '{nearest.candidate}'?";
    }

    /// <summary>How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other.</summary>
    private static int Slips(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cell(i, j);
            }
        }

        return table[from.Length, to.Length];

        int Cell(int i, int j)
        {
            var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
            var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + (same ? 0 : 1));
            var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
        }
    }
}
