namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>What <see cref="Decoded{T}"/> is for messages that are objects: the envelope, or the reason why there is none.</summary>
public readonly record struct DecodedEnvelope
{
    private DecodedEnvelope(Envelope? value, string? problem)
    {
        Value = value;
        Problem = problem;
    }

    public Envelope? Value { get; }

    /// <summary>Why the bytes were refused, in one sentence for the quarantine list; null when there is a value.</summary>
    public string? Problem { get; }

    internal static DecodedEnvelope Of(in Envelope value) => new(value, null);

    internal static DecodedEnvelope Refused(string problem) => new(null, problem);
}
