using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>A checkpoint that this log has signed.</summary>
/// <param name="Note">With the line of the log, and of witnesses when they have cosigned.</param>
/// <param name="At">When it was signed, or when the last of the quorum cosigned it.</param>
public sealed record SignedHead(long Size, Hash32 Root, byte[] Note, Instant At);
