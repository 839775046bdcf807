using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>Every rule in this project, in order of alarm id. TidyTests hold it equal to RULES.md, the wording and the tests.</summary>
public static class RuleBook
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        .. typeof(RuleBook).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRule)))
            .Select(type => (IRule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Alarm.Id, StringComparer.Ordinal),
    ];
}
