using CaseCenterMonitor.Fuzz;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol;

/// <summary>Everything that guided fuzzing found worth keeping is answered in every run. <c>scripts/fuzz-guided.sh</c> looks for more.</summary>
public sealed class GuidedCorpusTests
{
    private static readonly string[] Corpus = [.. Directory.GetFiles(Repository.Path("tests/CaseCenterMonitor.Fuzz/corpus")).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files { get; } = [.. Corpus.Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void Every_input_is_answered(string file) =>
        Assert.Null(Record.Exception(() => OneMessage.Try(File.ReadAllBytes(Repository.Path($"tests/CaseCenterMonitor.Fuzz/corpus/{file}")))));
}
