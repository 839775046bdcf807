using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Tests.Proof.Notes;

/// <summary>Keys and texts whose values do not matter. The seeds are counted, so that the same names have the same keys on every machine.</summary>
internal static class Some
{
    public const string Origin = "police.example/centre/northside";

    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 27, 12, 0);

    public static NoteSigner Log(byte seed = 1, string name = Origin) => NoteSigner.ForLog(name, Seed(seed));

    public static NoteSigner Witness(byte seed = 101, string name = "witness.example") => NoteSigner.ForWitness(name, Seed(seed));

    public static byte[] Seed(byte seed) => [.. Enumerable.Repeat(seed, NoteSigner.SeedBytes)];

    public static VerifierKey Key(string vkey) => VerifierKey.TryParse(vkey).Value ?? throw new ArgumentException(VerifierKey.TryParse(vkey).Problem);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static SignedNote Note(byte[] bytes) => SignedNote.TryParse(bytes).Value ?? throw new ArgumentException(SignedNote.TryParse(bytes).Problem);

    public static byte[] Checkpoint(ulong size, Hash32 root, string origin = Origin) => new Checkpoint(origin, size, root).Write();

    /// <summary>A checkpoint signed by its log, and by whoever else is named.</summary>
    public static byte[] Signed(byte[] checkpoint, NoteSigner log, params IEnumerable<NoteSigner> witnesses) =>
        SignedNote.Write(checkpoint, [log.Sign(checkpoint), .. witnesses.Select(witness => witness.Cosign(checkpoint, Noon))]);
}
