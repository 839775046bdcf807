using System.Collections.Frozen;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// A ladder for each limit of a kind of which a person has one at a time, such as the legal grounds. All are made with the rule: a rule that made
/// something on its way would be another one after a restart.
/// </summary>
internal sealed class LimitLadders(Core.Policies policies, Func<Limit, Rung[]> make)
{
    private readonly FrozenDictionary<string, Rung[]> _ladders = policies.Limits.ToFrozenDictionary(limit => limit.Key, make, StringComparer.Ordinal);

    public Rung[] this[string limit] => _ladders[policies[limit].Key];
}
