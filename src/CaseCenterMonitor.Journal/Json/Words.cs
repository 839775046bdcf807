using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>The words of an enum as the journal writes them.</summary>
internal sealed class Words<TWord>
    where TWord : struct, Enum
{
    private readonly (byte[] Utf8, TWord Value)[] _words =
        [.. Enum.GetValues<TWord>().Select(value => (Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())), value))];

    public bool Find(ReadOnlySpan<byte> utf8, out TWord word)
    {
        foreach (var (known, value) in _words)
        {
            if (utf8.SequenceEqual(known))
            {
                word = value;
                return true;
            }
        }

        word = default;
        return false;
    }
}
