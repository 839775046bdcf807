using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One reason why the system believes something. The kind names a sentence in the wording files; the arguments fill it.</summary>
public sealed record Fact(string Kind, IReadOnlyDictionary<string, string> Arguments)
{
    private const long NoEntry = long.MinValue;
    private readonly long _entry = NoEntry;

    /// <summary>Number of the journal entry that says so; null for what follows from what nobody said.</summary>
    public long? Entry
    {
        get => _entry == NoEntry ? null : _entry;
        init => _entry = value ?? NoEntry;
    }

    public static Fact Of(string kind, params ReadOnlySpan<(string Name, string Value)> arguments) => new(kind, Named(arguments));

    public static IReadOnlyDictionary<string, string> Named(params ReadOnlySpan<(string Name, string Value)> arguments) =>
        ArgumentCollection.Of(arguments);
}

/// <summary>From <paramref name="After"/> on, counted from the condition's beginning, the alarm has this priority.</summary>
public readonly record struct Rung(Duration After, AlarmPriority Priority)
{
    internal long Nanoseconds { get; } = After.ToInt64Nanoseconds();
}

/// <summary>Something true since an instant. It becomes an alarm when it has stayed true as long as its first rung says.</summary>
public sealed record Condition
{
    // Boxed: few conditions have a cause, and every open alarm keeps its condition.
    private readonly object? _cause;
    private readonly string? _concerns;
    private readonly string? _zone;
    private readonly long _since;

    public required Instant Since
    {
        get => Nanos.ToInstant(_since);
        init => _since = Nanos.Of(value);
    }

    /// <summary>Priority ladder, earliest first; at least one rung.</summary>
    public required IReadOnlyList<Rung> Ladder { get; init; }

    /// <summary>Where it is, for the plan; null when it has no place.</summary>
    public ZoneId? Zone
    {
        get => _zone is null ? null : new ZoneId(_zone);
        init => _zone = value?.Value;
    }

    public Limit? Limit { get; init; }

    /// <summary>The alarm that explains this one; it is then shown below it and does not ring by itself.</summary>
    public AlarmKey? Cause
    {
        get => (AlarmKey?)_cause;
        init => _cause = value;
    }

    /// <summary>The officer whose own act it questions; null when it questions nobody's. An alarm about an officer is never handled by them alone.</summary>
    public OfficerNumber? Concerns
    {
        get => _concerns is null ? null : new OfficerNumber(_concerns);
        init => _concerns = value?.Value;
    }

    /// <summary>What fills the title and the response in the wording files.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = ArgumentCollection.None;

    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
