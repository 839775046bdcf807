using CaseCenterMonitor.Proof.Notes;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>Whom a verifier believes (C2SP tlog-policy). It comes from the verifier's side, never out of what is being verified.</summary>
/// <param name="Logs">A log may have two keys for a while: they have one name, which is its origin.</param>
/// <param name="Quorum">Null when no cosignature is asked for.</param>
public sealed record TrustPolicy(IReadOnlyList<TrustedLog> Logs, IReadOnlyList<Voter.Witness> Witnesses, Voter? Quorum)
{
    /// <summary>The keys that may sign for an origin; none for an origin nobody told us of. A key is never looked up by its name alone.</summary>
    public IEnumerable<VerifierKey> LogKeys(string origin) => Logs.Where(log => log.Key.Name == origin).Select(log => log.Key);

    public bool IsQuorum(Func<Voter.Witness, bool> hasCosigned) => Quorum is null || Quorum.HasCosigned(hasCosigned);
}

/// <param name="Url">Where the log can be asked, if the file says so. Nothing is asked here.</param>
public sealed record TrustedLog(VerifierKey Key, string? Url);

/// <summary>Who can be part of a quorum. Each is a member of one group at most, so that nobody counts twice.</summary>
public abstract record Voter
{
    private Voter(string name)
    {
        Name = name;
    }

    public string Name { get; }

    public abstract bool HasCosigned(Func<Witness, bool> witness);

    /// <param name="Key">A key that cosigns, whatever form it was handed out in.</param>
    public sealed record Witness(string Name, VerifierKey Key, string? Url) : Voter(Name)
    {
        public override bool HasCosigned(Func<Witness, bool> witness)
        {
            ArgumentNullException.ThrowIfNull(witness);
            return witness(this);
        }
    }

    /// <param name="Needed">How many of its members have to cosign: from one to all of them.</param>
    public sealed record Group(string Name, int Needed, IReadOnlyList<Voter> Members) : Voter(Name)
    {
        public override bool HasCosigned(Func<Witness, bool> witness) => Members.Count(member => member.HasCosigned(witness)) >= Needed;
    }
}
