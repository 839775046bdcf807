using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One reason why the system believes something. The kind names a sentence in the wording files; the arguments fill it.</summary>
public sealed record Fact(string Kind, IReadOnlyDictionary<string, string> Arguments)
{
    public static Fact Of(string kind, params (string Name, string Value)[] arguments) => new(kind, Named(arguments));

    /// <summary>In the order of their names, so that the same facts are written the same way.</summary>
    public static IReadOnlyDictionary<string, string> Named(params IEnumerable<(string Name, string Value)> arguments) =>
        new SortedDictionary<string, string>(arguments.ToDictionary(argument => argument.Name, argument => argument.Value), StringComparer.Ordinal);
}

/// <summary>From <paramref name="After"/> on, counted from the condition's beginning, the alarm has this priority.</summary>
public readonly record struct Rung(Duration After, AlarmPriority Priority);

/// <summary>Something true since an instant. It becomes an alarm when it has stayed true as long as its first rung says.</summary>
public sealed record Condition
{
    public required Instant Since { get; init; }

    /// <summary>Priority ladder, earliest first; at least one rung.</summary>
    public required IReadOnlyList<Rung> Ladder { get; init; }

    /// <summary>Where it is, for the plan; null when it has no place.</summary>
    public ZoneId? Zone { get; init; }

    public Limit? Limit { get; init; }

    /// <summary>The alarm that explains this one; it is then shown below it and does not ring by itself.</summary>
    public AlarmKey? Cause { get; init; }

    /// <summary>What fills the title and the response in the wording files.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = Fact.Named();

    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
