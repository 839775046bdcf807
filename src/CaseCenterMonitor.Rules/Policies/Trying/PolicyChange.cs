using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Policies.Trying;

/// <summary>Something to try on what a journal was judged by.</summary>
public abstract record PolicyChange
{
    private PolicyChange()
    {
    }

    public abstract PolicySet On(JudgedPolicies judged);

    /// <summary>Another pack instead, as if the centre had picked it and changed nothing of it.</summary>
    public sealed record OtherPack(PolicyPack Pack) : PolicyChange
    {
        public override PolicySet On(JudgedPolicies judged) => PolicySet.Of([.. PackLibrary.Below(PackKind.Pack, null)!.Layers, Pack]);
    }

    /// <summary>One more overlay over what there is.</summary>
    public sealed record OneMoreOverlay(PolicyPack Overlay) : PolicyChange
    {
        public override PolicySet On(JudgedPolicies judged)
        {
            ArgumentNullException.ThrowIfNull(judged);
            return judged.Under(Overlay);
        }
    }

    /// <summary>Single values, as a centre would override them.</summary>
    public sealed record Values(IReadOnlyList<PolicyOverride> Changes) : PolicyChange
    {
        public override PolicySet On(JudgedPolicies judged)
        {
            ArgumentNullException.ThrowIfNull(judged);
            return judged.With(Changes);
        }
    }
}

/// <summary>One value that is not the same any more; null where it is not in force.</summary>
public sealed record ValueDifference(string Key, Amount? Before, Amount? After)
{
    /// <summary>In the order of their keys.</summary>
    public static IReadOnlyList<ValueDifference> Between(PolicySet before, PolicySet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(key => new ValueDifference(key, before.Find(key)?.Value.Amount, after.Find(key)?.Value.Amount))
                .Where(value => value.Before != value.After),
        ];
    }
}
