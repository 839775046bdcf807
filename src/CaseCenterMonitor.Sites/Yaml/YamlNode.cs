namespace CaseCenterMonitor.Sites.Yaml;

/// <summary>One node of a YAML text with the place where it begins. Repeated keys are still in it, so that each can be reported.</summary>
public abstract record YamlNode(Place At)
{
    /// <summary>What an installer would call it, for messages.</summary>
    public abstract string Kind { get; }
}

/// <param name="Plain">Written without quotes: only then can it be a number, true or false.</param>
public sealed record YamlScalar(Place At, string Value, bool Plain) : YamlNode(At)
{
    public override string Kind => Value.Length == 0 ? "nothing" : "a single value";
}

public sealed record YamlList(Place At, IReadOnlyList<YamlNode> Items) : YamlNode(At)
{
    public override string Kind => "a list";
}

public sealed record YamlMapping(Place At, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Pairs) : YamlNode(At)
{
    public override string Kind => "a group of keys";

    /// <summary>The value of the first of the keys with this name; null when there is none.</summary>
    public YamlNode? this[string key] => Pairs.FirstOrDefault(pair => pair.Key.Value == key).Value;
}
