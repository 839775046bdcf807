namespace CaseCenterMonitor.Proof;

/// <summary>The result of reading what somebody else wrote: a value, or the reason why there is none. Reading never throws.</summary>
public readonly record struct Parsed<T>
    where T : class
{
    private Parsed(T? value, string? problem)
    {
        Value = value;
        Problem = problem;
    }

    public T? Value { get; }

    /// <summary>Why it was refused, in one sentence; null when there is a value. It repeats nothing of what was refused.</summary>
    public string? Problem { get; }

    public static Parsed<T> Of(T value) => new(value, null);

    public static Parsed<T> Refused(string problem) => new(null, problem);
}
