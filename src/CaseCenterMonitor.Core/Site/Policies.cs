using System.Collections.Frozen;
using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How sure we are of a source: DOMAIN.md section 1. A proposal is ours and has no law behind it.</summary>
public enum Confidence { Verbatim, Secondary, Unverified, Proposal }

/// <summary>One limit as it applies at this centre, with where its value comes from and who changed it.</summary>
public sealed record Limit(string Key, Duration Value, string Source, Confidence Confidence, string? OverriddenBy = null, string? OverriddenWhy = null);

/// <summary>A legal ground for holding somebody: the limit it starts with and the extensions it allows, in their order.</summary>
public sealed record LegalBasis(string Key, string NameZh, string NameEn, IReadOnlyList<Extension> Extensions);

/// <param name="Key">Also the key of its limit: the whole time allowed once it is approved, not the time added.</param>
public sealed record Extension(string Key, string NameZh, string NameEn, string ApproverRank);

/// <summary>The limits and legal grounds in force. A rule that asks for a limit nobody defined is a mistake of ours and throws.</summary>
public sealed class Policies(IEnumerable<Limit> limits, IEnumerable<LegalBasis> bases)
{
    private readonly FrozenDictionary<string, Limit> _limits = limits.ToFrozenDictionary(limit => limit.Key, StringComparer.Ordinal);

    public IReadOnlyList<LegalBasis> Bases { get; } = [.. bases];

    public IEnumerable<Limit> Limits => _limits.Values.OrderBy(limit => limit.Key, StringComparer.Ordinal);

    public Limit this[string key] => _limits.TryGetValue(key, out var limit)
        ? limit
        : throw new InvalidOperationException($"No limit '{key}' is in force; every key a rule uses needs a default.");

    public LegalBasis? Basis(string key) => Bases.FirstOrDefault(basis => basis.Key == key);
}
