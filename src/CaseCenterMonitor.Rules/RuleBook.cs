using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;

namespace CaseCenterMonitor.Rules;

/// <summary>Every rule in this project, in order of alarm id. TidyTests hold it equal to RULES.md, the wording and the tests.</summary>
public static class RuleBook
{
    /// <summary>The rules of no place, with the default limits: what they are called and how they ring. An engine takes none of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        For(new Centre("nowhere", [], [], [], [], [], [], DefaultPolicies.With()));

    /// <summary>The rules of one centre, each with the limits that are in force there.</summary>
    public static IReadOnlyList<Rule> For(Centre centre) =>
    [
        .. typeof(RuleBook).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type, centre)!)
            .OrderBy(rule => rule.Alarm.Id, StringComparer.Ordinal),
    ];
}
