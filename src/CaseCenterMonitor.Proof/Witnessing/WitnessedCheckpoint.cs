using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>The last checkpoint of an origin that a witness has cosigned: all that it has to remember.</summary>
/// <param name="Note">The checkpoint with the lines of its log and of the witness: what monitors are given.</param>
public sealed record WitnessedCheckpoint(string Origin, ulong Size, Hash32 Root, ReadOnlyMemory<byte> Note)
{
    /// <summary>Where monitors ask for it, below the prefix of the witness: the hash of the origin in lower-case hex.</summary>
    public static string PathOf(string origin) => $"{TreeHash.Sha256(Encoding.UTF8.GetBytes(origin))}/checkpoint";
}
