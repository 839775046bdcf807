using System.Runtime.CompilerServices;
using System.Text;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>Lines of a text that a stranger's camera has a part in: the end of a line that is too long is skipped, not kept.</summary>
internal static class BoundedLines
{
    private const int ChunkSize = 4096;

    public static async IAsyncEnumerable<string> Read(TextReader text, int lineMax, [EnumeratorCancellation] CancellationToken cancel)
    {
        var chunk = new char[ChunkSize];
        var line = new StringBuilder(lineMax);
        while (await text.ReadAsync(chunk, cancel) is > 0 and var count)
        {
            for (var at = 0; at < count; at++)
            {
                if (chunk[at] is '\n' or '\r')
                {
                    yield return line.ToString();
                    line.Clear();
                }
                else if (line.Length < lineMax)
                {
                    line.Append(chunk[at]);
                }
            }
        }

        yield return line.ToString();
    }
}
