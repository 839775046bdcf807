namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>One change of a camera's integrity: what is signalled. Instants are of the stream.</summary>
/// <param name="At">When it was certain: the instant of the frame that decided.</param>
/// <param name="Since">When the evidence for it began; never after <paramref name="At"/>.</param>
public sealed record IntegrityChange(TimeSpan At, TimeSpan Since, IntegrityState From, IntegrityState To, Doubt Doubt)
{
    /// <summary>The end of a tampering: the view is what it was.</summary>
    public bool Cleared => To is IntegrityState.Fine && From is not (IntegrityState.CannotJudge or IntegrityState.Fine);
}
