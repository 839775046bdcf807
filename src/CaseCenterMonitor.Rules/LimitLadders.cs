using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>A ladder for each limit of a kind of which a person has one at a time, such as the legal grounds; made when it is first asked for.</summary>
internal sealed class LimitLadders(Core.Policies policies, Func<Limit, Rung[]> make)
{
    private readonly Dictionary<string, Rung[]> _ladders = new(StringComparer.Ordinal);

    public Rung[] this[string limit]
    {
        get
        {
            if (!_ladders.TryGetValue(limit, out var ladder))
            {
                _ladders[limit] = ladder = make(policies[limit]);
            }

            return ladder;
        }
    }
}
