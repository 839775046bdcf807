namespace CaseCenterMonitor.Proof.Notes;

/// <summary>How a key signs: the first byte of a verifier key. Ed25519 is what is written and verified here; the others are read and then unknown.</summary>
public enum SignatureType : byte
{
    /// <summary>Ed25519 over the text of the note: what a log signs with.</summary>
    Ed25519 = 1,

    /// <summary>ECDSA over the text, of older logs.</summary>
    Ecdsa = 2,

    /// <summary>Ed25519 over a time and a checkpoint: what a witness signs with.</summary>
    Ed25519Cosignature = 4,

    /// <summary>The signed tree head of Certificate Transparency.</summary>
    CertificateTransparency = 5,

    /// <summary>ML-DSA-44 over a time and a checkpoint. Its place is kept: the platform cannot verify it before OpenSSL 3.5.</summary>
    MlDsa44Cosignature = 6,
}
