using System.Collections;
using System.Reflection;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Snapshots.Shapes;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// What stands outside a snapshot, by name: the centre with its limits, the settings, the rules, everything in them, and what the core has once
/// for all. It is there again after a restart, because it is made from the site file and the build, so it is named and never copied.
/// Names are paths such as <c>rule CEL-1._ladder</c>, the same in every process of one build and one site.
/// </summary>
public sealed class Outside
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<object, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, object> _objects = new(StringComparer.Ordinal);
    private readonly Queue<(object One, string Name)> _waiting = new();

    private Outside()
    {
    }

    public static Outside Nothing { get; } = new();

    internal IReadOnlyCollection<string> Names => _objects.Keys;

    /// <summary>Called while they are fresh: what a rule would make later has no name, neither here nor after a restart.</summary>
    /// <param name="rules">Already put into an engine, which numbers them.</param>
    public static Outside Of(Centre centre, EngineSettings settings, IReadOnlyList<Rule> rules)
    {
        var outside = new Outside();
        outside.Name(centre, "centre");
        outside.Name(settings, "settings");
        foreach (var rule in rules)
        {
            outside.Name(rule, $"rule {rule.Alarm.Id}");
        }

        foreach (var field in Once(typeof(Engine).Assembly))
        {
            outside.Look(field.GetValue(null), $"{field.DeclaringType}.{field.Name}");
        }

        while (outside._waiting.TryDequeue(out var next))
        {
            outside.LookInto(next.One, next.Name);
        }

        return outside;
    }

    internal string? NameOf(object one) => _names.GetValueOrDefault(one);

    internal object? Find(string name) => _objects.GetValueOrDefault(name);

    private static IEnumerable<FieldInfo> Once(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsInitOnly && !field.IsLiteral)
            .OrderBy(field => $"{field.DeclaringType}.{field.Name}", StringComparer.Ordinal);

    private void Name(object one, string name)
    {
        if (_names.TryAdd(one, name))
        {
            _objects.Add(name, one);
            _waiting.Enqueue((one, name));
        }
    }

    private void Look(object? one, string name)
    {
        switch (one)
        {
            case null or string or Array { Length: 0 }:
                break;
            case ValueType:
                if (!one.GetType().IsPrimitive && !one.GetType().IsEnum)
                {
                    LookIntoFields(one, name);
                }

                break;
            default:
                Name(one, name);
                break;
        }
    }

    // Collections of others are looked into by their keys and places: how they arrange themselves is another in every process.
    private void LookInto(object one, string name)
    {
        switch (one)
        {
            case IDictionary table when !Shape.IsOurs(one.GetType()):
                foreach (var key in KeyText.InOrder(table.Keys.Cast<object>().Where(key => KeyText.IsValue(key.GetType())), key => key))
                {
                    Look(table[key], $"{name}[{KeyText.Of(key).Replace('\0', '|')}]");
                }

                break;
            case IList list when !Shape.IsOurs(one.GetType()):
                for (var index = 0; index < list.Count; index++)
                {
                    Look(list[index], $"{name}[{index}]");
                }

                break;
            case Delegate:
                break;
            default:
                if (Shape.IsOurs(one.GetType()))
                {
                    LookIntoFields(one, name);
                }

                break;
        }
    }

    private void LookIntoFields(object one, string name)
    {
        for (var type = one.GetType(); type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                Look(field.GetValue(one), $"{name}.{field.Name}");
            }
        }
    }
}
