using CaseCenterMonitor.Proof.Receipts;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>A verifier's policy file: whose keys they believe.</summary>
internal static class PolicyArgument
{
    /// <exception cref="WrongInputException">It has problems; the message has all of them.</exception>
    public static TrustPolicy Read(string path)
    {
        var read = PolicyFile.Read(File.ReadAllBytes(path));
        return read.Policy ?? throw new WrongInputException(string.Join(Environment.NewLine, read.Problems.Select(problem => $"{path}: {problem}")));
    }
}
