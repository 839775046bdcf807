namespace CaseCenterMonitor.Protocol;

/// <summary>The result of reading bytes from outside: a value, or the reason why there is none. Reading never throws.</summary>
public readonly record struct Decoded<T>
    where T : class
{
    private Decoded(T? value, string? problem)
    {
        Value = value;
        Problem = problem;
    }

    public T? Value { get; }

    /// <summary>Why the bytes were refused, in one sentence for the quarantine list; null when there is a value.</summary>
    public string? Problem { get; }

    public static Decoded<T> Of(T value) => new(value, null);

    public static Decoded<T> Refused(string problem) => new(null, problem);
}
