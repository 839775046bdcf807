using System.Globalization;
using CaseCenterMonitor.Fuzz;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof;

/// <summary>
/// Whatever is handed in, a reader of proofs reads or refuses it, and writes what it has read as it was. <c>scripts/fuzz.sh</c> tries more
/// (CCM_FUZZ_ROUNDS), and <c>scripts/fuzz-guided.sh</c> follows the code.
/// </summary>
public sealed class ReaderFuzzTests
{
    private const int Seed = 20261127;
    private const string Prefix = "proof/";

    private static readonly string[] Corpus = [.. Directory.GetFiles(Repository.Path("tests/CaseCenterMonitor.Fuzz/corpus"), "*proof-*").Order(StringComparer.Ordinal)];

    private static readonly byte[][] Words =
        [.. new[] { "\n", "\n\n", "\r", "\0", " ", "=", "==", "— ", "\u00ad", "\u2028", "+", "/x", ".p/", "0", "18446744073709551615", "old ", "index ", "extra ", "\"_sd\"", "\\ud800", "none" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    public static TheoryData<string> Files { get; } = [.. Corpus.Select(file => Path.GetFileName(file))];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("CCM_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 3_000;

    [Theory, MemberData(nameof(Files))]
    public void Mutated_inputs_are_read_as_they_are_written_or_refused(string file)
    {
        var input = File.ReadAllBytes(Repository.Path($"tests/CaseCenterMonitor.Fuzz/corpus/{file}"));
        var payload = Array.IndexOf(input, (byte)'\n') + 1;
        Assert.StartsWith(Prefix, System.Text.Encoding.UTF8.GetString(input), StringComparison.Ordinal);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            byte[] mutated = [.. input[..payload], .. Mutate(random, input[payload..])];
            var thrown = Record.Exception(() => OneMessage.Try(mutated));
            Assert.True(thrown is null, $"{file}, seed {Seed}, round {round}: {thrown}");
        }
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        var mutated = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(mutated.Count + 1);
            switch (random.Next(6))
            {
                case 0 when at < mutated.Count:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < mutated.Count:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 2:
                    mutated.RemoveRange(at, random.Next(Math.Min(8, mutated.Count - at + 1)));
                    break;
                case 3:
                    mutated.InsertRange(at, Words[random.Next(Words.Length)]);
                    break;
                case 4:
                    mutated.InsertRange(at, [.. mutated.Skip(random.Next(mutated.Count + 1)).Take(random.Next(60))]);
                    break;
                default:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
            }
        }

        return [.. mutated];
    }
}
