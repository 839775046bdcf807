namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>What came back from a witness.</summary>
public abstract record WitnessReply
{
    private WitnessReply()
    {
    }

    public sealed record Answered(int Status, ReadOnlyMemory<byte> Body) : WitnessReply;

    /// <summary>No connection, no answer in time, or an answer that broke off.</summary>
    public sealed record Silent : WitnessReply;
}

/// <summary>What a log does next about one witness. The journal waits for none of it.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    /// <summary>Store these lines and publish them once the quorum is met. They are verified.</summary>
    public sealed record Accept(IReadOnlyList<Notes.VerifiedSignature> Signatures) : NextStep;

    /// <summary>The witness has seen less or more than was thought: send this one, after its pause.</summary>
    public sealed record Retry(Submission Submission) : NextStep;

    /// <summary>Come again later, with what is then the newest checkpoint.</summary>
    public sealed record Later(string Why) : NextStep;

    /// <summary>No retry, and an alarm: one of the two is set up wrongly, or the witness holds another history of ours.</summary>
    public sealed record Refused(string Why) : NextStep;

    /// <summary>
    /// Sign nothing more, and raise an alarm: a witness has cosigned more than this log has ever signed. The database was rolled back, somebody else writes
    /// under our name, or the key is stolen.
    /// </summary>
    public sealed record Stop(ulong Size) : NextStep;
}
