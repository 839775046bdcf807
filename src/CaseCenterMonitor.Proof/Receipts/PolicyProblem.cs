using System.Globalization;

namespace CaseCenterMonitor.Proof.Receipts;

/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Says">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record PolicyProblem(int Line, string Says, string Remedy)
{
    public override string ToString() => Line == 0 ? $"{Says} {Remedy}" : string.Create(CultureInfo.InvariantCulture, $"Line {Line}: {Says} {Remedy}");
}

/// <summary>A policy, or everything that is wrong with the file.</summary>
public sealed record PolicyRead(TrustPolicy? Policy, IReadOnlyList<PolicyProblem> Problems);
