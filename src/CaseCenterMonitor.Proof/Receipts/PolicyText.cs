using System.Globalization;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>Writes a trust policy as <see cref="PolicyFile"/> reads it. Groups that are no part of the quorum are left out: nothing is asked of them.</summary>
public static class PolicyText
{
    public static string Write(TrustPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var lines = policy.Logs.Select(log => Line("log", log.Key.ToString(), log.Url))
            .Concat(policy.Witnesses.Select(witness => Line("witness", witness.Name, witness.Key.ToString(), witness.Url)))
            .Concat(policy.Quorum is null ? [] : Groups(policy.Quorum))
            .Append(Line("quorum", policy.Quorum?.Name ?? "none"));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    // Members before the groups that name them.
    private static IEnumerable<string> Groups(Voter voter) => voter switch
    {
        Voter.Witness => [],
        Voter.Group group => group.Members.SelectMany(Groups)
            .Append(Line(["group", group.Name, group.Needed.ToString(CultureInfo.InvariantCulture), .. group.Members.Select(member => member.Name)])),
        _ => throw new InvalidOperationException($"Unknown voter {voter.Name}."),
    };

    private static string Line(params IEnumerable<string?> words) => string.Join(' ', words.OfType<string>());
}
